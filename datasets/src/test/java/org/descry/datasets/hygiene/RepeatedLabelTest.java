package org.descry.datasets.hygiene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.descry.datasets.importers.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedLabelTest {

    @TempDir private Path folder;

    @Test
    void metalsAndSupportsOfSingleAtomsRepeat() {
        // 99 = 11 metals on 9 supports, each pair once
        List<RepeatedLabel> labels =
                RepeatedLabel.of(TableFile.named("builtin:single-atom-diffusion").dataset(), "Ea");

        assertEquals(
                List.of("metal", "support"), labels.stream().map(RepeatedLabel::name).toList());
        assertEquals(List.of(11, 9), labels.stream().map(RepeatedLabel::values).toList());
        assertEquals(List.of("Ec", "chi_metal"), labels.get(0).constant());
    }

    @Test
    void everyOctetBinaryHasALabelOfItsOwn() {
        assertEquals(
                List.of(),
                RepeatedLabel.of(
                        TableFile.named("builtin:octet-binaries").dataset(), "dE_RS_minus_ZB"));
    }

    @Test
    void labelsThatRepeatTogetherAreToldOnceAndTwoLabelsNot() throws IOException {
        String rows = "Fe,iron,new,1,2\nFe,iron,old,2,3\nCo,cobalt,new,3,4\n";
        String more = "Co,cobalt,old,4,4\nNi,nickel,new,5,1\nNi,nickel,old,6,2\n";

        List<RepeatedLabel> labels = of("metal,name,batch,x,y\n" + rows + more);

        assertEquals(List.of(new RepeatedLabel("metal", 3, List.of())), labels);
    }

    @Test
    void labelsThatAreMissingInARowOrStandAloneAreNone() throws IOException {
        assertEquals(
                List.of(),
                of("lab,id,x,y\nA,a,1,2\nA,b,2,3\nB,c,3,4\nB,d,4,4\nC,e,5,1\n,f,6,2\nC,g,7,1\n"));
    }

    private List<RepeatedLabel> of(String csv) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, csv);
        return RepeatedLabel.of(TableFile.read(file).dataset(), "y");
    }
}
