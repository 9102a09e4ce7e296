package org.descry.datasets.sisso;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.descry.datasets.spelling.NearNames;

/**
 * The keywords of {@code SISSO.in}, with the names they had in older versions and, for those that
 * mean nothing here, the reason.
 */
enum Keyword {
    PTYPE("ptype"),
    NTASK("ntask", "nprop"),
    TASK_WEIGHTING("task_weighting"),
    SCMT("scmt"),
    DESC_DIM("desc_dim"),
    NSAMPLE("nsample"),
    NSF("nsf"),
    OPS("ops", "opset"),
    FCOMPLEXITY("fcomplexity", "maxcomplexity"),
    FUNIT("funit", "dimclass"),
    FMAX_MIN("fmax_min", "maxfval_lb"),
    FMAX_MAX("fmax_max", "maxfval_ub"),
    NF_SIS("nf_sis", "subs_sis"),
    METHOD_SO("method_so", "method"),
    NL1L0("nl1l0", "L1para.nl1l0", "L1L0_size4L0"),
    FIT_INTERCEPT("fit_intercept"),
    METRIC("metric"),
    NMODEL("nmodel", "nmodels", "nm_output"),
    ISCONVEX("isconvex"),
    BWIDTH("bwidth", "width"),
    NVF(Reason.NOT_IN_3_5, "nvf"),
    NREACTION(Reason.NOT_IN_3_5, "nreaction"),
    RESTART(Reason.RESTART, "restart"),
    FSTORE(Reason.MEMORY, "fstore"),
    L1_MAX_ITER(Reason.LASSO, "L1para.max_iter", "L1_max_iter"),
    L1_TOLE(Reason.LASSO, "L1para.tole", "L1_tole"),
    L1_NLAMBDA(Reason.LASSO, "L1para.nlambda", "L1_nlambda"),
    L1_DENS(Reason.LASSO, "L1para.dens", "L1_dens"),
    L1_MINRMSE(Reason.LASSO, "L1para.minrmse", "L1_minrmse"),
    L1_WARM_START(Reason.LASSO, "L1para.warm_start", "L1_warm_start"),
    L1_ELASTIC(Reason.LASSO, "L1para.elastic", "L1_elastic"),
    L1_WEIGHTED(Reason.LASSO, "L1para.weighted", "L1_weighted"),
    NPF_MUST(Reason.NOT_IN_3_5, "npf_must"),
    VFSIZE(Reason.NOT_IN_3_5, "vfsize"),
    VF2SF(Reason.NOT_IN_3_5, "vf2sf"),
    RUNG(Reason.RUNG, "rung"),
    NDIMTYPE(Reason.NOT_IN_3_5, "ndimtype"),
    CALC(Reason.NOT_IN_3_5, "calc", "task"),
    FFDECORR(Reason.NOT_IN_3_5, "ffdecorr"),
    DECORR_THETA(Reason.NOT_IN_3_5, "decorr_theta"),
    DECORR_DELTA(Reason.NOT_IN_3_5, "decorr_delta"),
    DECORR_ALPHA(Reason.NOT_IN_3_5, "decorr_alpha");

    /** Why keywords mean nothing here. */
    private enum Reason {
        NOT_IN_3_5("SISSO 3.5 does not read it either"),
        RESTART("an interrupted run is continued with --resume"),
        MEMORY("how features are kept in memory needs no setting"),
        LASSO("the lasso step has no such setting here"),
        RUNG("the number of layers follows from fcomplexity");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final String text;
    private final List<String> olderNames;
    private final Optional<String> unusedBecause;

    Keyword(String text, String... olderNames) {
        this.text = text;
        this.olderNames = List.of(olderNames);
        this.unusedBecause = Optional.empty();
    }

    Keyword(Reason reason, String text, String... olderNames) {
        this.text = text;
        this.olderNames = List.of(olderNames);
        this.unusedBecause = Optional.of(reason.sentence);
    }

    /** Returns the keyword as SISSO 3.5 spells it. */
    String text() {
        return text;
    }

    /** Returns why the keyword means nothing here, if it does not. */
    Optional<String> unusedBecause() {
        return unusedBecause;
    }

    /** Returns the keyword of that name or older name, in any case. */
    static Optional<Keyword> find(String name) {
        for (Keyword each : values()) {
            if (each.names().stream().anyMatch(name::equalsIgnoreCase)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Returns the known name that needs the fewest changed letters; the first one of equals. */
    static String nearest(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String best = "";
        int least = Integer.MAX_VALUE;
        for (Keyword each : values()) {
            for (String known : each.names()) {
                int distance = NearNames.changes(wanted, known.toLowerCase(Locale.ROOT));
                if (distance < least) {
                    least = distance;
                    best = each.text;
                }
            }
        }
        return best;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(text));
        names.addAll(olderNames);
        return names;
    }
}
