package org.descry.regression.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.descry.datasets.units.Unit;

/**
 * What is fitted in place of a numeric target: the target itself, or its logarithm, whose errors
 * are factors of the target.
 *
 * <p>A logarithm is that of the target divided by its unit, so it has no unit itself. All grow with
 * the target: order and ends of intervals stay when values are brought back.
 */
public enum Transform {
    /** The target as it is. */
    NONE,
    /** The decimal logarithm; errors are decades. */
    LOG10,
    /** The natural logarithm; errors are factors of e. */
    LOG;

    /**
     * Returns the word in files and on the command line: {@code none}, {@code log10}, {@code log}.
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException if there is no such transform, saying which there are
     */
    public static Transform parse(String word) {
        return Arrays.stream(values())
                .filter(t -> t.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "expected %s, got '%s'".formatted(words(), word)));
    }

    /** Returns the words of all transforms, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Transform::word).collect(Collectors.joining(", "));
    }

    /**
     * Returns what is fitted for a value of the target.
     *
     * <p>The logarithms are Java's strict ones, which are the same on every machine and exact for
     * powers of ten.
     *
     * @param value a value of the target; above 0 for a logarithm, which else is not finite
     */
    public double of(double value) {
        return switch (this) {
            case NONE -> value;
            case LOG10 -> StrictMath.log10(value);
            case LOG -> StrictMath.log(value);
        };
    }

    /**
     * Returns the value of the target for what was fitted; never falls where that grows, infinite
     * beyond the largest number.
     */
    public double back(double fitted) {
        return switch (this) {
            case NONE -> fitted;
            case LOG10 -> StrictMath.pow(10, fitted);
            case LOG -> StrictMath.exp(fitted);
        };
    }

    /** Returns what stands left of the equals sign: {@code y} or {@code log10(y)}. */
    public String left(String target) {
        return this == NONE ? target : word() + "(" + target + ")";
    }

    /** Returns the unit of errors of what is fitted, short enough to stand behind a number. */
    public String errorUnit(Unit target) {
        return switch (this) {
            case NONE -> target.symbol();
            case LOG10 -> "decades";
            case LOG -> "factors of e";
        };
    }

    /**
     * Returns what is fitted in words: {@code log10 of Ea/eV}; the name of the target without a
     * transform.
     */
    public String meaning(String name, Unit target) {
        if (this == NONE) {
            return name;
        }
        String unit = target.symbol();
        String per =
                unit.isEmpty() || unit.equals("?")
                        ? ""
                        : "/" + (plain(unit) ? unit : "(" + unit + ")");
        return (this == LOG ? "natural log" : word()) + " of " + name + per;
    }

    private static boolean plain(String unit) {
        return unit.matches("[\\p{L}°%]+");
    }
}
