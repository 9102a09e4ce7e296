package org.descry.screening.spaces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.descry.datasets.elements.Element;

/**
 * All candidates that templates and site lists span, walked by index and never held in memory.
 *
 * <p>The elements of one candidate are all different. B and B' of a double perovskite have no
 * order: each pair comes once, in alphabetical order where both orders are in the lists. Indices
 * run over template, A, X and B in this order; an index whose elements repeat has no candidate, so
 * {@link #indices()} is at least {@link #size()}.
 */
public final class CandidateSpace {

    private final List<Template> templates;
    private final Map<Position, ElementPool> sites;
    private final List<Part> parts;
    private final long indices;

    /**
     * Spans a space.
     *
     * @param templates at least one template; a repeated one counts once
     * @param sites a list of elements for each site of each template
     * @throws IllegalArgumentException if there is no template or a site has no list
     */
    public CandidateSpace(List<Template> templates, Map<Position, ElementPool> sites) {
        if (templates.isEmpty()) {
            throw new IllegalArgumentException("a space needs at least one template");
        }
        this.templates = List.copyOf(new LinkedHashSet<>(templates));
        this.sites = new EnumMap<>(sites);
        this.parts = this.templates.stream().map(t -> Part.of(t, this.sites)).toList();
        this.indices = parts.stream().mapToLong(Part::indices).sum();
    }

    /** Returns the templates, in the order given. */
    public List<Template> templates() {
        return templates;
    }

    /**
     * Returns the elements allowed on a site.
     *
     * @param position the site
     * @return its list
     * @throws IllegalArgumentException if no list was given for the site
     */
    public ElementPool site(Position position) {
        return Part.pool(position, sites);
    }

    /** Returns the space in words: {@code A B X3 with A = alkali, B = metals, X = [O, F]}. */
    public String text() {
        String names = templates.stream().map(Template::text).collect(Collectors.joining(" and "));
        return sites.entrySet().stream()
                .filter(e -> templates.stream().anyMatch(t -> t.count(e.getKey()) > 0))
                .map(e -> e.getKey().symbol() + " = " + e.getValue().text())
                .collect(Collectors.joining(", ", names + " with ", ""));
    }

    /** Returns the number of candidates. */
    public long size() {
        return parts.stream().mapToLong(Part::size).sum();
    }

    /**
     * Returns the number of candidates of one template.
     *
     * @param template the template
     * @return its candidates, 0 when the space has no such template
     */
    public long size(Template template) {
        return parts.stream().filter(p -> p.template == template).mapToLong(Part::size).sum();
    }

    /** Returns the number of indices, at least {@link #size()}. */
    public long indices() {
        return indices;
    }

    /**
     * Walks the candidates of a range of indices, in order.
     *
     * @param from first index, at least 0
     * @param to end of the range, exclusive, at most {@link #indices()}
     * @param action what to do with each candidate
     * @throws IndexOutOfBoundsException if the range is outside the space
     */
    public void forEach(long from, long to, Consumer<Candidate> action) {
        Objects.checkFromToIndex(from, to, indices);
        long start = 0;
        for (Part part : parts) {
            long end = start + part.indices();
            for (long i = Math.max(from, start); i < Math.min(to, end); i++) {
                part.visit(i - start, action);
            }
            start = end;
        }
    }

    /** The candidates of one template. The pairs on B and B' are few: at most 118 · 117 / 2. */
    private record Part(
            Template template, List<Element> a, List<Element> x, List<List<Element>> b) {

        static Part of(Template template, Map<Position, ElementPool> sites) {
            List<Element> b = pool(Position.B, sites).elements();
            List<List<Element>> fillings =
                    template.count(Position.B_PRIME) == 0
                            ? b.stream().map(List::of).toList()
                            : pairs(b, pool(Position.B_PRIME, sites).elements());
            return new Part(
                    template,
                    pool(Position.A, sites).elements(),
                    pool(Position.X, sites).elements(),
                    fillings);
        }

        static ElementPool pool(Position position, Map<Position, ElementPool> sites) {
            ElementPool pool = sites.get(position);
            if (pool == null) {
                throw new IllegalArgumentException(
                        "site %s has no list of elements".formatted(position.symbol()));
            }
            return pool;
        }

        private static List<List<Element>> pairs(List<Element> first, List<Element> second) {
            Comparator<Element> alphabetical = Comparator.comparing(Element::symbol);
            List<List<Element>> pairs = new ArrayList<>();
            for (Element b : first) {
                for (Element other : second) {
                    boolean bothOrders = second.contains(b) && first.contains(other);
                    boolean turned = bothOrders && alphabetical.compare(b, other) > 0;
                    if (b != other && !turned) {
                        pairs.add(List.of(b, other));
                    }
                }
            }
            return pairs;
        }

        long indices() {
            return (long) a.size() * x.size() * b.size();
        }

        long size() {
            long count = 0;
            for (List<Element> filling : b) {
                List<Element> freeA = a.stream().filter(e -> !filling.contains(e)).toList();
                List<Element> freeX = x.stream().filter(e -> !filling.contains(e)).toList();
                long same = freeA.stream().filter(freeX::contains).count();
                count += (long) freeA.size() * freeX.size() - same;
            }
            return count;
        }

        void visit(long index, Consumer<Candidate> action) {
            List<Element> filling = b.get((int) (index % b.size()));
            long rest = index / b.size();
            Element anion = x.get((int) (rest % x.size()));
            Element cation = a.get((int) (rest / x.size()));
            boolean repeated =
                    cation == anion || filling.contains(cation) || filling.contains(anion);
            if (!repeated) {
                action.accept(new Candidate(template, cation, filling, anion));
            }
        }
    }
}
