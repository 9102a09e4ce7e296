package org.descry.regression.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.evolution.EvolutionarySearch;
import org.descry.regression.models.Kind;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.Execution;
import org.descry.regression.search.Front;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Seeds;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Test;

/** What is compared is searched with the same effort, however many searches come at once. */
class FurtherTargetsTest {

    @Test
    void aFurtherTargetIsSearchedTheSameAloneAndAmongOthers() {
        DiscoveryData data =
                NoisyTables.of(3, 25, 2, Kind.REGRESSION, (row, noise) -> row[0] / row[1] + noise);
        SearchSettings search =
                SearchSettings.of(
                                Operator.parseList("+,-,*,/"),
                                OptionalInt.of(3),
                                1,
                                OptionalInt.empty(),
                                false)
                        .withEvolution(EvolutionSettings.of(EvolutionSettings.Method.EVOLUTIONARY));
        DiscoverySettings settings =
                new DiscoverySettings(search, FoldPlan.parse("0"), 199, 0.9, 1);
        List<Target> targets = TargetPlan.shuffled(data, 1, 0, 2);
        assertEquals(200, data.further(targets, settings).searches());
        SearchResult two = search(data, settings, targets);
        SearchResult one = search(data, settings, targets.subList(0, 1));
        assertEquals(texts(two.fronts().get(0)), texts(one.fronts().get(0)));
        for (SearchResult each : List.of(one, two)) {
            // 60,000 among 200 searches
            assertEquals(300, each.counts().evolution().orElseThrow().course().planned());
        }
    }

    private static SearchResult search(
            DiscoveryData data, DiscoverySettings settings, List<Target> targets) {
        return new EvolutionarySearch()
                .run(
                        data.further(targets, settings),
                        settings.search(),
                        Seeds.generator(1, "search", 0),
                        Execution.quiet(1));
    }

    private static List<String> texts(Front front) {
        return front.models().stream().map(m -> m.text() + " " + m.loss()).toList();
    }
}
