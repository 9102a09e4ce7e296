package org.descry.datasets.compositions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.elements.Element;
import org.descry.datasets.ions.WrittenIons.Written;

/** Reads chemical formulas by recursive descent. */
final class CompositionParser {

    private static final int DEEPEST = 50;
    private static final String CHARGE_INSIDE =
            "a sign is read as a charge, which may stand at the end only";

    /** Oxidation states that no formula of iodine and vanadium would look like. */
    private static final Pattern ROMAN = Pattern.compile("[(\\[](II|III|IV|VI|VII|VIII)[)\\]]");

    private final FormulaText text;
    private final AmountParser amounts;
    private final IonParser ions;
    private int depth;

    CompositionParser(String text, Map<String, Double> variables) {
        this.text = new FormulaText(text);
        this.amounts = new AmountParser(this.text, variables);
        this.ions = new IonParser(this.text, amounts);
    }

    Composition parse() {
        FormulaParts total = new FormulaParts();
        text.skipSpaces();
        if (text.isAtEnd()) {
            throw text.error("there is no formula here");
        }
        total.add(part(), 1);
        while (takesDot()) {
            text.skipSpaces();
            total.add(part(), 1);
        }
        text.skipSpaces();
        int sign = text.at();
        OptionalDouble charge = new ChargeParser(text).charge();
        text.skipSpaces();
        if (!text.isAtEnd()) {
            throw charge.isPresent() ? text.error(sign, CHARGE_INSIDE) : text.error(unexpected());
        }
        Map<Element, Double> present = total.atoms();
        if (present.isEmpty()) {
            throw text.error(0, "every amount is 0");
        }
        return new Composition(present, charge, total.ions());
    }

    /** Takes the dot before water, or a point that is no decimal point. */
    private boolean takesDot() {
        text.skipSpaces();
        if (FormulaText.isDot(text.here()) || (text.here() == '.' && text.ahead(1) != '.')) {
            text.next();
            return true;
        }
        return false;
    }

    /** Reads what stands between dots: {@code CaSO4} or {@code 2H2O}. */
    private FormulaParts part() {
        double coefficient = amounts.startsNumber() ? amounts.number() : 1;
        text.skipSpaces();
        FormulaParts sum = new FormulaParts();
        int start = text.at();
        while (startsUnit()) {
            unit(sum, sum.isEmpty() && start == text.at());
            text.skipSpaces();
        }
        if (sum.isEmpty()) {
            throw text.error(text.isAtEnd() ? "the formula ends too early" : unexpected());
        }
        FormulaParts multiplied = new FormulaParts();
        multiplied.add(sum, coefficient);
        return multiplied;
    }

    private boolean startsUnit() {
        return Character.isUpperCase(text.here()) || FormulaText.isOpening(text.here());
    }

    /**
     * Reads one symbol, bracket or molecular ion with its amount; {@code first} when nothing stands
     * before it.
     */
    private void unit(FormulaParts sum, boolean first) {
        Optional<Written> ion = ions.take();
        if (ion.isPresent()) {
            sum.add(ion.get(), ion.get().takesAmount() ? amountHere(first) : 1);
        } else if (FormulaText.isOpening(text.here())) {
            FormulaParts inside = bracket();
            sum.add(inside, amountHere(first));
        } else {
            Element element = element();
            sum.add(element, amountHere(first));
        }
    }

    private double amountHere(boolean first) {
        if (ChargeParser.digitsAreCharge(text, first)) {
            return 1;
        }
        ChargeParser.refuseAmbiguous(text);
        return amounts.amount();
    }

    private FormulaParts bracket() {
        int start = text.at();
        amounts.refuseState();
        Matcher roman = ROMAN.matcher(text.rest());
        if (roman.lookingAt()) {
            throw text.error(
                    roman.group() + " is read as an oxidation state, which has no place here");
        }
        char close = FormulaText.closing(text.here());
        text.next();
        depth++;
        if (depth > DEEPEST) {
            throw text.error("more than " + DEEPEST + " brackets inside each other");
        }
        text.skipSpaces();
        FormulaParts inside = part();
        while (takesDot()) {
            text.skipSpaces();
            inside.add(part(), 1);
        }
        depth--;
        if (text.isAtEnd()) {
            throw text.error(start, "the bracket is not closed");
        }
        if (!text.take(close)) {
            throw text.error(
                    FormulaText.isClosing(text.here())
                            ? "expected " + close + " to close the bracket"
                            : unexpected());
        }
        return inside;
    }

    private Element element() {
        int start = text.at();
        text.next();
        if (Character.isLowerCase(text.here())) {
            text.next();
            Optional<Element> two = Element.find(text.from(start));
            if (two.isPresent()) {
                return two.get();
            }
            text.moveTo(start + 1);
        }
        Optional<Element> one = Element.find(text.from(start));
        boolean letterFollows =
                Character.isLowerCase(text.here()) && !amounts.isVariable(text.here());
        if (one.isPresent() && !letterFollows) {
            return one.get();
        }
        if (Character.isLowerCase(text.here())) {
            text.next();
        }
        String symbol = text.from(start);
        throw text.error(
                start,
                "unknown element "
                        + symbol
                        + inCapitals(start).orElseGet(() -> suggestion(symbol)));
    }

    /** Returns the element meant when its second letter is a capital, as in {@code FE2O3}. */
    private Optional<String> inCapitals(int at) {
        for (int first = at - 1; first <= at; first++) {
            text.moveTo(first);
            char second = text.ahead(1);
            String symbol = "" + text.here() + Character.toLowerCase(second);
            if (second >= 'A' && second <= 'Z' && Element.find(symbol).isPresent()) {
                return Optional.of(" (did you mean " + symbol + "?)");
            }
        }
        return Optional.empty();
    }

    private String unexpected() {
        char c = text.here();
        if (FormulaText.isClosing(c)) {
            return depth > 0 ? "the bracket holds no element" : "this bracket was never opened";
        }
        if (amounts.isVariable(c)) {
            return "the variable " + c + " stands where an element is expected";
        }
        if (c >= 'a' && c <= 'z') {
            String symbol =
                    String.valueOf(c) + (Character.isLowerCase(text.ahead(1)) ? text.ahead(1) : "");
            return "elements start with a capital letter" + suggestion(symbol);
        }
        if (FormulaText.sign(c) != 0) {
            return CHARGE_INSIDE;
        }
        if (c == ',' && FormulaText.isDigit(text.ahead(-1)) && FormulaText.isDigit(text.ahead(1))) {
            return "amounts have a decimal point, as in Ba0.5";
        }
        if (c == ',' && Character.isUpperCase(text.ahead(1))) {
            return "elements on one site need amounts instead of commas, as in (La0.5Sr0.5)";
        }
        return "'" + text.shown() + "' does not belong into a formula";
    }

    private static String suggestion(String symbol) {
        if (symbol.equals("D") || symbol.equals("T")) {
            return " (hydrogen isotopes are written H)";
        }
        if (symbol.chars().anyMatch(c -> c > 'z')) {
            return " (not all of these letters are Latin)";
        }
        List<String> names = Element.similar(symbol).stream().map(Element::symbol).toList();
        return names.isEmpty() ? "" : " (did you mean " + String.join(", ", names) + "?)";
    }
}
