package org.descry.screening.formulas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.elements.OxidationStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AllowedFormulasTest {

    private static final List<Element> TO_LAWRENCIUM =
            Arrays.stream(Element.values()).filter(e -> e.atomicNumber() <= 103).toList();
    private static final ElementProperty SCALE = ElementTable.property("ElectronegativityCRC");
    private static final FormulaSpace SALT =
            FormulaSpace.of(List.of(Element.Na, Element.Fe, Element.Cl));

    /**
     * The numbers of the tutorials and unit tests of SMACT for its set of 2014, and of a count of
     * its tables by an independent program for that of 2024.
     *
     * @source Davies et al., J. Open Source Softw. 4, 1361 (2019), doi:10.21105/joss.01361
     */
    @ParameterizedTest
    @CsvSource({
        "SMACT14, 2, 225879, 13464",
        "ICSD24, 2, 225879, 10642",
        "SMACT14, 3, 77637589, 10779441",
        "ICSD24, 3, 77637589, 7057643"
    })
    void countsAreThePublishedOnes(
            OxidationStates states, int elements, long possible, long allowed) {
        FormulaCounts counts =
                count(new FormulaSpace(List.of(), TO_LAWRENCIUM, elements), states, 8, 2);
        assertEquals(possible, counts.possible());
        assertEquals(allowed, counts.allowed());
        assertTrue(counts.complete());
    }

    /**
     * SMACT's tutorial on oxides for solar cells: three of 69 elements and O2-, of every set of
     * charges the first ratio; 1.1 million formulas in the tutorial, the exact counts by an
     * independent program.
     *
     * @source Davies et al., J. Open Source Softw. 4, 1361 (2019), doi:10.21105/joss.01361
     */
    @ParameterizedTest
    @CsvSource({"SMACT14, 1118317", "ICSD24, 1043738"})
    void firstRatiosOfSolarOxidesAreCounted(OxidationStates states, long allowed) {
        Set<String> left =
                Set.of("H He B C O Ne Ar Kr Tc Xe Rn Ra Fr At Po Pm Eu Tb Yb".split(" "));
        List<Element> pool =
                TO_LAWRENCIUM.stream()
                        .filter(e -> e.atomicNumber() < 89 && !left.contains(e.symbol()))
                        .toList();
        assertEquals(69, pool.size());
        FormulaTask task =
                new FormulaTask(
                        new FormulaSpace(List.of(Element.O), pool, 3),
                        states,
                        Amounts.upTo(8, 4),
                        Map.of(Element.O, -2),
                        true);
        assertEquals(allowed, AllowedFormulas.count(task, 2, done -> {}, () -> false).allowed());
    }

    /** The same program tells 15,349,499 sets of charges apart. */
    @Test
    void waysToBalanceAreThePublishedOnes() {
        FormulaSpace ternary = new FormulaSpace(List.of(), TO_LAWRENCIUM, 3);
        assertEquals(15_349_499, count(ternary, OxidationStates.SMACT14, 8, 2).assignments());
    }

    /** From the unit tests of SMACT. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1-8,1-8,1-8 | 77", "1-2,1-2,1-2 | 2", "1-4,1-4,1-9 | 45", "1,1,4 | 1"})
    void saltsOfSodiumAndIronAreThePublishedOnes(String amounts, int expected) {
        List<AllowedFormula> listed = list(SALT, OxidationStates.SMACT14, Amounts.parse(amounts));
        assertEquals(expected, listed.size());
    }

    /** Every rule written out again in the plainest way. */
    @ParameterizedTest
    @EnumSource
    void formulasAreThoseOfTheRules(OxidationStates states) {
        List<Element> all =
                List.of(
                        Element.Fe,
                        Element.Cl,
                        Element.O,
                        Element.Eu,
                        Element.H,
                        Element.Pm,
                        Element.C,
                        Element.Kr,
                        Element.Au);
        for (int elements = 2; elements <= 4; elements++) {
            List<Element> pool = elements == 4 ? all.subList(0, 6) : all;
            int most = elements == 4 ? 3 : 5;
            Set<String> expected = new TreeSet<>();
            plain(pool, 0, elements, new ArrayList<>(), states, most, expected);
            FormulaSpace space = new FormulaSpace(List.of(), pool, elements);
            List<AllowedFormula> listed = list(space, states, Amounts.upTo(most, elements));
            Set<String> found = new TreeSet<>();
            listed.forEach(each -> found.add(each.formula()));
            assertEquals(expected, found);
            assertEquals(expected.size(), listed.size());
            assertEquals(expected.size(), count(space, states, most, 1).allowed());
            assertFalse(expected.isEmpty());
        }
    }

    private static void plain(
            List<Element> pool,
            int from,
            int elements,
            List<Element> system,
            OxidationStates states,
            int most,
            Set<String> found) {
        if (system.size() == elements) {
            amounts(system, new int[elements], 0, states, most, found);
            return;
        }
        for (int i = from; i < pool.size(); i++) {
            system.add(pool.get(i));
            plain(pool, i + 1, elements, system, states, most, found);
            system.remove(system.size() - 1);
        }
    }

    private static void amounts(
            List<Element> system,
            int[] amounts,
            int at,
            OxidationStates states,
            int most,
            Set<String> found) {
        if (at < amounts.length) {
            for (amounts[at] = 1; amounts[at] <= most; amounts[at]++) {
                amounts(system, amounts, at + 1, states, most, found);
            }
            amounts[at] = 0;
            return;
        }
        for (int factor = 2; factor <= most; factor++) {
            int divisor = factor;
            if (Arrays.stream(amounts).allMatch(n -> n % divisor == 0)) {
                return;
            }
        }
        if (balances(system, amounts, new int[amounts.length], 0, states)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < amounts.length; i++) {
                text.append(system.get(i).symbol()).append(amounts[i]);
            }
            found.add(Composition.parse(text.toString()).reducedFormula());
        }
    }

    private static boolean balances(
            List<Element> system, int[] amounts, int[] charges, int at, OxidationStates states) {
        if (at < charges.length) {
            for (int charge : states.of(system.get(at))) {
                charges[at] = charge;
                if (balances(system, amounts, charges, at + 1, states)) {
                    return true;
                }
            }
            return false;
        }
        int sum = 0;
        for (int i = 0; i < charges.length; i++) {
            sum += charges[i] * amounts[i];
        }
        return sum == 0 && isOrdered(system, charges);
    }

    private static boolean isOrdered(List<Element> system, int[] charges) {
        for (int i = 0; i < charges.length; i++) {
            for (int j = 0; j < charges.length; j++) {
                OptionalDouble cation = SCALE.value(system.get(i));
                OptionalDouble anion = SCALE.value(system.get(j));
                if (cation.isEmpty() || anion.isEmpty()) {
                    return false;
                }
                boolean pair = charges[i] > 0 && charges[j] < 0;
                if (pair && cation.getAsDouble() >= anion.getAsDouble()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void formulaNamesItsElementsAndEveryWayToBalanceIt() {
        List<AllowedFormula> listed = list(SALT, OxidationStates.COMMON, Amounts.parse("1,1,1-4"));
        assertEquals(
                List.of(
                        new AllowedFormula("NaFeCl3", "Na-Fe-Cl", "Na+ Fe2+ Cl-"),
                        new AllowedFormula("NaFeCl4", "Na-Fe-Cl", "Na+ Fe3+ Cl-")),
                listed);
    }

    @Test
    void fewAtomsComeFirstAndNoFormulaTwice() {
        List<AllowedFormula> listed = list(SALT, OxidationStates.SMACT14, Amounts.upTo(8, 3));
        double atoms = 0;
        for (AllowedFormula each : listed) {
            double own =
                    Composition.parse(each.formula()).amounts().values().stream()
                            .mapToDouble(n -> n)
                            .sum();
            assertTrue(own >= atoms, each::formula);
            atoms = own;
        }
        assertEquals(listed.size(), new HashSet<>(listed).size());
    }

    @Test
    void threadsChangeNothing() {
        FormulaSpace oxides =
                new FormulaSpace(List.of(Element.O), TO_LAWRENCIUM.subList(10, 40), 2);
        FormulaTask task = new FormulaTask(oxides, OxidationStates.ICSD24, Amounts.upTo(3, 3));
        List<AllowedFormula> one = new ArrayList<>();
        List<AllowedFormula> four = new ArrayList<>();
        FormulaCounts first =
                AllowedFormulas.<RuntimeException>list(
                        task, 1, one::addAll, done -> {}, () -> false);
        FormulaCounts second =
                AllowedFormulas.<RuntimeException>list(
                        task, 4, four::addAll, done -> {}, () -> false);
        assertEquals(one, four);
        assertEquals(first, second);
        assertEquals(first.allowed(), one.size());
    }

    @Test
    void whatIsStoppedHandsOverWholeBlocksAndSaysSo() {
        FormulaSpace binary = new FormulaSpace(List.of(), TO_LAWRENCIUM, 2);
        FormulaTask task = new FormulaTask(binary, OxidationStates.ICSD24, Amounts.upTo(8, 2));
        List<AllowedFormula> kept = new ArrayList<>();
        FormulaCounts counts =
                AllowedFormulas.<RuntimeException>list(
                        task, 2, kept::addAll, done -> {}, () -> true);
        assertFalse(counts.complete());
        assertEquals(64, counts.systems());
        assertEquals(counts.allowed(), kept.size());
    }

    @Test
    void everySetOfElementsComesOnce() {
        FormulaSpace space = new FormulaSpace(List.of(Element.O), TO_LAWRENCIUM.subList(0, 12), 3);
        Set<Set<Element>> seen = new HashSet<>();
        for (long i = 0; i < space.systems(); i++) {
            List<Element> system = space.system(i);
            assertEquals(Element.O, system.get(0));
            assertEquals(4, new HashSet<>(system).size());
            seen.add(new HashSet<>(system));
        }
        assertEquals(165, seen.size()); // 11 choose 3
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1-8,x,1", "0-3,1", "5-2,1", "1-100,1", "1,,2", "1-60,1-60,1-60", "1"})
    void amountsThatCannotBeAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Amounts.parse(text));
    }

    private static FormulaCounts count(
            FormulaSpace space, OxidationStates states, int most, int threads) {
        FormulaTask task = new FormulaTask(space, states, Amounts.upTo(most, space.elements()));
        return AllowedFormulas.count(task, threads, done -> {}, () -> false);
    }

    private static List<AllowedFormula> list(
            FormulaSpace space, OxidationStates states, Amounts amounts) {
        List<AllowedFormula> formulas = new ArrayList<>();
        AllowedFormulas.<RuntimeException>list(
                new FormulaTask(space, states, amounts), 2, formulas::addAll, d -> {}, () -> false);
        return formulas;
    }
}
