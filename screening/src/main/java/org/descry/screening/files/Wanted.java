package org.descry.screening.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.TargetColumn;
import org.descry.screening.ranking.RankOrder;

/**
 * Which values of a numeric target are wanted: those below or above a bound.
 *
 * @param order {@link RankOrder#LOWEST} for values below the bound
 * @param bound itself wanted, too
 * @param unit in which the bound is written; empty: that of the target
 */
public record Wanted(RankOrder order, double bound, Optional<Unit> unit) {
    private static final Pattern FORM = Pattern.compile("\\s*([<>])=?\\s*(\\S+)\\s*(.*?)\\s*");

    /** What is expected, for messages. */
    static final String EXPECTED = "a bound such as \"< 0.4 eV\" or \"> 3\"";

    /**
     * Reads {@code < 0.4 eV} or {@code > 3}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static Wanted parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("is \"%s\"".formatted(text));
        }
        double bound =
                Numbers.parse(form.group(2))
                        .orElseThrow(
                                () -> new IllegalArgumentException("is \"%s\"".formatted(text)));
        return new Wanted(
                form.group(1).equals("<") ? RankOrder.LOWEST : RankOrder.HIGHEST,
                bound,
                form.group(3).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Unit.parse(form.group(3))));
    }

    /**
     * Returns the bound in the unit of a target.
     *
     * @throws IllegalArgumentException if it is a quantity of another kind
     */
    double in(TargetColumn target) {
        if (unit.isEmpty() || unit.get().equals(target.unit())) {
            return bound;
        }
        if (!unit.get().dimension().equals(target.unit().dimension())) {
            throw new IllegalArgumentException(
                    "is a bound in \"%s\" for %s, whose unit is \"%s\""
                            .formatted(unit.get().symbol(), target.name(), target.unit().symbol()));
        }
        return unit.get().convert(bound, target.unit());
    }
}
