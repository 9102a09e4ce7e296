package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Numbers of papers, and ours. */
class PublishedResultsTest {
    /** Published numbers have this many digits behind the point. */
    private static final double THREE_DIGITS = 0.0005;

    private static JsonNode perovskites;

    @BeforeAll
    static void runOnThePerovskites() {
        StudySettings s =
                Runs.settings(
                        "builtin:abx3-formability",
                        "perovskite",
                        List.of("nA", "nB", "nX", "rA", "rB", "rX"),
                        Runs.search("/", 3, 1),
                        "0",
                        0);
        perovskites = Runs.results(Runs.withSplit(s, "is_train"));
    }

    /**
     * Bartel et al., Sci. Adv. 5, eaav0693 (2019), doi:10.1126/sciadv.aav0693: 74 % of 576 for t.
     */
    @Test
    void theWindowOfGoldschmidtIsRightFor425Of576() {
        JsonNode t = baseline("t");
        assertEquals("425/576", t.path("correct").path("all").asString());
        assertEquals("88/116", t.path("correct").path("test").asString());
        assertEquals(0.738, t.path("all").path("accuracy").asDouble(), THREE_DIGITS);
        assertEquals(0.759, t.path("test").path("accuracy").asDouble(), THREE_DIGITS);
        assertEquals(0.697, t.path("test").path("balanced_accuracy").asDouble(), THREE_DIGITS);
        assertMcc(t, 0.498, 0.499);
        assertTrue(t.path("all").path("brier").isNull(), "a window has no probabilities");
    }

    /** The same paper: 92 % of 576 and 94 % of the 116 test compounds for tau < 4.18. */
    @Test
    void tauBelow418IsRightFor528Of576() {
        JsonNode tau = baseline("tau");
        assertEquals("528/576", tau.path("correct").path("all").asString());
        assertEquals("109/116", tau.path("correct").path("test").asString());
        assertEquals(0.917, tau.path("all").path("accuracy").asDouble(), THREE_DIGITS);
        assertEquals(0.940, tau.path("test").path("accuracy").asDouble(), THREE_DIGITS);
        assertEquals(0.930, tau.path("test").path("balanced_accuracy").asDouble(), THREE_DIGITS);
        assertMcc(tau, 0.832, 0.873);
        assertEquals("tau < 4.18", tau.path("rule").asString());
    }

    /** The papers give no Matthews correlation; these are ours, kept from changing unnoticed. */
    private static void assertMcc(JsonNode baseline, double all, double test) {
        assertEquals(all, baseline.path("all").path("mcc").asDouble(), THREE_DIGITS);
        assertEquals(test, baseline.path("test").path("mcc").asDouble(), THREE_DIGITS);
    }

    private static JsonNode baseline(String name) {
        for (JsonNode b : perovskites.path("baselines")) {
            if (b.path("name").asString().equals(name)) {
                return b;
            }
        }
        throw new AssertionError("no baseline " + name);
    }

    @Test
    void theRunKnowsTheSplitOfThePaper() {
        assertEquals(460, perovskites.path("rows").path("train").asInt());
        assertEquals(116, perovskites.path("rows").path("test").asInt());
        assertEquals(0.53, perovskites.path("rows").path("base_rate").asDouble(), 0.005);
    }

    /**
     * Ebind^2/Ec of O'Connor et al., Nat. Catal. 1, 531 (2018), doi:10.1038/s41929-018-0094-5, on
     * 99 barriers: 0.2532 eV with intercept.
     */
    @Test
    void theDiffusionBarrierOfSingleAtomsIsTheSquaredBindingEnergyOverTheCohesiveEnergy() {
        JsonNode results = Runs.results(diffusion("10"));
        JsonNode selected = selected(results);
        assertEquals(
                List.of("Ebind^2/Ec"),
                selected.path("features")
                        .valueStream()
                        .map(f -> f.path("formula").asString())
                        .toList());
        assertEquals("eV", selected.path("features").get(0).path("unit").asString());
        assertEquals(0.2532, selected.path("train").path("rmse").asDouble(), 0.00005);
        assertEquals(4, selected.path("complexity").asInt());
    }

    @Test
    void theBarrierIsFoundForAMetalThatWasNotSeen() {
        JsonNode results = Runs.results(Runs.withGroup(diffusion("group"), "metal"));
        assertEquals(
                "Ebind^2/Ec", selected(results).path("features").get(0).path("formula").asString());
        assertTrue(results.path("folds").size() > 5);
        double unseen = selected(results).path("cv").path("rmse").asDouble();
        assertTrue(unseen > 0.2532 && unseen < 0.35, "held-out metals: " + unseen);
        String third = results.path("sentences").get(2).path("text").asString();
        assertTrue(third.contains("for an unseen metal") && third.contains("random rows"), third);
        assertTrue(results.path("permutation").path("scheme").asString().contains("within groups"));
    }

    private static StudySettings diffusion(String folds) {
        return Runs.settings(
                "builtin:single-atom-diffusion",
                "Ea",
                List.of("Ebind", "Ec"),
                Runs.search("+,-,*,/,^2", 4, 1),
                folds,
                19);
    }

    private static JsonNode selected(JsonNode results) {
        return results.path("front").get(results.path("selected").asInt());
    }
}
