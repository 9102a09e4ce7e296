package org.descry.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.files.Sha256;
import org.descry.datasets.files.WholeFile;
import org.descry.datasets.structures.Structure;
import org.descry.datasets.structures.StructureFile;
import org.descry.datasets.tables.DatasetException;
import org.descry.descriptors.catalysis.CoordinationNumbers;
import org.descry.descriptors.catalysis.Neighbours;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plain and generalised coordination numbers from a file of atoms or a table of neighbours. */
public final class Coordination {

    static final String SCHEMA = "descry-coordination/1";

    private static final int SHOWN = 40;

    /** Up to where the nearest atoms are looked for when no cutoff is given (angstrom). */
    private static final double FAR = 5;

    private final CoordinationRequest request;
    private final List<String> names;
    private final List<String> elements;
    private final CoordinationNumbers numbers;
    private final List<String> notes = new ArrayList<>();

    /** One line of the result: an atom alone, or a site. */
    private record Site(String atoms, String element, int plain, double generalised) {}

    private Coordination(CoordinationRequest request) {
        this.request = request;
        if (StructureFile.isOne(request.data())) {
            Structure structure = StructureFile.read(request.data());
            this.names =
                    IntStream.rangeClosed(1, structure.atoms())
                            .mapToObj(Integer::toString)
                            .toList();
            this.elements = structure.elements().stream().map(e -> e.symbol()).toList();
            this.numbers = new CoordinationNumbers(neighbours(structure));
            noteRepetition(structure);
        } else {
            if (request.cutoff().isPresent()) {
                throw DatasetException.inFile(
                        request.data().toString(),
                        "a table of neighbours needs no --cutoff",
                        "a file of atoms (*.xyz, POSCAR), or no --cutoff");
            }
            NeighbourTable table = NeighbourTable.read(request.data());
            this.names = table.names();
            this.elements = List.of();
            this.numbers = new CoordinationNumbers(table.neighbours());
            if (table.completed()) {
                notes.add("each pair stands in one direction, and was taken in both");
            }
        }
    }

    /**
     * Computes the numbers of all atoms, or of the sites asked for.
     *
     * @throws DatasetException if the file cannot be read, a cutoff is missing, two atoms are at
     *     one place, or a site is none
     */
    public static ToolResult run(CoordinationRequest request) throws IOException {
        if (request.out().isPresent()) {
            Appended.refuseToOverwrite(request.data().toString(), request.out().get());
        }
        Coordination tool = new Coordination(request);
        List<Site> sites = request.sites().isEmpty() ? tool.all() : tool.asked();
        tool.noteTooMany();
        if (request.out().isPresent()) {
            WholeFile.write(request.out().get(), tool.csv(sites));
        }
        return new ToolResult(tool.lines(sites), tool.tree(sites), true);
    }

    private Neighbours neighbours(Structure structure) {
        if (request.cutoff().isEmpty()) {
            OptionalDouble nearest = Neighbours.shortest(structure, FAR);
            throw DatasetException.inFile(
                    structure.source(),
                    "it is not said up to which distance atoms are neighbours",
                    nearest.isPresent()
                            ? "--cutoff in angstrom, such as --cutoff %s: the nearest atoms are %s apart"
                                    .formatted(
                                            Shown.number(nearest.getAsDouble() * 1.2),
                                            Shown.number(nearest.getAsDouble()))
                            : "--cutoff in angstrom");
        }
        try {
            return Neighbours.within(structure, request.cutoff().getAsDouble());
        } catch (IllegalArgumentException refused) {
            throw DatasetException.inFile(
                    structure.source(), refused.getMessage(), "each atom at a place of its own");
        }
    }

    private void noteRepetition(Structure structure) {
        int directions = structure.cell().length;
        notes.add(
                directions == 0
                        ? "the structure does not repeat"
                        : "the structure repeats along %s, and neighbours in other cells count"
                                .formatted(Shown.plural(directions, "vector")));
    }

    private void noteTooMany() {
        int most = IntStream.range(0, names.size()).map(numbers::plain).max().orElse(0);
        if (most > request.bulk()) {
            notes.add(
                    "an atom has %d neighbours, more than the %d of the bulk: is the cutoff too long?"
                            .formatted(most, request.bulk()));
        }
    }

    private List<Site> all() {
        return IntStream.range(0, names.size())
                .mapToObj(
                        i ->
                                new Site(
                                        names.get(i),
                                        elements.isEmpty() ? "" : elements.get(i),
                                        numbers.plain(i),
                                        numbers.generalised(i, request.bulk())))
                .toList();
    }

    private List<Site> asked() {
        List<Site> sites = new ArrayList<>();
        for (List<String> atoms : request.sites()) {
            List<Integer> of = atoms.stream().map(this::number).toList();
            String text = String.join("-", atoms);
            try {
                double generalised =
                        of.size() == 1
                                ? numbers.generalised(of.get(0), request.bulk())
                                : numbers.generalised(of);
                sites.add(
                        new Site(
                                text,
                                elements.isEmpty()
                                        ? ""
                                        : of.stream()
                                                .map(elements::get)
                                                .collect(Collectors.joining("-")),
                                of.size(),
                                generalised));
            } catch (IllegalArgumentException refused) {
                throw DatasetException.inFile(
                        request.data().toString(),
                        "site %s: %s".formatted(text, refused.getMessage()),
                        "one to four atoms that touch");
            }
        }
        return sites;
    }

