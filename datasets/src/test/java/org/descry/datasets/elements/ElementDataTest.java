package org.descry.datasets.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.descry.datasets.tables.Obtained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementDataTest {

    @Test
    void electronegativitiesArePaulings() {
        assertEquals(OptionalDouble.of(3.98), ElementTable.electronegativity(Element.F));
        assertEquals(OptionalDouble.of(0.79), ElementTable.electronegativity(Element.Cs));
        assertEquals(OptionalDouble.empty(), ElementTable.electronegativity(Element.Eu));
        assertEquals(OptionalDouble.empty(), ElementTable.electronegativity(Element.Og));
    }

    @Test
    void propertiesHaveUnitsSourcesAndGaps() {
        ElementProperty radius = ElementTable.property("CovalentRadius");
        assertEquals("pm", radius.unit().symbol());
        assertEquals(OptionalDouble.of(132), radius.value(Element.Fe));
        assertEquals(Obtained.EXPERIMENT, radius.source().obtained());
        assertEquals(96, radius.coverage());
        assertEquals(Element.Bk, radius.missing().get(0));
        ElementProperty melting = ElementTable.property("MeltingT");
        assertEquals(List.of(Element.He, Element.Fr), melting.missing().subList(0, 2));
        assertEquals(OptionalDouble.of(1811), melting.value(Element.Fe));
        for (ElementProperty each : ElementTable.properties()) {
            assertTrue(each.source().year() > 1900, each::name);
            assertTrue(each.source().text().length() > 10, each::name);
            assertTrue(each.coverage() >= 50, each::name);
            each.estimated().forEach(e -> assertTrue(each.value(e).isPresent(), each::name));
        }
    }

    @Test
    void everyPropertyStandsOnce() {
        List<String> names = ElementTable.properties().stream().map(ElementProperty::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
        assertEquals(47, names.size());
        assertEquals(names.size() + 1, ElementTable.card().columns().size());
        assertEquals("Number", names.get(0));
        assertEquals("SpaceGroupNumber", names.get(21));
    }

    /** Magpie's tables end at lawrencium; nothing is made up beyond. */
    @Test
    void magpieKnowsNothingBeyondLawrencium() {
        for (ElementProperty each : ElementTable.properties().subList(0, 22)) {
            assertEquals(OptionalDouble.empty(), each.value(Element.Rf), each::name);
            assertEquals(OptionalDouble.empty(), each.value(Element.Og), each::name);
        }
    }

    @Test
    void magpiesElectronegativityIsPaulingsWithFourEstimates() {
        ElementProperty magpie = ElementTable.property("Electronegativity");
        assertEquals(List.of(Element.Pm, Element.Eu, Element.Tb, Element.Yb), magpie.estimated());
        for (Element element : Element.values()) {
            boolean estimated = magpie.estimated().contains(element);
            OptionalDouble pauling = ElementTable.electronegativity(element);
            assertEquals(estimated ? OptionalDouble.empty() : magpie.value(element), pauling);
        }
    }

    @Test
    void unknownPropertyIsRefusedWithTheNamesThereAre() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> ElementTable.property("Radius"));
        assertTrue(refused.getMessage().contains("CovalentRadius"), refused.getMessage());
    }

    /**
     * Shannon's two scales differ by 0.14; for N5+ at coordination 3 his table prints 0.044 beside
     * -0.104.
     */
    @Test
    void crystalRadiiDifferFromIonicOnesByTheirDefinition() {
        for (ShannonRadius entry : ShannonRadii.entries()) {
            double shift = entry.charge() > 0 ? 0.14 : -0.14;
            boolean misprint =
                    entry.element() == Element.N
                            && entry.charge() == 5
                            && entry.coordinationNumber() == 3;
            if (!misprint) {
                assertEquals(
                        shift,
                        entry.crystalAngstrom() - entry.ionicAngstrom(),
                        1e-9,
                        entry::toString);
            }
        }
    }

    @Test
    void everyIonStandsOnce() {
        Set<String> ions = new HashSet<>();
        for (ShannonRadius e : ShannonRadii.entries()) {
            assertTrue(
                    ions.add(
                            e.element()
                                    + " "
                                    + e.charge()
                                    + " "
                                    + e.coordination()
                                    + " "
                                    + e.spin()),
                    e::toString);
        }
        assertEquals(493, ions.size());
    }

    @Test
    void onlyOneRowIsNotShannons() {
        List<ShannonRadius> others =
                ShannonRadii.entries().stream()
                        .filter(e -> !e.origin().equals("Shannon 1976"))
                        .toList();
        assertEquals(1, others.size());
        assertEquals(Element.Sn, others.get(0).element());
        assertEquals("10.1107/S0567739476001551", ShannonRadii.card().doi());
    }

    @ParameterizedTest
    @CsvSource({
        "O, -2, 6, NONE, 1.40", "Fe, 2, 6, HIGH, 0.78", "Fe, 2, 6, LOW, 0.61",
                "Fe, 2, 4 square, HIGH, 0.64",
        "La, 3, 12, NONE, 1.36", "Cs, 1, 12, NONE, 1.88", "Ti, 4, 6, NONE, 0.605",
                "Pb, 2, 4 pyramidal, NONE, 0.98"
    })
    void radiiAreShannons(
            Element element, int charge, String coordination, Spin spin, double ionic) {
        Optional<ShannonRadius> radius = ShannonRadii.find(element, charge, coordination, spin);
        assertEquals(ionic, radius.orElseThrow().ionicAngstrom());
    }

    @ParameterizedTest
    @CsvSource({
        "Ti, 4, 12, 8, NONE",
        "Pb, 4, 7, 6, NONE",
        "Fe, 3, 6, 6, HIGH",
        "Ni, 3, 6, 6, HIGH",
        "Cu, 3, 6, 6, LOW",
        "Co, 3, 12, 6, HIGH",
        "Cu, 2, 4, 4, NONE"
    })
    void nearestCoordinationIsTakenAndTheLowerAtATie(
            Element element, int charge, int wanted, int found, Spin spin) {
        ShannonRadius radius = ShannonRadii.nearest(element, charge, wanted).orElseThrow();
        assertEquals(found, radius.coordinationNumber());
        assertEquals(spin, radius.spin());
    }

    @Test
    void ionWithoutARadiusIsAbsent() {
        assertEquals(Optional.empty(), ShannonRadii.nearest(Element.Na, 2, 6));
        assertEquals(List.of(), ShannonRadii.entries(Element.Og));
        assertEquals(List.of(2, 3, 4, 6), ShannonRadii.charges(Element.Fe));
    }

    /** Two compilations of the paper agree on these; Magpie's has 1000 and 6000. */
    @Test
    void reservesOfChlorineAndSeleniumAreThoseOfThePaper() {
        ElementProperty reserves = ElementTable.property("HHIr");
        assertEquals(OptionalDouble.of(1500), reserves.value(Element.Cl));
        assertEquals(OptionalDouble.of(1900), reserves.value(Element.Se));
    }
}
