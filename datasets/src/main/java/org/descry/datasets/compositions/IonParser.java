package org.descry.datasets.compositions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.descry.datasets.elements.Element;
import org.descry.datasets.ions.MolecularIon;
import org.descry.datasets.ions.WrittenIons;
import org.descry.datasets.ions.WrittenIons.Written;

/**
 * Finds molecular ions in a formula: groups written out, such as {@code CH3NH3} and {@code CO3},
 * and short names such as {@code MA}.
 *
 * <p>The longest group that fits counts, and only where no amount or small letter follows, so that
 * {@code SO42} is not sulfate. A short name is read where its letters are no symbols of elements;
 * one that is a symbol in capitals ({@code GA}) only in formulas that have small letters.
 */
final class IonParser {

    private final FormulaText text;
    private final AmountParser amounts;

    IonParser(FormulaText text, AmountParser amounts) {
        this.text = text;
        this.amounts = amounts;
    }

    /** Takes the ion here, if there is one. */
    Optional<Written> take() {
        int start = text.at();
        for (Written each : WrittenIons.startingWith(text.here())) {
            int length = text.lengthOf(each.text());
            if (length > 0) {
                text.moveTo(start + length);
                if (isWhole(each)) {
                    refuseAmbiguous(each, start);
                    return Optional.of(each);
                }
                text.moveTo(start);
            }
        }
        return Optional.empty();
    }

    /** Returns whether the ion ends here and is not the start of something else. */
    private boolean isWhole(Written written) {
        if (written.takesAmount()) {
            return !Character.isLowerCase(text.here()) || amounts.isVariable(text.here());
        }
        return !Character.isLowerCase(text.here()) && !amounts.startsHere();
    }

    private void refuseAmbiguous(Written written, int start) {
        if (written.ions().size() > 1) {
            throw text.error(
                    start,
                    "%s is %s; write the one meant"
                            .formatted(
                                    written.text(),
                                    written.ions().stream()
                                            .map(IonParser::explained)
                                            .collect(Collectors.joining(" or "))));
        }
        String letters = written.text();
        Optional<Element> inCapitals =
                Element.find(letters.charAt(0) + letters.substring(1).toLowerCase(Locale.ROOT));
        if (written.isAbbreviation() && inCapitals.isPresent() && !text.hasSmallLetters()) {
            throw text.error(
                    start,
                    "%s is %s or %s in capitals; write %s or %s"
                            .formatted(
                                    letters,
                                    written.ion().name(),
                                    inCapitals.get().symbol(),
                                    written.ion().formula(),
                                    inCapitals.get().symbol()));
        }
    }

    private static String explained(MolecularIon ion) {
        return ion.name() + " (" + ion.formula() + ")";
    }
}
