package org.descry.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.search.SearchSettings;
import org.descry.study.StudySettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which formulas are searched and how they are judged. */
final class SearchOptions {

    private static final int LARGEST_COMPLEXITY = 12;
    private static final int LARGEST_DIMENSION = 3;
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
            names = "--operators",
            paramLabel = "LIST",
            description =
                    "Operators of the formulas (default: \""
                            + StudySettings.DEFAULT_OPERATORS
                            + "\").")
    private String operators;

    @Option(
            names = "--max-complexity",
            paramLabel = "C",
            description = "Operators, columns and constants per feature (default: 7).")
    private Integer maxComplexity;

    @Option(
            names = "--dimension",
            paramLabel = "D",
            description = "Features per model, 1 to 3 (default: 3).")
    private Integer dimension;

    @Option(
            names = "--sis",
            paramLabel = "K",
            description = "Features kept per selection (default: from the size of the table).")
    private Integer sis;

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

    @Option(
            names = "--free-units",
            description = "Allow formulas that break the rules of units; they are marked.")
    private boolean freeUnits;

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
    SearchSettings settings(SearchSettings plain) {
        checkMethod();
        return SearchSettings.of(
                operators == null
                        ? plain.space().allOperators()
                        : Wrong.unless(spec, "--operators", operators, Operator::parseList),
                within("--max-complexity", maxComplexity, 1, LARGEST_COMPLEXITY),
                within("--dimension", dimension, 1, LARGEST_DIMENSION).orElse(plain.dimension()),
                within("--sis", sis, 1, Integer.MAX_VALUE),
                freeUnits);
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
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value < least || value > most) {
            String expected =
                    most == Integer.MAX_VALUE
                            ? "at least " + least
                            : "a number from %d to %d".formatted(least, most);
            throw Wrong.usage(spec, "%s: expected %s, got %d".formatted(name, expected, value));
        }
        return OptionalInt.of(value);
    }
}
