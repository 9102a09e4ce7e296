package org.descry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.Box;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.SpaceSettings.Sizes;
import org.descry.study.StudySettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which formulas count as features. */
final class SpaceOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--operators",
            paramLabel = "LIST",
            description = {
                "Operators of the formulas; given again for each further layer of operators"
                        + " (default: \""
                        + StudySettings.DEFAULT_OPERATORS
                        + "\")."
            })
    private List<String> operators = List.of();

    @Option(
            names = "--max-complexity",
            paramLabel = "C",
            description =
                    "Operators, columns and constants per feature (default: 7; evolved models:"
                            + " 30 in all, or as many as so large features have).")
    private Integer maxComplexity;

    @Option(
            names = "--max-operators",
            paramLabel = "N",
            description =
                    "Operators per feature, whatever their depth; in evolved features those beside"
                            + " fitted numbers count, too.")
    private Integer maxOperators;

    @Option(
            names = "--rung",
            paramLabel = "R",
            description = "Layers of operators, one inside another; of evolved features, too.")
    private Integer rung;

    @Option(
            names = "--max-uses",
            paramLabel = "N",
            description = "How often one column may stand in a feature.")
    private Integer maxUses;

    @Option(
            names = "--forbid",
            paramLabel = "FORMULA",
            description = "A formula that may not be part of a feature, such as \"log(x)\".")
    private List<String> forbid = List.of();

    @Option(
            names = "--require",
            paramLabel = "COLUMNS",
            split = ",",
            description =
                    "Columns that every model must hold, in any of its features, such as rA,rB.")
    private List<String> require = List.of();

    @Option(
            names = "--box",
            paramLabel = "RANGES",
            description =
                    "Ranges of columns, such as \"rA=0.5..2.0,rB=30..120 pm\", over which no divisor"
                            + " may vanish and no argument of log or sqrt may reach zero; other"
                            + " columns have the range of their values. Careful: what cannot be"
                            + " ruled out is refused.")
    private String box;

    @Option(
            names = "--fit-inside",
            paramLabel = "LIST",
            description = {
                "Functions that may hold a fitted constant where they stand outermost, such as"
                        + " \"exp,log,abs-diff\": exp(c*x), log(x + c), abs(x - c). Also sqrt,"
                        + " cbrt, ^-1, ^2, ^3, ^6, pow (x^c), sin and cos. For numbers only."
            })
    private String fitInside;

    @Option(
            names = "--value-range",
            paramLabel = "A..B",
            description = "Range for the largest absolute value of a feature, such as 1e-5..1e8.")
    private String valueRange;

    @Option(
            names = "--near-zero",
            paramLabel = "R",
            description =
                    "Divisors must stay above this part of their largest value in every row"
                            + " (default: 1e-9).")
    private Double nearZero;

    @Option(
            names = "--free-units",
            description = "Allow formulas that break the rules of units; they are marked.")
    private boolean freeUnits;

    /**
     * Returns which formulas count; what was not given is as in {@code plain}.
     *
     * @throws picocli.CommandLine.ParameterException if an option is wrong
     */
    SpaceSettings settings(SpaceSettings plain) {
        SpaceSettings space = plain;
        if (!operators.isEmpty()) {
            List<List<Operator>> rungs = new ArrayList<>();
            for (String list : operators) {
                rungs.add(Wrong.unless(spec, "--operators", list, Operator::parseList));
            }
            space = SpaceSettings.ofRungs(rungs).withFreeUnits(plain.freeUnits());
        }
        if (maxComplexity != null || maxOperators != null || rung != null) {
            space =
                    space.within(
                            limit("--max-complexity", maxComplexity, SpaceSettings.LARGEST),
                            limit("--max-operators", maxOperators, SpaceSettings.LARGEST),
                            limit("--rung", rung, 6));
        } else {
            space = space.within(plain.maxComplexity(), plain.maxOperators(), plain.rung());
        }
        OptionalInt uses = limit("--max-uses", maxUses, SpaceSettings.LARGEST);
        List<Expression> never =
                forbid.stream()
                        .map(f -> Wrong.unless(spec, "--forbid", f, SpaceSettings::parseForbidden))
                        .toList();
        space =
                space.withParts(
                        uses.isPresent() ? uses : plain.maxUses(),
                        never.isEmpty() ? plain.forbidden() : never);
        if (fitInside != null) {
            space =
                    space.withFitted(
                            Wrong.unless(
                                    spec, "--fit-inside", fitInside, SpaceSettings::parseFitted));
        } else {
            space = space.withFitted(plain.fitted());
        }
        space = parts(space, plain);
        if (freeUnits) {
            space = space.withFreeUnits(true);
        }
        return space.withSizes(sizes(plain.sizes()));
    }

    /** Sets what models must hold and where formulas must have values. */
    private SpaceSettings parts(SpaceSettings space, SpaceSettings plain) {
        Box ranges = box == null ? plain.box() : Wrong.unless(spec, "--box", box, Box::parse);
        if (!ranges.isEmpty() && !space.fitted().isEmpty()) {
            throw Wrong.usage(spec, "--box and --fit-inside cannot go together");
        }
        SpaceSettings ranged = space.withBox(ranges);
        if (require.isEmpty()) {
            return ranged.withRequired(plain.required());
        }
        List<String> columns = require.stream().map(String::strip).toList();
        return Wrong.unless(
                spec, "--require", String.join(",", columns), t -> ranged.withRequired(columns));
    }

    private Sizes sizes(Sizes plain) {
        Sizes range =
                valueRange == null
                        ? plain
                        : Wrong.unless(spec, "--value-range", valueRange, SpaceOptions::range);
        if (nearZero == null) {
            return new Sizes(range.least(), range.most(), plain.nearZero());
        }
        if (!(nearZero >= 0 && nearZero < 1)) {
            throw Wrong.usage(
                    spec, "--near-zero: expected a number from 0, below 1, got " + nearZero);
        }
        return new Sizes(range.least(), range.most(), nearZero);
    }

    private OptionalInt limit(String name, Integer value, int most) {
        return Wrong.within(spec, name, value, 1, most);
    }

    private static Sizes range(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException(
                    "expected a range such as 1e-5..1e8, got '" + text + "'");
        }
        return new Sizes(number(text.substring(0, dots)), number(text.substring(dots + 2)), 0);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number");
        }
    }
}
