package org.descry.datasets.sisso;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code ops}: the operators of all layers, or of each layer its own. */
final class OperatorSets {

    private static final String ABSOLUTE_DIFFERENCE = "|-|";

    /** The operators of SISSO that exist here, all but one under the same symbol. */
    private static final List<String> KNOWN =
            List.of(
                    "+",
                    "-",
                    "*",
                    "/",
                    "exp",
                    "exp-",
                    "^-1",
                    "^2",
                    "^3",
                    "^6",
                    "sqrt",
                    "cbrt",
                    "log",
                    ABSOLUTE_DIFFERENCE,
                    "sin",
                    "cos");

    private final Settings settings;

    OperatorSets(Settings settings) {
        this.settings = settings;
    }

    /**
     * Returns the operators of each layer [rung], by the symbols of the command line; sets beyond
     * the last layer are noted.
     */
    List<List<String>> perRung(int rung) {
        if (rung == 0) {
            return List.of();
        }
        Settings.Setting line = settings.required(Keyword.OPS, "ops='(+)(-)(*)(/)'");
        List<List<String>> sets = new ArrayList<>();
        for (String each : line.value().split(",")) {
            sets.add(set(line, unquoted(line, each.strip())));
        }
        if (sets.size() == 1) {
            return Collections.nCopies(rung, sets.get(0));
        }
        if (sets.size() < rung) {
            throw settings.wrong(
                    line,
                    "%d of %d layers have operators".formatted(sets.size(), rung),
                    "one set for all layers, or %d sets separated by commas".formatted(rung));
        }
        if (sets.size() > rung) {
            settings.note(
                    "ops (line %d) has %d sets of operators; fcomplexity needs the first %d"
                            .formatted(line.line(), sets.size(), rung));
        }
        return sets.subList(0, rung);
    }

    private String unquoted(Settings.Setting line, String text) {
        if (text.isEmpty() || "'\"".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        if (text.length() < 2 || text.charAt(text.length() - 1) != text.charAt(0)) {
            throw settings.wrong(line, "the quotes do not match", "ops='(+)(-)(*)(/)'");
        }
        return text.substring(1, text.length() - 1);
    }

    private List<String> set(Settings.Setting line, String text) {
        Set<String> operators = new LinkedHashSet<>();
        Settings.Setting part = new Settings.Setting(Keyword.OPS, text.strip(), line.line());
        for (String symbol : settings.brackets(part, "operators in brackets: (+)(-)(*)(/)")) {
            operators.add(operator(line, symbol));
        }
        if (operators.isEmpty()) {
            throw settings.wrong(line, "a layer has no operators", "ops='(+)(-)(*)(/)'");
        }
        return List.copyOf(operators);
    }

    private String operator(Settings.Setting line, String symbol) {
        if (symbol.equals("scd")) {
            throw settings.wrong(
                    line,
                    "(scd), the Cauchy distribution, does not exist here",
                    "ops without (scd); a column with 1/(pi*(1+x^2)) can take its place");
        }
        if (!KNOWN.contains(symbol)) {
            throw settings.wrong(
                    line,
                    "there is no operator (%s)".formatted(symbol),
                    "(" + String.join(")(", KNOWN) + ")");
        }
        return symbol.equals(ABSOLUTE_DIFFERENCE) ? "abs-diff" : symbol;
    }
}
