package org.descry.screening.spaces;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.descry.datasets.elements.Element;

/**
 * The elements that may sit on one site, each once, in the order of their atomic numbers.
 *
 * <p>Written as element symbols and {@linkplain ElementGroup named groups} joined by {@code +} and
 * {@code -}, read from left to right: {@code alkali + alkaline-earth + [La, Y]}, {@code metals -
 * [Tc, Pm]}. A minus needs blanks around it, since names contain hyphens.
 *
 * @param text the list as written
 * @param elements the elements, at least one
 */
public record ElementPool(String text, List<Element> elements) {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*([A-Za-z]+(?:-[A-Za-z]+)*|[-+\\[\\],\u2212])\\s*");

    /** Sorts the elements and refuses an empty list. */
    public ElementPool {
        elements = List.copyOf(new TreeSet<>(elements));
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("no element is left in \"" + text + "\"");
        }
    }

    /**
     * Returns a pool of the given elements.
     *
     * @param elements at least one element; a repeated one counts once
     */
    public static ElementPool of(Element... elements) {
        List<Element> list = List.of(elements);
        return new ElementPool(symbols(list), list);
    }

    /**
     * Reads a site list.
     *
     * @param text for example {@code metals - [Tc, Pm]}
     * @return its elements
     * @throws IllegalArgumentException if a name is unknown, the text cannot be read, or no element
     *     is left
     */
    public static ElementPool parse(String text) {
        return new ElementPool(text.strip(), List.copyOf(new Reading(text).sum()));
    }

    /**
     * Joins several lists into one.
     *
     * @param texts site lists, each as {@link #parse} reads it
     * @return all their elements
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static ElementPool parseAll(Collection<String> texts) {
        List<Element> all = new ArrayList<>();
        texts.forEach(t -> all.addAll(parse(t).elements()));
        return new ElementPool(texts.stream().collect(Collectors.joining(", ", "[", "]")), all);
    }

    /**
     * Tells whether an element may sit on this site.
     *
     * @param element the element
     * @return true when it is in the list
     */
    public boolean contains(Element element) {
        return elements.contains(element);
    }

    /**
     * Returns the members of one named group, or the one element of that symbol.
     *
     * @param name group name or element symbol
     * @return its elements
     * @throws IllegalArgumentException if there is neither, with the nearest name
     */
    public static List<Element> named(String name) {
        Optional<Element> element = Element.find(name);
        if (element.isPresent()) {
            return List.of(element.get());
        }
        return ElementGroup.find(name)
                .map(ElementGroup::elements)
                .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    private static String unknown(String name) {
        String groups = String.join(", ", ElementGroup.names());
        if (name.contains("-") && ElementGroup.find(name.split("-")[0]).isPresent()) {
            return "\"%s\" is neither an element nor a group; a minus needs blanks around it"
                    .formatted(name);
        }
        return "\"%s\" is neither an element nor a group%s; the groups are %s"
                .formatted(name, Spelling.hint(name, ElementGroup.names()), groups);
    }

    private static String symbols(List<Element> elements) {
        return elements.stream().map(Element::symbol).collect(Collectors.joining(", ", "[", "]"));
    }

    /** One pass over the text, left to right. */
    private static final class Reading {
        private final String text;
        private final List<String> tokens = new ArrayList<>();
        private int next;

        Reading(String text) {
            this.text = text;
            Matcher matcher = TOKEN.matcher(text);
            int end = 0;
            while (end < text.length()) {
                if (!matcher.find(end) || matcher.start() != end) {
                    throw new IllegalArgumentException(
                            "\"%s\" cannot be read at \"%s\""
                                    .formatted(text, text.substring(end).strip()));
                }
                tokens.add(matcher.group(1));
                end = matcher.end();
            }
        }

        SortedSet<Element> sum() {
            SortedSet<Element> elements = new TreeSet<>(term());
            while (next < tokens.size()) {
                String sign = tokens.get(next++);
                switch (sign) {
                    case "+" -> elements.addAll(term());
                    case "-", "\u2212" -> elements.removeAll(term());
                    default ->
                            throw new IllegalArgumentException(
                                    "\"%s\" needs + or - before \"%s\"".formatted(text, sign));
                }
            }
            return elements;
        }

        private List<Element> term() {
            String token = take("an element, a group or [");
            if (token.equals("[")) {
                List<Element> listed = new ArrayList<>();
                String separator;
                do {
                    listed.addAll(named(take("an element or a group")));
                    separator = take(", or ]");
                } while (separator.equals(","));
                if (!separator.equals("]")) {
                    throw new IllegalArgumentException(
                            "\"%s\" needs , or ] before \"%s\"".formatted(text, separator));
                }
                return listed;
            }
            if (!Character.isLetter(token.charAt(0))) {
                throw new IllegalArgumentException(
                        "\"%s\" needs an element or a group before \"%s\"".formatted(text, token));
            }
            return named(token);
        }

        private String take(String expected) {
            if (next == tokens.size()) {
                throw new IllegalArgumentException(
                        "\"%s\" ends where %s was expected".formatted(text, expected));
            }
            return tokens.get(next++);
        }
    }
}
