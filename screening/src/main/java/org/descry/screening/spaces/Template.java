package org.descry.screening.spaces;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A stoichiometry whose sites are filled from lists of elements.
 *
 * <p>Written with or without blanks: {@code A B X3} or {@code ABX3}, {@code A2 B B' X6} or {@code
 * A2BB'X6}.
 */
public enum Template {
    /** Single perovskite. */
    ABX3("A B X3", Map.of(Position.A, 1, Position.B, 1, Position.X, 3)),
    /** Double perovskite; B and B' are two different elements in no order. */
    A2BB_X6("A2 B B' X6", Map.of(Position.A, 2, Position.B, 1, Position.B_PRIME, 1, Position.X, 6));

    private static final Pattern SITE = Pattern.compile("([ABX]'?)(\\d*)");

    private final String text;
    private final EnumMap<Position, Integer> counts;

    Template(String text, Map<Position, Integer> counts) {
        this.text = text;
        this.counts = new EnumMap<>(counts);
    }

    /** Returns the template as study files write it, for example {@code A2 B B' X6}. */
    public String text() {
        return text;
    }

    /** Returns the template without blanks, for example {@code A2BB'X6}. */
    public String shortText() {
        return text.replace(" ", "");
    }

    /** Returns the sites of this template in the order A, B, B', X. */
    public List<Position> positions() {
        return List.copyOf(counts.keySet());
    }

    /**
     * Returns how many atoms of one formula unit sit on a site.
     *
     * @param position the site
     * @return the number of atoms, 0 when this template has no such site
     */
    public int count(Position position) {
        return counts.getOrDefault(position, 0);
    }

    /**
     * Reads a template; the sites may stand in any order.
     *
     * @param text for example {@code A2 B B' X6}
     * @return the template of that stoichiometry
     * @throws IllegalArgumentException if the text is not one of the templates, naming them
     */
    public static Template parse(String text) {
        Optional<EnumMap<Position, Integer>> read = stoichiometry(text);
        return Arrays.stream(values())
                .filter(t -> read.isPresent() && read.get().equals(t.counts))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "template \"%s\" is not one of %s"
                                                .formatted(text, known())));
    }

    /** Returns the texts of all templates, for messages. */
    public static String known() {
        return Arrays.stream(values()).map(Template::text).collect(Collectors.joining(", "));
    }

    private static Optional<EnumMap<Position, Integer>> stoichiometry(String text) {
        String plain = plainPrimes(text).replaceAll("\\s+", "");
        EnumMap<Position, Integer> sites = new EnumMap<>(Position.class);
        Matcher matcher = SITE.matcher(plain);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            Optional<Position> position = Position.find(matcher.group(1));
            if (position.isEmpty() || matcher.group(2).length() > 3) {
                return Optional.empty();
            }
            int count = matcher.group(2).isEmpty() ? 1 : Integer.parseInt(matcher.group(2));
            if (sites.put(position.get(), count) != null) {
                return Optional.empty();
            }
        }
        return end == plain.length() && end > 0 ? Optional.of(sites) : Optional.empty();
    }

    static String plainPrimes(String text) {
        return text.replace('\u2019', '\'').replace('\u2032', '\'');
    }
}