    private int number(String atom) {
        int number = names.indexOf(atom);
        if (number < 0) {
            throw DatasetException.inFile(
                    request.data().toString(),
                    "there is no atom '" + atom + "'",
                    elements.isEmpty()
                            ? "the name of an atom as in the file"
                            : "a number from 1 to " + names.size());
        }
        return number;
    }

    /** Returns the word for the third column: of sites it holds how many atoms they have. */
    private String plainName() {
        return request.sites().isEmpty() ? "cn" : "atoms";
    }

    private String csv(List<Site> sites) {
        StringBuilder out = new StringBuilder();
        out.append(
                Csv.line(
                                List.of(request.sites().isEmpty() ? "atom" : "site"),
                                List.of("element", plainName(), "generalised_cn"))
                        + "\n");
        for (Site site : sites) {
            out.append(
                    Csv.line(
                                    List.of(Csv.quoted(site.atoms())),
                                    List.of(
                                            site.element(),
                                            Integer.toString(site.plain()),
                                            Numbers.text(site.generalised())))
                            + "\n");
        }
        return out.toString();
    }

    private List<String> lines(List<Site> sites) {
        List<String> lines = new ArrayList<>();
        lines.addAll(
                Wrapped.lines(
                        "data   ",
                        "%s, %s%s"
                                .formatted(
                                        request.data(),
                                        Shown.plural(names.size(), "atom"),
                                        request.cutoff().isPresent()
                                                ? ", neighbours up to %s angstrom"
                                                        .formatted(
                                                                Numbers.text(
                                                                        request.cutoff()
                                                                                .getAsDouble()))
                                                : "")));
        lines.addAll(
                Wrapped.lines(
                        "       ",
                        request.sites().isEmpty()
                                ? "generalised: sum of the neighbours' numbers over "
                                        + request.bulk()
                                : "generalised: sum of the neighbours' numbers over %d, 18, 22 or 26"
                                                .formatted(request.bulk())
                                        + " for one, two, three or four atoms"));
        lines.add("");
        lines.addAll(request.sites().isEmpty() ? grouped(sites) : listed(sites));
        if (request.out().isPresent()) {
            lines.add("");
            lines.addAll(Wrapped.lines("wrote  ", request.out().get().toString()));
        }
        lines.add("");
        notes.forEach(note -> lines.addAll(Wrapped.lines("note   ", note)));
        return lines;
    }

    private static List<String> listed(List<Site> sites) {
        AlignedTable table = new AlignedTable("llrr");
        table.row("site", "elements", "atoms", "generalised");
        for (Site site : sites) {
            table.row(
                    site.atoms(),
                    site.element(),
                    Integer.toString(site.plain()),
                    Shown.number(site.generalised()));
        }
        return table.lines();
    }

    /** Returns a line for all atoms with the same numbers, the least coordinated first. */
    private static List<String> grouped(List<Site> sites) {
        Comparator<Site> order =
                Comparator.comparingInt(Site::plain)
                        .thenComparingDouble(Site::generalised)
                        .thenComparing(Site::element);
        Map<Site, List<Site>> groups = new TreeMap<>(order);
        sites.forEach(s -> groups.computeIfAbsent(s, first -> new ArrayList<>()).add(s));
        AlignedTable table = new AlignedTable("lrrrl");
        table.row("element", "cn", "generalised", "atoms", "which");
        groups.values().stream()
                .limit(SHOWN)
                .forEach(
                        g ->
                                table.row(
                                        g.get(0).element(),
                                        Integer.toString(g.get(0).plain()),
                                        Shown.number(g.get(0).generalised()),
                                        Shown.count(g.size()),
                                        g.stream()
                                                .map(Site::atoms)
                                                .limit(SHOWN)
                                                .collect(Collectors.joining(" "))));
        List<String> lines = new ArrayList<>(table.lines());
        if (groups.size() > SHOWN) {
            lines.add("and %s; --out writes every atom".formatted(more(groups.size() - SHOWN)));
        }
        return lines;
    }

    private static String more(int groups) {
        return Shown.plural(groups, "further line");
    }

    private ObjectNode tree(List<Site> sites) {
        ObjectNode root = Trees.object(SCHEMA);
        root.put("data", request.data().toString());
        try {
            root.put("sha256", Sha256.of(request.data()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (request.cutoff().isPresent()) {
            root.put("cutoff_angstrom", request.cutoff().getAsDouble());
        } else {
            root.putNull("cutoff_angstrom");
        }
        root.put("bulk", request.bulk());
        root.put("atoms", names.size());
        ArrayNode list = root.putArray("sites");
        for (Site site : sites) {
            ObjectNode node = list.addObject();
            node.put("site", site.atoms());
            node.put("element", site.element());
            node.put(plainName(), site.plain());
            Trees.put(node, "generalised_cn", site.generalised());
        }
        Trees.texts(root.putArray("notes"), notes);
        return root;
    }
}
