package org.descry.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.discovery.ShufflePlan;
import org.descry.regression.physics.Physics;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.SearchSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which formulas are searched and how they are judged. */
final class SearchOptions {

    private static final int MOST_MODELS = 10_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--features",
            split = ",",
            paramLabel = "COL",
            description = "Columns to build formulas from (default: every numeric column).")
    private List<String> features = List.of();

    @Option(
            names = "--group",
            paramLabel = "COL",
            description = "Rows with the same value here stay together in folds and shuffles.")
    private String group;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description =
                    "How to search: exhaustive (all formulas up to a size), evolutionary (longer"
                            + " formulas with fitted numbers), or both (default; classes:"
                            + " exhaustive).")
    private String method;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description =
                    "How often evolution takes a part out of a formula and looks for the best that"
                            + " fits there (default: what a minute affords). Every search does so,"
                            + " those of folds and shuffled rows too, and at least once for every"
                            + " formula it begins with: some 100 times, however small N is.")
    private Integer trials;

    @Option(
            names = "--max-constants",
            paramLabel = "N",
            description = "Fitted numbers inside an evolved model, 0 to 20 (default: 4).")
    private Integer maxConstants;

    @Option(
            names = "--loss",
            paramLabel = "LOSS",
            description =
                    "What evolved models of numbers make small: squares (default), absolute, or"
                            + " huber (large errors count less).")
    private String loss;

    @Option(
            names = "--start",
            paramLabel = "\"F1; F2\"",
            description =
                    "Formulas that evolution begins with, beside its own; as they are, and with their"
                            + " numbers fitted.")
    private String start;

    @Option(
            names = "--physics",
            paramLabel = "\"RULE; RULE\"",
            description =
                    "What is known of the target; models that break it are left out: \"increasing in"
                            + " x; decreasing in x; positive; above 5; below 10 eV; between 0 and 5;"
                            + " symmetric in a and b; y = 0 at x = 0; y = 0 at x = inf\". For numbers"
                            + " only; judged over --box and the range of the values.")
    private String physics;

    @Option(
            names = "--dimension",
            paramLabel = "D",
            description = "Features per model, 1 to 5 (default: 3).")
    private Integer dimension;

    @Option(
            names = "--sis",
            paramLabel = "K",
            description = "Features kept per selection (default: from the size of the table).")
    private Integer sis;

    @Option(
            names = "--models",
            paramLabel = "N",
            description = "Best models listed of each number of features (default: 100).")
    private Integer models;

    @Option(names = "--no-intercept", description = "Models without a constant term.")
    private boolean noIntercept;

    @Option(
            names = "--no-scale",
            description =
                    "Every feature has the unit of the target; coefficients are pure numbers.")
    private boolean noScale;

    @Option(
            names = "--classes",
            paramLabel = "HOW",
            description =
                    "For two classes: logistic (default), or separable for regions that do not"
                            + " overlap.")
    private String classes;

    @Option(
            names = "--folds",
            paramLabel = "K",
            description =
                    "Cross-validation with the search inside: a number of folds, loo, group, or 0"
                            + " for none (default: 10).")
    private String folds;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            description =
                    "Whole searches on shuffled rows (default: 99); auto goes on to at most 1,999,"
                            + " until 20 did as well.")
    private String permutations;

    List<String> features() {
        return features;
    }

    Optional<String> group() {
        return Optional.ofNullable(group);
    }

    /**
     * Returns what is to be searched; what was not given is as in {@code plain}.
     *
     * @throws picocli.CommandLine.ParameterException if an option is wrong or not in this version
     */
    SearchSettings settings(SearchSettings plain, SpaceOptions space) {
        return new SearchSettings(
                space.settings(plain.space()),
                within("--dimension", dimension, 1, SearchSettings.LARGEST_DIMENSION)
                        .orElse(plain.dimension()),
                new SearchSettings.Widths(
                        or(within("--sis", sis, 1, Integer.MAX_VALUE), plain.widths().fixed()),
                        plain.widths().least(),
                        within("--models", models, 1, MOST_MODELS).orElse(plain.widths().models())),
                plain.intercept() && !noIntercept,
                plain.scaled() && !noScale,
                classes == null
                        ? plain.objective()
                        : Wrong.unless(spec, "--classes", classes, SearchOptions::objective),
                evolution(plain.evolution()));
    }

    private static OptionalInt or(OptionalInt given, OptionalInt plain) {
        return given.isPresent() ? given : plain;
    }

    private static SearchSettings.ClassObjective objective(String word) {
        return switch (word) {
            case "logistic" -> SearchSettings.ClassObjective.DEVIANCE;
            case "separable" -> SearchSettings.ClassObjective.SEPARATION;
            default ->
                    throw new IllegalArgumentException(
                            "expected logistic or separable, got '" + word + "'");
        };
    }

    /** Returns how rows are held out, if given. */
    Optional<FoldPlan> folds() {
        return Optional.ofNullable(folds)
                .map(text -> Wrong.unless(spec, "--folds", text, FoldPlan::parse));
    }

    /** Returns how often targets are shuffled, if given. */
    Optional<ShufflePlan> shuffles() {
        return Optional.ofNullable(permutations)
                .map(text -> Wrong.unless(spec, "--permutations", text, ShufflePlan::parse));
    }

    private static EvolutionSettings.Method method(String word) {
        return switch (word) {
            case "exhaustive" -> EvolutionSettings.Method.EXHAUSTIVE;
            case "evolutionary" -> EvolutionSettings.Method.EVOLUTIONARY;
            case "both" -> EvolutionSettings.Method.BOTH;
            default ->
                    throw new IllegalArgumentException(
                            "expected exhaustive, evolutionary or both, got '%s'".formatted(word));
        };
    }

    private static Physics rules(String text) {
        List<String> rules = EvolutionSettings.parts(text);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException(
                    "no rule is given, such as \"increasing in x\"; without rules leave the option out");
        }
        return Physics.parse(rules);
    }

    private EvolutionSettings evolution(EvolutionSettings plain) {
        EvolutionSettings evolution =
                new EvolutionSettings(
                        method == null
                                ? plain.method()
                                : Wrong.unless(spec, "--method", method, SearchOptions::method),
                        trials(plain.trials()),
                        plain.largest(),
                        or(
                                within(
                                        "--max-constants",
                                        maxConstants,
                                        0,
                                        EvolutionSettings.MOST_CONSTANTS),
                                plain.constants()),
                        start == null
                                ? plain.start()
                                : Wrong.unless(
                                        spec, "--start", start, EvolutionSettings::parseStart),
                        physics == null
                                ? plain.physics()
                                : Wrong.unless(spec, "--physics", physics, SearchOptions::rules),
                        plain.loss(),
                        plain.stopError());
        if (loss != null) {
            evolution =
                    evolution.withLoss(
                            Wrong.unless(spec, "--loss", loss, EvolutionSettings::parseLoss));
        }
        if (!evolution.evolves()) {
            refuseWithoutEvolution("--trials", trials);
            refuseWithoutEvolution("--max-constants", maxConstants);
            refuseWithoutEvolution("--start", start);
            refuseWithoutEvolution("--loss", loss);
        }
        return evolution;
    }

    private OptionalLong trials(OptionalLong plain) {
        OptionalInt given = within("--trials", trials, 1, Integer.MAX_VALUE);
        return given.isPresent() ? OptionalLong.of(given.getAsInt()) : plain;
    }

    private void refuseWithoutEvolution(String option, Object value) {
        if (value != null) {
            throw Wrong.onlyForEvolution(spec, option);
        }
    }

    private OptionalInt within(String name, Integer value, int least, int most) {
        return Wrong.within(spec, name, value, least, most);
    }
}
