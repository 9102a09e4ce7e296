package org.descry.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** When a run ends, and whether it goes on with an unfinished one. */
final class BudgetOptions {

    @Option(
            names = "--time",
            paramLabel = "S",
            converter = Seconds.class,
            description =
                    "End after this many seconds (or 10m, 2h) with what was found so far"
                            + " (default: when everything is done).")
    private Duration time;

    @Option(
            names = "--resume",
            description = "Go on where an unfinished run in the same folder was.")
    private boolean resume;

    Optional<Duration> time() {
        return Optional.ofNullable(time);
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
