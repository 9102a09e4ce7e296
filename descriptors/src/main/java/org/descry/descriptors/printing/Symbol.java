package org.descry.descriptors.printing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the name of a column is typeset: {@code rA} as r with the subscript A, {@code IP_B} as IP
 * with the subscript B, {@code tau} as τ.
 *
 * @param head what stands on the line, a Greek letter as itself
 * @param subscripts what stands below it, in order
 */
record Symbol(String head, List<String> subscripts) {

    Symbol {
        subscripts = List.copyOf(subscripts);
    }

    /**
     * A lower-case letter and a site, an energy and its kind, a radius and its orbital, a letter
     * and its number.
     */
    private static final Pattern JOINED =
            Pattern.compile(
                    "(\\p{Ll})(\\p{Lu}\\p{L}*['′]?)|(E)(\\p{Ll}+)|(r)([spdf])|(\\p{L})(\\d+)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_'′]+");

    private static final Map<String, String> GREEK =
            Map.ofEntries(
                    Map.entry("alpha", "α"),
                    Map.entry("beta", "β"),
                    Map.entry("gamma", "γ"),
                    Map.entry("delta", "δ"),
                    Map.entry("epsilon", "ε"),
                    Map.entry("zeta", "ζ"),
                    Map.entry("eta", "η"),
                    Map.entry("theta", "θ"),
                    Map.entry("kappa", "κ"),
                    Map.entry("lambda", "λ"),
                    Map.entry("mu", "μ"),
                    Map.entry("nu", "ν"),
                    Map.entry("xi", "ξ"),
                    Map.entry("rho", "ρ"),
                    Map.entry("sigma", "σ"),
                    Map.entry("tau", "τ"),
                    Map.entry("phi", "φ"),
                    Map.entry("chi", "χ"),
                    Map.entry("psi", "ψ"),
                    Map.entry("omega", "ω"),
                    Map.entry("Gamma", "Γ"),
                    Map.entry("Delta", "Δ"),
                    Map.entry("Theta", "Θ"),
                    Map.entry("Lambda", "Λ"),
                    Map.entry("Sigma", "Σ"),
                    Map.entry("Phi", "Φ"),
                    Map.entry("Psi", "Ψ"),
                    Map.entry("Omega", "Ω"));

    static Symbol of(String name) {
        if (!WORD.matcher(name).matches()
                || name.startsWith("_")
                || name.endsWith("_")
                || name.contains("__")) {
            return new Symbol(name, List.of());
        }
        List<String> parts = Arrays.asList(name.split("_"));
        List<String> subscripts = parts.subList(1, parts.size());
        String greek = GREEK.get(parts.get(0));
        if (greek != null) {
            return new Symbol(greek, subscripts);
        }
        if (parts.get(0).equals("dE")) {
            return new Symbol("ΔE", subscripts);
        }
        Matcher joined = JOINED.matcher(parts.get(0));
        if (joined.matches()) {
            int first = 1;
            while (joined.group(first) == null) {
                first += 2;
            }
            List<String> all = new ArrayList<>(List.of(joined.group(first + 1)));
            all.addAll(subscripts);
            return new Symbol(joined.group(first), all);
        }
        return new Symbol(parts.get(0), subscripts);
    }

    /** Returns the name of a Greek letter, or empty for any other text. */
    static Optional<String> greekName(String letter) {
        return GREEK.entrySet().stream()
                .filter(each -> each.getValue().equals(letter))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
