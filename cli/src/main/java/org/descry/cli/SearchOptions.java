package org.descry.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.search.SearchSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which formulas are searched and how they are judged. */
final class SearchOptions {

    private static final int MOST_MODELS = 10_000;
    private static final int MOST_PERMUTATIONS = 100_000;

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

    @Option(names = "--method", paramLabel = "METHOD", description = "How to search: exhaustive.")
    private String method = "exhaustive";

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
            description = "Whole searches on shuffled rows (default: 99).")
    private Integer permutations;

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
        checkMethod();
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
                        : Wrong.unless(spec, "--classes", classes, SearchOptions::objective));
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

    OptionalInt permutations() {
        return within("--permutations", permutations, 0, MOST_PERMUTATIONS);
    }

    private void checkMethod() {
        switch (method) {
            case "exhaustive" -> {}
            case "evolutionary", "both" ->
                    throw Wrong.usage(
                            spec, "--method " + method + " is not in this version of Descry");
            default ->
                    throw Wrong.usage(
                            spec,
                            "--method: expected exhaustive, evolutionary or both, got '%s'"
                                    .formatted(method));
        }
    }

    private OptionalInt within(String name, Integer value, int least, int most) {
        return Wrong.within(spec, name, value, least, most);
    }
}
