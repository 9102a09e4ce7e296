package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.Discovery;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.discovery.DiscoverySettings;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.SearchSettings;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {
    @Test
    void theExampleFindsTheScalingLaw() {
        Dataset data = BuiltinDatasets.read("single-atom-diffusion");
        DiscoveryData rows =
                new DiscoveryData(
                        List.of("Ebind", "Ec"),
                        List.of(Unit.parse("eV"), Unit.parse("eV")),
                        new double[][] {
                            data.numeric("Ebind").values(), data.numeric("Ec").values()
                        },
                        data.numeric("Ea").values(),
                        Kind.REGRESSION,
                        Optional.empty());
        SearchSettings search =
                SearchSettings.of(
                        Operator.parseList("+,-,*,/,^2"),
                        OptionalInt.of(4),
                        1,
                        OptionalInt.empty(),
                        false);
        Discovered found =
                Discovery.run(
                        rows,
                        new DiscoverySettings(search, FoldPlan.parse("10"), 99, 0.9, 1),
                        new ExhaustiveSearch(),
                        Execution.quiet(2));
        assertEquals("Ebind^2/Ec", found.selectedMember().model().text());
        assertEquals(0.2532, found.selectedMember().model().loss(), 0.00005);
    }
}
