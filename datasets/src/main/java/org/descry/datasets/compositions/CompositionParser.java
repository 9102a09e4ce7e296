package org.descry.datasets.compositions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.elements.Element;

/** Reads chemical formulas by recursive descent. */
final class CompositionParser {

    private static final double ROUNDING = 1e12;
    private static final int DEEPEST = 50;
    private static final String CHARGE_INSIDE =
            "a sign is read as a charge, which may stand at the end only";

    /** Oxidation states that no formula of iodine and vanadium would look like. */
    private static final Pattern ROMAN = Pattern.compile("[(\\[](II|III|IV|VI|VII|VIII)[)\\]]");

    private final FormulaText text;
    private final AmountParser amounts;
    private int depth;

    CompositionParser(String text, Map<String, Double> variables) {
        this.text = new FormulaText(text);
        this.amounts = new AmountParser(this.text, variables);
    }

    Composition parse() {
        Map<Element, Double> total = new LinkedHashMap<>();
        text.skipSpaces();
        if (text.isAtEnd()) {
            throw text.error("there is no formula here");
        }
        add(total, part(), 1);
        while (takesDot()) {
            text.skipSpaces();
            add(total, part(), 1);
        }
        text.skipSpaces();
        int sign = text.at();
        OptionalDouble charge = new ChargeParser(text).charge();
        text.skipSpaces();
        if (!text.isAtEnd()) {
            throw charge.isPresent() ? text.error(sign, CHARGE_INSIDE) : text.error(unexpected());
        }
        Map<Element, Double> present = new LinkedHashMap<>();
        total.forEach(
                (element, amount) -> {
                    double rounded = Math.rint(amount * ROUNDING) / ROUNDING;
                    if (rounded > 0) {
                        present.put(element, rounded);
                    }
                });
        if (present.isEmpty()) {
            throw text.error(0, "every amount is 0");
        }
        return new Composition(present, charge);
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
    private Map<Element, Double> part() {
        double coefficient = amounts.startsNumber() ? amounts.number() : 1;
        text.skipSpaces();
        Map<Element, Double> sum = new LinkedHashMap<>();
        int start = text.at();
        while (startsUnit()) {
            unit(sum, sum.isEmpty() && start == text.at());
            text.skipSpaces();
        }
        if (sum.isEmpty()) {
            throw text.error(text.isAtEnd() ? "the formula ends too early" : unexpected());
        }
        Map<Element, Double> multiplied = new LinkedHashMap<>();
        add(multiplied, sum, coefficient);
        return multiplied;
    }

    private boolean startsUnit() {
        return Character.isUpperCase(text.here()) || FormulaText.isOpening(text.here());
    }

    /** Reads one symbol or bracket with its amount; {@code first} when nothing stands before it. */
    private void unit(Map<Element, Double> sum, boolean first) {
        if (FormulaText.isOpening(text.here())) {
            Map<Element, Double> inside = bracket();
            add(sum, inside, ChargeParser.digitsAreCharge(text, first) ? 1 : amountHere());
            return;
        }
        Element element = element();
        double amount = ChargeParser.digitsAreCharge(text, first) ? 1 : amountHere();
        sum.merge(element, amount, Double::sum);
    }

    private double amountHere() {
        ChargeParser.refuseAmbiguous(text);
        return amounts.amount();
    }

    private Map<Element, Double> bracket() {
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
        Map<Element, Double> inside = part();
        while (takesDot()) {
            text.skipSpaces();
            add(inside, part(), 1);
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

    private static void add(Map<Element, Double> sum, Map<Element, Double> part, double factor) {
        part.forEach((element, amount) -> sum.merge(element, amount * factor, Double::sum));
    }
}
