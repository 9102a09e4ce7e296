package org.descry.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.regression.physics.Quantity;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.SearchSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** When a run, or its evolution, ends, and whether it goes on with an unfinished one. */
final class BudgetOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--time",
            paramLabel = "S",
            converter = Seconds.class,
            description =
                    "End after this many seconds (or 10m, 2h) with what was found so far"
                            + " (default: when everything is done).")
    private Duration time;

    @Option(
            names = "--stop-error",
            paramLabel = "E",
            description =
                    "End the evolution of a target, of a fold's and of a shuffle's, too, once a model"
                            + " has a training error of at most E: root mean square, or what --loss"
                            + " makes small, in the unit of the target or as in \"20 meV\". With"
                            + " --transform log10 E is in decades, with log in factors of e; for two"
                            + " classes it is the mean log loss. Neither has a unit.")
    private String stopError;

    @Option(
            names = "--resume",
            description = "Go on where an unfinished run in the same folder was.")
    private boolean resume;

    Optional<Duration> time() {
        return Optional.ofNullable(time);
    }

    /**
     * Returns a search that ends at the error asked for.
     *
     * @throws picocli.CommandLine.ParameterException if that is none, or nothing evolves
     */
    SearchSettings ending(SearchSettings search) {
        if (stopError == null) {
            return search;
        }
        Quantity error =
                Wrong.unless(spec, "--stop-error", stopError, EvolutionSettings::parseStopError);
        if (!search.evolution().evolves()) {
            throw Wrong.onlyForEvolution(spec, "--stop-error");
        }
        return search.withEvolution(search.evolution().withStopError(Optional.of(error)));
    }

    boolean resume() {
        return resume;
    }

    /** Reads times such as {@code 90}, {@code 90s}, {@code 10m} and {@code 2h}. */
    static final class Seconds implements ITypeConverter<Duration> {

        private static final Pattern TIME =
                Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)([smh]?)", Pattern.CASE_INSENSITIVE);

        @Override
        public Duration convert(String text) {
            Matcher matcher = TIME.matcher(text);
            if (matcher.matches()) {
                long millis = Math.round(1000 * Double.parseDouble(matcher.group(1)));
                Duration time = Duration.ofMillis(millis * factor(matcher.group(2)));
                if (!time.isZero()) {
                    return time;
                }
            }
            throw new TypeConversionException(
                    "expected seconds, or a time such as 10m or 2h, got '" + text + "'");
        }

        private static long factor(String unit) {
            return switch (unit) {
                case "m", "M" -> 60;
                case "h", "H" -> 3600;
                default -> 1;
            };
        }
    }
}
