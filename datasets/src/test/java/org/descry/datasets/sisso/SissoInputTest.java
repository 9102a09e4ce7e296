package org.descry.datasets.sisso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.descry.datasets.sisso.SissoGoal.Classification;
import org.descry.datasets.sisso.SissoGoal.Metric;
import org.descry.datasets.sisso.SissoGoal.Regression;
import org.descry.datasets.sisso.SissoGoal.TaskWeighting;
import org.descry.datasets.sisso.SissoSpace.UnitGroup;
import org.descry.datasets.sisso.SissoSpace.ValueLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SissoInputTest {

    private static final String LEAST = "nsample=5\nnsf=3\nops='(+)(-)'\n";

    @TempDir Path folder;

    @Test
    void everyKeywordOfARegressionIsRead() throws IOException {
        SissoInput input =
                read(
                        """
                        ! a comment
                        ptype=1
                        ntask=2
                        task_weighting=2
                        scmt=.true.
                        desc_dim=3
                        nsample=60,80
                        nsf=14
                        ops='(+)(|-|)(exp-)(^-1)'
                        fcomplexity=7
                        funit=(1:8)(9:13)
                        fmax_min=1d-5
                        fmax_max=1E8
                        nf_sis=100,50,20
                        method_so='L1L0'
                        nl1l0=12
                        fit_intercept=.false.
                        metric='MaxAE'
                        nmodel=10
                        """);

        assertEquals(
                new Regression(List.of(60, 80), false, Metric.MAX_AE, TaskWeighting.BY_ROWS, true),
                input.goal());
        assertEquals(140, input.goal().rows());
        List<String> operators = List.of("+", "abs-diff", "exp-", "^-1");
        assertEquals(
                new SissoSpace(
                        14,
                        List.of(operators, operators, operators),
                        7,
                        List.of(new UnitGroup(1, 8), new UnitGroup(9, 13)),
                        new ValueLimits(1e-5, 1e8)),
                input.space());
        assertEquals(
                new SissoSelection(3, List.of(100, 50, 20), new SissoSelection.L1L0(12), 10),
                input.selection());
        assertEquals(List.of(), input.notes());
    }

    @Test
    void everyKeywordOfAClassificationIsRead() throws IOException {
        SissoInput input =
                read(
                        "ptype=2\nntask=2\nnsample=(10,20),(3,4)\nisconvex=(1,0),(1,1)\nbwidth=0.01\n"
                                + "nsf=3\nops=(+)(/)\n");

        assertEquals(
                new Classification(
                        List.of(List.of(10, 20), List.of(3, 4)),
                        List.of(List.of(true, false), List.of(true, true)),
                        0.01),
                input.goal());
        assertEquals(List.of(30, 7), input.goal().rowsPerTask());
    }

    @Test
    void whatIsNotGivenIsAsInSisso35() throws IOException {
        SissoInput input = read(LEAST);

        assertEquals(
                new Regression(List.of(5), true, Metric.RMSE, TaskWeighting.EQUAL, false),
                input.goal());
        assertEquals(3, input.space().maxOperators());
        assertEquals(2, input.space().rung());
        assertEquals(new ValueLimits(1e-3, 1e5), input.space().limits());
        assertEquals(List.of(), input.space().unitGroups());
        assertEquals(
                new SissoSelection(2, List.of(50_000, 50_000), new SissoSelection.L0(), 100),
                input.selection());
        assertEquals(
                new Classification(List.of(List.of(2, 3)), List.of(List.of(true, true)), 0.001),
                read("ptype=2\nnsample=(2,3)\nnsf=1\nops='(+)'\n").goal());
    }

    @Test
    void caseBlanksCommentsQuotesAndLineEndsDoNotMatter() throws IOException {
        SissoInput input =
                read(
                        "\uFEFF PType = 1 ! regression\r\n\r\n\tNSAMPLE =  5\r\nNSF=3\r\n"
                                + "ops = \"( + ) (EXP)\" ! two\r\nfit_intercept= F\r\nfunit = ( 1 : 2 )\r\n");

        assertEquals(List.of(List.of("+", "exp"), List.of("+", "exp")), input.space().operators());
        assertEquals(List.of(new UnitGroup(1, 2)), input.space().unitGroups());
        assertEquals(
                new Regression(List.of(5), false, Metric.RMSE, TaskWeighting.EQUAL, false),
                input.goal());
    }

    @ParameterizedTest
    @CsvSource({".true.,true", ".FALSE.,false", "T,true", "f,false", ".t.,true", "true,true"})
    void logicalsAreThoseOfFortran(String text, boolean value) throws IOException {
        Regression goal = (Regression) read(LEAST + "scmt=" + text).goal();

        assertEquals(value, goal.sameSigns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-4", "1d-4", "1.0D-04", "+.0001", "1.E-4"})
    void numbersAreThoseOfFortran(String text) throws IOException {
        assertEquals(1e-4, read(LEAST + "fmax_min=" + text).space().limits().smallest());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,2", "4,3", "7,3"})
    void layersFollowFromTheNumberOfOperators(int operators, int rung) throws IOException {
        assertEquals(rung, read(LEAST + "fcomplexity=" + operators).space().rung());
    }

    @Test
    void eachLayerMayHaveItsOperators() throws IOException {
        SissoSpace space = read("nsample=5\nnsf=3\nops='(+)','(*)(/)'\n").space();

        assertEquals(List.of(List.of("+"), List.of("*", "/")), space.operators());
        assertFalse(space.sameOperatorsEverywhere());
    }

    @Test
    void setsOfOperatorsAndSizesBeyondTheNeedAreNoted() throws IOException {
        SissoInput input = read("nsample=5\nnsf=3\nops='(+)','(*)','(/)'\nnf_sis=9,8,7\n");

        assertEquals(List.of(List.of("+"), List.of("*")), input.space().operators());
        assertEquals(List.of(9, 8), input.selection().subspaceSizes());
        assertEquals(
                List.of(
                        "ops (line 3) has 3 sets of operators; fcomplexity needs the first 2",
                        "nf_sis (line 4) has 3 sizes; desc_dim needs the first 2"),
                input.notes());
    }

    @Test
    void noOperatorsAreNeededWhenNoneAreAllowed() throws IOException {
        assertEquals(List.of(), read("nsample=5\nnsf=3\nfcomplexity=0\n").space().operators());
    }

    @Test
    void olderNamesAreReadAndNoted() throws IOException {
        SissoInput input = read("nsample=5\nnsf=3\nopset='(+)'\nnmodels=7\n");

        assertEquals(7, input.selection().models());
        assertEquals(
                List.of(
                        "opset (line 3) is read as ops, its name in SISSO 3.5",
                        "nmodels (line 4) is read as nmodel, its name in SISSO 3.5"),
                input.notes());
    }

    @Test
    void whatMeansNothingHereIsNotedWithItsReason() throws IOException {
        SissoInput input =
                read(
                        LEAST
                                + "restart=0\nfstore=2\nL1_dens=120\nL1para.tole=1e-6\nnpf_must=0\nnvf=0\n"
                                + "bwidth=0.001\nisconvex=(1,1)\n--------\n");

        assertEquals(
                List.of(
                        "line 12 is not read, it has no '=': --------",
                        "nvf=0 (line 9) is not used: SISSO 3.5 does not read it either",
                        "restart=0 (line 4) is not used: an interrupted run is continued with --resume",
                        "fstore=2 (line 5) is not used: how features are kept in memory needs no setting",
                        "L1para.tole=1e-6 (line 7) is not used: the lasso step has no such setting here",
                        "L1para.dens=120 (line 6) is not used: the lasso step has no such setting here",
                        "npf_must=0 (line 8) is not used: SISSO 3.5 does not read it either",
                        "not used, for classification only: isconvex, bwidth"),
                input.notes());
    }

    @Test
    void theLastOfTwoLinesCounts() throws IOException {
        SissoInput input = read(LEAST + "desc_dim=1\ndesc_dim=4\n");

        assertEquals(4, input.selection().dimension());
        assertEquals(List.of("desc_dim stands twice; line 5 counts and not line 4"), input.notes());
    }

    @Test
    void wordsBehindAValueAreNoted() throws IOException {
        SissoInput input = read(LEAST + "desc_dim=1 as in the paper\n");

        assertEquals(1, input.selection().dimension());
        assertTrue(
                input.notes()
                        .contains(
                                "'as in the paper' behind the value of desc_dim (line 4) is not read"));
    }

    private SissoInput read(String text) throws IOException {
        Path file = folder.resolve("SISSO.in");
        Files.writeString(file, text);
        return SissoInput.read(file);
    }
}
