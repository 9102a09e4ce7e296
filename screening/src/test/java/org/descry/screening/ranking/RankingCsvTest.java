package org.descry.screening.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.descry.regression.models.Kind;
import org.descry.screening.constraints.KnownCompositions;
import org.descry.screening.spaces.CandidateSpace;
import org.descry.screening.spaces.ElementPool;
import org.descry.screening.spaces.Position;
import org.descry.screening.spaces.Template;
import org.junit.jupiter.api.Test;

class RankingCsvTest {

    private static final String COLUMNS =
            "rank,formula,template,A,B,B',X,nA,nB,nX,rA [angstrom],rB [angstrom],rX [angstrom],t,mu,tau,";

    @Test
    void classesHaveAProbabilityAndItsRange() {
        String[] lines = lines(Kind.CLASSIFICATION);
        assertEquals(
                COLUMNS
                        + "prediction,probability,probability_lower,probability_upper,in_domain,reason,selected",
                lines[0]);
        assertEquals("1,SrTiO3,ABX3,Sr,Ti,,O,2,4,-2,1.44,0.605,1.4", start(lines[1], 13));
        // score 1.44 + 2 * 0.605 = 2.65, probability a tenth of it, no upper end, in range
        assertEquals("0,0.265,0.255,,true,,", end(lines[1], 7));
    }

    @Test
    void valuesHaveAnInterval() {
        String[] lines = lines(Kind.REGRESSION);
        assertEquals(
                COLUMNS + "prediction,lower,upper,in_domain,reason,expected,selected", lines[0]);
        assertEquals(2, lines.length);
    }

    @Test
    void emptyRankingIsAHeader() {
        String text = RankingCsv.text(Kind.REGRESSION, List.of());
        assertEquals(String.join(",", RankingCsv.header(Kind.REGRESSION)) + "\n", text);
    }

    private static String[] lines(Kind kind) {
        CandidateSpace space =
                new CandidateSpace(
                        List.of(Template.ABX3),
                        Map.of(
                                Position.A, ElementPool.parse("Sr"),
                                Position.B, ElementPool.parse("Ti"),
                                Position.X, ElementPool.parse("O")));
        ScreeningTask task =
                new ScreeningTask(
                        space,
                        List.of(),
                        SumPredictor.of(kind),
                        KnownCompositions.NONE,
                        SeenElements.UNCHECKED);
        ScreeningResult result =
                Screening.run(
                        task,
                        ScreeningSettings.of(5, RankOrder.HIGHEST),
                        1,
                        ScreeningProgress.NONE,
                        () -> false);
        return RankingCsv.text(kind, result.ranking()).split("\n");
    }

    private static String start(String line, int cells) {
        return String.join(",", List.of(line.split(",", -1)).subList(0, cells));
    }

    private static String end(String line, int cells) {
        List<String> all = List.of(line.split(",", -1));
        return String.join(",", all.subList(all.size() - cells, all.size()));
    }
}
