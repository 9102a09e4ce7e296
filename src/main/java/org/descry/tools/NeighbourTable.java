package org.descry.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.RowStream;
import org.descry.descriptors.catalysis.Neighbours;

/**
 * A table of neighbours: {@code atom} and {@code neighbour}, each pair in both directions, or all
 * in one.
 *
 * @param names of the atoms, in the order of the file
 * @param neighbours of the atoms in that order
 * @param completed whether the file has each pair in one direction only
 */
record NeighbourTable(List<String> names, Neighbours neighbours, boolean completed) {

    /** A pair as written. */
    private record Pair(int atom, int neighbour) {
        Pair reversed() {
            return new Pair(neighbour, atom);
        }
    }

    /**
     * Reads a table; further columns are not read.
     *
     * @throws DatasetException if a column is missing, a cell is empty, an atom is its own
     *     neighbour, a pair stands twice, or some pairs stand in both directions and some in one
     */
    static NeighbourTable read(Path file) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<Pair, Integer> lines = new LinkedHashMap<>();
        try (RowStream rows = RowStream.open(file)) {
            int atoms = column(rows, "atom");
            int neighbours = column(rows, "neighbour");
            for (Optional<RowStream.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                int line = row.get().line();
                Pair pair =
                        new Pair(
                                number(rows, row.get(), atoms, "atom", numbers),
                                number(rows, row.get(), neighbours, "neighbour", numbers));
                if (pair.atom() == pair.neighbour()) {
                    throw wrong(rows, line, "an atom is its own neighbour", "two different atoms");
                }
                Integer before = lines.putIfAbsent(pair, line);
                if (before != null) {
                    throw wrong(
                            rows,
                            line,
                            "the pair stands in line " + before + " too",
                            "each pair once; of cells so small that an atom is a neighbour"
                                    + " several times, use the file of atoms");
                }
            }
            return of(rows, List.copyOf(numbers.keySet()), lines);
        } catch (IOException e) {
            throw DatasetException.unreadable(file.toString(), e);
        }
    }

    private static NeighbourTable of(RowStream rows, List<String> names, Map<Pair, Integer> lines) {
        List<Pair> alone =
                lines.keySet().stream().filter(p -> !lines.containsKey(p.reversed())).toList();
        boolean completed = alone.size() == lines.size();
        if (!alone.isEmpty() && !completed) {
            Pair first = alone.get(0);
            throw wrong(
                    rows,
                    lines.get(first),
                    "%s has the neighbour %s, but not the other way round"
                            .formatted(names.get(first.atom()), names.get(first.neighbour())),
                    "all pairs in both directions, or all in one");
        }
        List<int[]> pairs = new ArrayList<>();
        for (Pair pair : lines.keySet()) {
            pairs.add(new int[] {pair.atom(), pair.neighbour()});
            if (completed) {
                pairs.add(new int[] {pair.neighbour(), pair.atom()});
            }
        }
        return new NeighbourTable(names, Neighbours.ofPairs(names.size(), pairs), completed);
    }

    private static int column(RowStream rows, String name) {
        int column = rows.names().indexOf(name);
        if (column < 0) {
            throw DatasetException.inFile(
                    rows.file(),
                    "there is no column '%s'".formatted(name),
                    "the columns atom and neighbour, or a file of atoms named *.xyz, *.extxyz,"
                            + " POSCAR*, CONTCAR*, *.poscar or *.vasp");
        }
        return column;
    }

    private static int number(
            RowStream rows,
            RowStream.Row row,
            int column,
            String name,
            Map<String, Integer> numbers) {
        String atom = row.text(column).strip();
        if (atom.isEmpty()) {
            throw DatasetException.inCell(
                    rows.file(), row.line(), name, "the cell is empty", "a number or name");
        }
        return numbers.computeIfAbsent(atom, a -> numbers.size());
    }

    private static DatasetException wrong(
            RowStream rows, int line, String problem, String expected) {
        return DatasetException.inLine(rows.file(), line, problem, expected);
    }
}
