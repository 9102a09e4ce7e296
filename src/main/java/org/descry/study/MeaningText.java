package org.descry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.Transform;
import org.descry.regression.physics.Tendency;
import org.descry.tools.AlignedTable;

/**
 * What a formula says about its inputs in plain words.
 *
 * @param target what is explained
 * @param kind what the target is
 */
record MeaningText(TargetColumn target, Kind kind) {
    /** Inputs that the terminal tells of. */
    private static final int FIRST = 3;

    /** Returns what slopes and limits are those of: {@code Ea}, {@code log10(D)}. */
    String subject() {
        return kind == Kind.REGRESSION ? target.fittedName() : "log-odds(" + target.name() + ")";
    }

    private String unit() {
        String unit = kind == Kind.REGRESSION ? target.fittedUnit().symbol() : "";
        return unit.isEmpty() || unit.equals("?") ? "" : " " + unit;
    }

    /** Returns lines for the terminal: what the most influential inputs do, one line each. */
    List<String> lines(Meaning meaning) {
        AlignedTable table = new AlignedTable("lrll");
        String percent = relative() ? " %" : unit();
        for (Meaning.Input i :
                meaning.inputs().subList(0, Math.min(FIRST, meaning.inputs().size()))) {
            double change =
                    relative()
                            ? i.elasticity().map(Meaning.Spread::median).orElse(Double.NaN)
                            : i.onePercent().median();
            table.row(
                    "  " + i.name(),
                    signed(change) + percent,
                    direction(i),
                    Double.isNaN(i.total())
                            ? ""
                            : Figures.percent(within(i.total())) + " of the spread");
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "1 %% more of an input changes %s by (median row)"
                        .formatted(relative() ? target.name() : subject()));
        lines.addAll(table.lines());
        return lines;
    }

    /** Returns a sentence: {@code 1 % more rA: Ea +0.012 eV (median; from 0.01 to 0.02) ...}. */
    String sentence(Meaning.Input input) {
        Meaning.Spread change = input.onePercent();
        String what =
                relative()
                        ? input.elasticity()
                                .map(
                                        e ->
                                                "%s %s %% (median; %s to %s)"
                                                        .formatted(
                                                                target.name(),
                                                                signed(e.median()),
                                                                signed(e.min()),
                                                                signed(e.max())))
                                .orElse("")
                        : "%s %s%s (median; %s to %s)"
                                .formatted(
                                        subject(),
                                        signed(change.median()),
                                        unit(),
                                        signed(change.min()),
                                        signed(change.max()));
        String share =
                Double.isNaN(input.total())
                        ? ""
                        : "; carries %s of the spread"
                                .formatted(Figures.percent(within(input.total())));
        return "1 %% more %s: %s; %s%s".formatted(input.name(), what, direction(input), share);
    }

    private boolean relative() {
        return kind == Kind.REGRESSION && target.transform() != Transform.NONE;
    }

    /** Sampling may leave a share a little below 0 or above 1. */
    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }

    /** Returns which way the input works: {@code rises in all rows}. */
    static String direction(Meaning.Input input) {
        if (input.rising() == 1) {
            return "rises in all rows";
        }
        if (input.falling() == 1) {
            return "falls in all rows";
        }
        return "rises in %s, falls in %s of rows"
                .formatted(Figures.percent(input.rising()), Figures.percent(input.falling()));
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Figures.error(value);
    }

    /** Returns a limit in words; empty text where none is known. */
    String limit(Optional<Tendency> limit) {
        if (limit.isEmpty()) {
            return "";
        }
        double value = limit.get().value();
        return value == Double.POSITIVE_INFINITY
                ? "grows without end"
                : value == Double.NEGATIVE_INFINITY
                        ? "falls without end"
                        : Figures.short4(value) + unit();
    }
}
