package org.descry.datasets.compositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.descry.datasets.elements.Element;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.ions.MolecularIon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MolecularFormulasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAPbI3 | methylammonium 1",
                "CH3NH3PbI3 | methylammonium 1",
                "(CH3NH3)PbI3 | methylammonium 1",
                "[CH3NH3]PbI3 | methylammonium 1",
                "CH₃NH₃PbI₃ | methylammonium 1",
                "CH_3NH_{3}PbI_3 | methylammonium 1",
                "(MA)PbI3 | methylammonium 1",
                "PbI3CH3NH3 | methylammonium 1",
                "FA0.85Cs0.15PbI3 | formamidinium 0.85",
                "HC(NH2)2PbBr3 | formamidinium 1",
                "[HC(NH2)2]PbBr3 | formamidinium 1",
                "[HC[NH2]2]PbBr3 | formamidinium 1",
                "(FAPbI3)0.85(MAPbBr3)0.15 | methylammonium 0.15, formamidinium 0.85",
                "C(NH2)3PbI3 | guanidinium 1",
                "GAPbI3 | guanidinium 1",
                "GuaSCN | guanidinium 1, thiocyanate 1",
                "(CH3)2NH2PbI3 | dimethylammonium 1",
                "DMAPbI3 | dimethylammonium 1",
                "C2H5NH3PbI3 | ethylammonium 1",
                "CH3CH2NH3PbI3 | ethylammonium 1",
                "EA2PbI4 | ethylammonium 2",
                "(CH3)3NHPbI3 | trimethylammonium 1",
                "N(CH3)4MnCl3 | tetramethylammonium 1",
                "CH3C(NH2)2PbI3 | acetamidinium 1",
                "PEA2PbI4 | phenethylammonium 2",
                "NH4Cl | ammonium 1",
                "(NH4)2SO4 | ammonium 2, sulfate 1",
                "NH4NO3 | ammonium 1, nitrate 1",
                "Ca(OH)2 | hydroxide 2",
                "KOH | hydroxide 1",
                "FeOOH | hydroxide 1",
                "CaCO3 | carbonate 1",
                "NaHCO3 | hydrogencarbonate 1",
                "Ca(HCO3)2 | hydrogencarbonate 2",
                "Na2SO4 | sulfate 1",
                "CuSO4·5H2O | sulfate 1",
                "KH2PO4 | dihydrogenphosphate 1",
                "Ca10(PO4)6(OH)2 | hydroxide 2, phosphate 6",
                "K4[Fe(CN)6] | cyanide 6",
                "NaClO4 | perchlorate 1",
                "Pb(CH3COO)2 | acetate 2",
                "NH4+ | ammonium 1",
                "SO₄²⁻ | sulfate 1"
            })
    void ionsAreFoundInAllSpellings(String formula, String expected) {
        assertEquals(expected, ions(Composition.parse(formula)));
    }

    /** Variables may follow an abbreviation, as they follow an element. */
    @Test
    void abbreviationsTakeVariables() {
        Composition mixed = Composition.parse("FA1-xMAxPbI3", Map.of("x", 0.25));
        assertEquals("methylammonium 0.25, formamidinium 0.75", ions(mixed));
    }

    /** Elements stay elements where letters or amounts only look like an ion. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AlF3",
                "AlFAs",
                "MgO",
                "BaTiO3",
                "La2NiO4",
                "SrTiO2.5",
                "Co(OH2)6",
                "LaWN3",
                "TiCN",
                "BaCO2.5",
                "CH6Pb",
                "FeS2O8",
                "BaSO4-x",
                "InO3",
                "SrCoO3",
                "HoCl3",
                "GaAs"
            })
    void elementsStayElements(String formula) {
        assertEquals(Map.of(), Composition.parse(formula, Map.of("x", 0.5)).ions());
    }

    /** The same atoms are the same composition, however they are written. */
    @Test
    void spellingsOfOneCompositionAreEqual() {
        Composition expected = Composition.parse("CN1H6PbI3");
        for (String each : new String[] {"MAPbI3", "CH3NH3PbI3", "[CH3NH3]PbI3", "PbI3(CH3NH3)"}) {
            assertEquals(expected, Composition.parse(each), each);
        }
        assertEquals("CH6NPbI3", Composition.parse("MAPbI3").text());
    }

    @Test
    void spellingsHoldTheAtomsOfTheirIon() {
        for (MolecularIon ion : MolecularIon.all()) {
            for (String spelling : ion.spellings()) {
                Map<Element, Double> atoms = new EnumMap<>(Element.class);
                ion.atoms().forEach((element, n) -> atoms.put(element, (double) n));
                // The amounts behind 1 keep the group from being read as an ion.
                String elements = spelling.replaceAll("([A-Z][a-z]?)(?![a-z0-9])", "$11");
                Composition read = Composition.parse(elements);
                assertEquals(atoms, new EnumMap<>(read.amounts()), spelling);
                assertEquals(ion.name() + " 1", ions(Composition.parse(spelling)), spelling);
                assertTrue(Composition.parse(spelling).otherAmounts().isEmpty(), spelling);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TMAPbI3 | 0 | TMA is tetramethylammonium ((CH3)4N) or trimethylammonium ((CH3)3NH);"
                        + " write the one meant",
                "GAN | 0 | GA is guanidinium or Ga in capitals; write C(NH2)3 or Ga",
                "CsMBr3 | 2 | unknown element M"
            })
    void whatCouldBeTwoThingsIsRefused(String formula, int position, String reason) {
        CompositionException refused =
                assertThrows(CompositionException.class, () -> Composition.parse(formula));
        assertEquals(position, refused.position());
        assertTrue(refused.reason().startsWith(reason), refused::reason);
    }

    /**
     * Effective radii of the papers (angstrom).
     *
     * @source Kieslich, Sun and Cheetham, Chem. Sci. 5, 4712 (2014), doi:10.1039/C4SC02211D; as in
     *     the table of Bartel et al., Sci. Adv. 5, eaav0693 (2019), doi:10.1126/sciadv.aav0693
     */
    @Test
    void radiiAreThePublishedOnes() {
        String radii =
                MolecularIon.all().stream()
                        .filter(ion -> ion.radiusAngstrom().isPresent())
                        .map(
                                ion ->
                                        ion.name()
                                                + " "
                                                + Numbers.text(ion.radiusAngstrom().getAsDouble()))
                        .collect(Collectors.joining(", "));
        assertEquals(
                "ammonium 1.46, hydroxylammonium 2.16, methylammonium 2.17, hydrazinium 2.17,"
                        + " azetidinium 2.5, formamidinium 2.53, imidazolium 2.58,"
                        + " dimethylammonium 2.72, ethylammonium 2.74, guanidinium 2.78,"
                        + " tetramethylammonium 2.92",
                radii);
    }

    private static String ions(Composition composition) {
        return composition.ions().entrySet().stream()
                .map(each -> each.getKey().name() + " " + Numbers.text(each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
