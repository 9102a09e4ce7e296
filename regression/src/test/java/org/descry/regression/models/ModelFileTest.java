package org.descry.regression.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ModelFileTest {

    static Stream<FittedModel> models() {
        return Stream.of(
                Models.regression(),
                Models.classification(),
                Models.withConstant(),
                Models.logarithm(),
                Models.regression(Ranges.none(0.9)));
    }

    @Test
    void aFileOfBeforeThereWereTransformsReads() {
        ObjectNode file = ModelFile.write(Models.regression());
        ((ObjectNode) file.path("target")).remove("transform");
        assertEquals(Transform.NONE, ModelFile.read(throughText(file)).target().transform());
    }

    @Test
    void anUnknownTransformIsRefusedInPlainWords() {
        ObjectNode file = ModelFile.write(Models.logarithm());
        ((ObjectNode) file.path("target")).put("transform", "sqrt");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> ModelFile.read(file));
        assertTrue(refused.getMessage().contains("none, log10, log"), refused.getMessage());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelReadBackPredictsTheSameBits(FittedModel model) {
        FittedModel back = ModelFile.read(throughText(ModelFile.write(model)));
        RandomGenerator random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(5);
        double[][] columns = new double[2][300];
        for (int i = 0; i < 300; i++) {
            columns[0][i] = 6 * random.nextDouble();
            columns[1][i] = i == 0 ? Double.NaN : 5 * random.nextDouble();
        }
        Predictions a = model.predict(columns, 300);
        Predictions b = back.predict(columns, 300);
        assertArrayEquals(a.prediction(), b.prediction());
        assertArrayEquals(a.probability(), b.probability());
        assertArrayEquals(a.lower(), b.lower());
        assertArrayEquals(a.upper(), b.upper());
        assertArrayEquals(a.inDomain(), b.inDomain());
        assertEquals(a.reason(), b.reason());
    }

    static Stream<FittedModel> allModels() {
        return Stream.concat(models(), Stream.of(Models.tasks()));
    }

    @ParameterizedTest
    @MethodSource("allModels")
    void aModelReadBackIsWrittenTheSame(FittedModel model) {
        ObjectNode written = ModelFile.write(model);
        assertEquals(
                Json.text(written),
                Json.text(ModelFile.write(ModelFile.read(throughText(written)))));
    }

    @Test
    void constantsInsideFeaturesHaveValueAndUnit() {
        ObjectNode root = ModelFile.write(Models.withConstant());
        assertEquals("E = 1 + 2*(1/(a + 0.5[angstrom]))", root.path("formula").asString());
        assertEquals("1/(a + $0)", root.path("features").get(0).path("text").asString());
        assertEquals(0.5, root.path("parameters").get(0).path("value").asDouble());
        assertEquals("angstrom", root.path("parameters").get(0).path("unit").asString());
        JsonNode fold = root.path("intervals").path("folds").get(0);
        assertEquals("abs(b - 0.3333[angstrom])", fold.path("formula").asString());
        assertEquals(1.0 / 3, fold.path("parameters").get(0).path("value").asDouble());
        double[] e = Models.withConstant().score(new double[][] {{1.5}, {3}}, 1);
        assertEquals(2, e[0]); // 1 + 2/2
    }

    @Test
    void theFileHoldsWhatADomainCheckNeeds() {
        ObjectNode root = ModelFile.write(Models.regression());
        assertEquals("descry-model/1", root.path("schema").asString());
        JsonNode input = root.path("domain").path("inputs").get(0);
        assertEquals("a", input.path("name").asString());
        assertEquals("angstrom", input.path("unit").asString());
        assertEquals(5, input.path("max").asDouble());
        assertEquals(
                List.of("O", "Ti"),
                root.path("domain")
                        .path("elements")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        assertEquals(10, root.path("training").path("n").asInt());
    }

    @Test
    void anotherSchemaIsRefusedBySayingWhatWasExpected() {
        ObjectNode root = ModelFile.write(Models.regression());
        root.put("schema", "descry-model/7");
        var refusal = assertThrows(IllegalArgumentException.class, () -> ModelFile.read(root));
        assertTrue(refusal.getMessage().contains("descry-model/1"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("descry-model/7"), refusal.getMessage());
    }

    private static JsonNode throughText(ObjectNode tree) {
        return Json.mapper().readTree(Json.text(tree));
    }
}
