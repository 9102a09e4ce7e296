package org.descry.regression.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.junit.jupiter.api.Test;

class UnseenGroupsTest {
    private static final DiscoveryData DATA =
            NoisyTables.of(
                    3, 30, 2, Kind.REGRESSION, (row, noise) -> row[0] * row[1] + 0.2 * noise);

    private static List<String> groups(int count) {
        return IntStream.range(0, DATA.rows()).mapToObj(i -> "g" + i % count).toList();
    }

    private static DiscoverySettings settings(String folds) {
        return new DiscoverySettings(
                NoisyTables.search("+,-,*,/", 3, 1), FoldPlan.parse(folds), 0, 0.9, 1);
    }

    private static List<UnseenGroup> judge(Map<String, List<String>> groups, int complexity) {
        return new UnseenGroups(DATA, settings("5"), groups)
                .judge(complexity, new ExhaustiveSearch(), Execution.quiet(1));
    }

    @Test
    void errorIsThatOfADiscoveryWhoseFoldsAreTheGroups() {
        DiscoveryData grouped =
                new DiscoveryData(
                        DATA.names(),
                        DATA.units(),
                        DATA.columns(),
                        DATA.target(),
                        DATA.kind(),
                        Optional.of(groups(6)));
        Discovered told =
                Discovery.run(
                        grouped, settings("group"), new ExhaustiveSearch(), Execution.quiet(1));

        for (Member member : told.front()) {
            UnseenGroup found = judge(Map.of("g", groups(6)), member.model().complexity()).get(0);
            assertEquals(member.cv().orElseThrow().metrics(), found.metrics());
            assertEquals(6, found.folds());
        }
        assertTrue(told.front().size() > 1);
    }

    @Test
    void manyGroupsAreLeftOutTogether() {
        UnseenGroup found = judge(Map.of("g", groups(30)), 3).get(0);

        assertEquals(30, found.groups());
        assertEquals(UnseenGroups.MOST_FOLDS, found.folds());
    }

    @Test
    void nothingIsJudgedWithoutColumnsAndOneGroupIsRefused() {
        assertEquals(List.of(), judge(Map.of(), 3));
        assertThrows(IllegalArgumentException.class, () -> judge(Map.of("g", groups(1)), 3));
    }
}
