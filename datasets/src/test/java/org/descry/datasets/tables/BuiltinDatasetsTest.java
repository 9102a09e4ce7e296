package org.descry.datasets.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.descry.datasets.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltinDatasetsTest {

    static List<String> names() {
        return BuiltinDatasets.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void cardDescribesItsTable(String name) {
        Dataset dataset = BuiltinDatasets.read("builtin:" + name);
        DatasetCard card = BuiltinDatasets.card(name);

        assertEquals(name, card.name());
        assertEquals(card.rows(), dataset.rows());
        assertEquals(card.sha256(), dataset.sha256());
        assertEquals(
                card.columns().stream().map(DatasetCard.Described::name).toList(), dataset.names());
        assertTrue(dataset.has(card.target()));
        assertTrue(card.groups().stream().allMatch(group -> dataset.text(group).missing() == 0));
        assertEquals("builtin:" + name, dataset.source());
    }

    @ParameterizedTest
    @MethodSource("names")
    void cardSaysWhereTheFiguresComeFrom(String name) {
        DatasetCard card = BuiltinDatasets.card(name);
        for (String text :
                List.of(
                        card.title(),
                        card.description(),
                        card.licence(),
                        card.source(),
                        card.citation())) {
            assertFalse(text.isBlank());
        }
        assertTrue(card.doi().startsWith("10."));
        card.columns().forEach(column -> Unit.parse(column.unit()));
    }

    @ParameterizedTest
    @CsvSource({"abx3-formability, 576", "octet-binaries, 82", "single-atom-diffusion, 99"})
    void rowsAreAllThereAndComplete(String name, int rows) {
        Dataset dataset = BuiltinDatasets.read(name);
        assertEquals(rows, dataset.rows());
        assertTrue(dataset.columns().stream().allMatch(column -> column.missing() == 0));
    }

    @Test
    void formabilityHasThePublishedCounts() {
        Dataset dataset = BuiltinDatasets.read("abx3-formability");
        assertEquals(313, sum(dataset.numeric("perovskite")));
        assertEquals(460, sum(dataset.numeric("is_train")));
        assertEquals(369, dataset.text("X").values().stream().filter("O"::equals).count());
        assertEquals("angstrom", dataset.numeric("rA").unit().symbol());
    }

    @Test
    void octetHasHalfOfEachStructure() {
        NumericColumn energy = BuiltinDatasets.read("octet-binaries").numeric("dE_RS_minus_ZB");
        int rockSalt = 0;
        for (int row = 0; row < energy.size(); row++) {
            rockSalt += energy.value(row) < 0 ? 1 : 0;
        }
        assertEquals(41, rockSalt);
        assertEquals("eV", energy.unit().symbol());
    }

    @Test
    void diffusionIsElevenMetalsOnNineSupports() {
        Dataset dataset = BuiltinDatasets.read("single-atom-diffusion");
        assertEquals(11, dataset.text("metal").values().stream().distinct().count());
        assertEquals(9, dataset.text("support").values().stream().distinct().count());
    }

    /** Least squares through the origin, k = Σxy/Σx², on x = Ebind²/Ec. */
    @Test
    void diffusionBarrierFollowsThePublishedScalingLaw() {
        Dataset dataset = BuiltinDatasets.read("single-atom-diffusion");
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int row = 0; row < dataset.rows(); row++) {
            double bind = dataset.numeric("Ebind").value(row);
            double x = bind * bind / dataset.numeric("Ec").value(row);
            double y = dataset.numeric("Ea").value(row);
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        assertEquals(0.5751, xy / xx, 5e-5, "printed with four digits");
        assertEquals(
                0.2832,
                Math.sqrt((yy - xy * xy / xx) / dataset.rows()),
                5e-5,
                "printed with four digits");
    }

    @Test
    void unknownNameListsThoseThatExist() {
        DatasetException e =
                assertThrows(DatasetException.class, () -> BuiltinDatasets.read("builtin:abx3"));
        assertEquals(
                "builtin:abx3: there is no data set of that name;"
                        + " expected one of abx3-formability, octet-binaries, single-atom-diffusion",
                e.getMessage());
    }

    private static double sum(NumericColumn column) {
        double sum = 0;
        for (int row = 0; row < column.size(); row++) {
            sum += column.value(row);
        }
        return sum;
    }
}
