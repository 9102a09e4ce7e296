package org.descry.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.descriptors.sites.CationsAnions;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.discovery.Folds;
import org.descry.regression.search.Seeds;

/** The ways to hold out rows that a table allows. */
final class HoldOuts {
    /** Beyond this many parts a way is left out unless it is asked for by name. */
    private static final int MOST = 100;

    private final Subject subject;
    private final ValidationSettings settings;
    private final DiscoveryData rows;

    HoldOuts(Subject subject, ValidationSettings settings) {
        this.subject = subject;
        this.settings = settings;
        this.rows = subject.rows();
    }

    /** Returns all ways, those that cannot be with the reason. */
    List<HoldOut> all() {
        FoldPlan.Kind only = settings.folds().kind();
        List<HoldOut> ways = new ArrayList<>();
        if (only == FoldPlan.Kind.RANDOM) {
            ways.add(random());
        }
        if (only != FoldPlan.Kind.LEAVE_ONE_GROUP_OUT) {
            ways.add(each(only == FoldPlan.Kind.LEAVE_ONE_OUT));
        }
        if (only != FoldPlan.Kind.LEAVE_ONE_OUT) {
            groups(ways);
        }
        return List.copyOf(ways);
    }

    private void groups(List<HoldOut> ways) {
        Map<String, List<String>> columns = subject.run().groupColumns();
        columns.forEach((name, cells) -> ways.add(way(HoldOut.Kind.COLUMN, name, byName(cells))));
        if (columns.isEmpty()) {
            ways.add(none(HoldOut.Kind.COLUMN, "group", "no column repeats in blocks"));
        }
        Optional<List<Composition>> formulas = subject.run().compositions();
        if (formulas.isPresent()) {
            ways.add(elements(formulas.get()));
            // of an element alone it is no anion
            boolean compounds = formulas.get().stream().allMatch(c -> c.elements().size() > 1);
            Optional<HoldOut> anions =
                    compounds
                            ? Optional.of(
                                    way(
                                            HoldOut.Kind.ANION,
                                            "",
                                            byName(
                                                    formulas.get().stream()
                                                            .map(
                                                                    c ->
                                                                            CationsAnions
                                                                                    .mostElectronegative(
                                                                                            c
                                                                                                    .elements()))
                                                            .map(Element::symbol)
                                                            .toList())))
                            : Optional.empty();
            anions.ifPresent(ways::add);
        }
        ways.add(way(HoldOut.Kind.CLUSTER, "", Clusters.of(rows, subject.seed()).parts()));
    }

    private HoldOut random() {
        int[] strata = new int[rows.rows()];
        if (!subject.regression()) {
            Arrays.setAll(strata, i -> rows.labels()[i] ? 1 : 0);
        }
        List<HoldOut.Part> parts = new ArrayList<>();
        for (int r = 0; r < settings.repeats(); r++) {
            long[] keys = rows.rowKeys(Seeds.child(subject.seed(), "repeat", r));
            int[] every = IntStream.range(0, rows.rows()).toArray();
            // Groups are another way to hold out rows; here only equal rows stay together.
            int[] together = withoutGroups().together();
            Folds folds = Folds.deal(keys, together, strata, every, settings.randomFolds());
            for (int f = 0; f < folds.count(); f++) {
                parts.add(new HoldOut.Part("deal " + (r + 1), folds.heldOut(f)));
            }
        }
        return new HoldOut(HoldOut.Kind.RANDOM, "", parts, "");
    }

    private DiscoveryData withoutGroups() {
        return new DiscoveryData(
                rows.names(),
                rows.units(),
                rows.columns(),
                rows.target(),
                rows.kind(),
                Optional.empty(),
                rows.tasks(),
                rows.weights());
    }

    private HoldOut each(boolean asked) {
        int[] together = withoutGroups().together();
        Map<Integer, List<Integer>> units = new TreeMap<>();
        for (int i = 0; i < together.length; i++) {
            units.computeIfAbsent(together[i], any -> new ArrayList<>()).add(i);
        }
        if (units.size() > MOST && !asked) {
            return none(
                    HoldOut.Kind.ROW,
                    "",
                    "%d rows take %d searches; --folds loo does it"
                            .formatted(rows.rows(), units.size()));
        }
        List<HoldOut.Part> parts = new ArrayList<>();
        for (List<Integer> unit : units.values()) {
            parts.add(new HoldOut.Part(subject.run().label(unit.get(0)), positions(unit)));
        }
        return new HoldOut(HoldOut.Kind.ROW, "", parts, "");
    }

    private HoldOut elements(List<Composition> formulas) {
        Map<String, List<Integer>> having = new TreeMap<>();
        for (int i = 0; i < formulas.size(); i++) {
            for (Element element : formulas.get(i).elements()) {
                having.computeIfAbsent(element.symbol(), any -> new ArrayList<>()).add(i);
            }
        }
        // What every row has cannot be held out.
        having.values().removeIf(with -> with.size() == formulas.size());
        return way(HoldOut.Kind.ELEMENT, "", having);
    }

    private HoldOut way(HoldOut.Kind kind, String name, Map<String, List<Integer>> rowsOf) {
        if (rowsOf.size() < 2) {
            return none(kind, name, "all rows are of one kind");
        }
        if (rowsOf.size() > MOST && settings.folds().kind() == FoldPlan.Kind.RANDOM) {
            return none(
                    kind,
                    name,
                    "%d kinds take as many searches; --folds group does it"
                            .formatted(rowsOf.size()));
        }
        List<HoldOut.Part> parts = new ArrayList<>();
        rowsOf.forEach((of, which) -> parts.add(new HoldOut.Part(of, positions(which))));
        return new HoldOut(kind, name, parts, "");
    }

    private static HoldOut none(HoldOut.Kind kind, String name, String why) {
        return new HoldOut(kind, name, List.of(), why);
    }

    private static Map<String, List<Integer>> byName(List<String> names) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            rows.computeIfAbsent(names.get(i), any -> new ArrayList<>()).add(i);
        }
        return rows;
    }

    private static int[] positions(List<Integer> rows) {
        return rows.stream().mapToInt(i -> i).toArray();
    }
}
