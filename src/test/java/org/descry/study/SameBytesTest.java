package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a run are the same bytes for any number of threads and at any time. */
class SameBytesTest {
    private static final String SCREEN =
            """
            templates: ["A B X3"]
            sites: {A: alkali, B: metals, X: [O, F]}
            constraints: [charge-neutral, electronegativity-order]
            top: 10
            """;

    @TempDir Path folder;

    @Test
    void aClassificationWithScreening() {
        StudySettings s =
                Runs.settings(
                        "builtin:abx3-formability",
                        "perovskite",
                        List.of("nA", "rA", "rB", "rX"),
                        Runs.search("+,-,*,/,log", 3, 2),
                        "3",
                        4);
        compare(Runs.withScreen(Runs.withSplit(s, "is_train"), SCREEN), true);
    }

    @Test
    void aRegressionWithGroups() {
        StudySettings s =
                Runs.settings(
                        "builtin:single-atom-diffusion",
                        "Ea",
                        List.of("Ebind", "Ec"),
                        Runs.search("+,-,*,/,abs-diff,sqrt,^2,^-1", 5, 2),
                        "group",
                        9);
        compare(Runs.withGroup(s, "metal"), false);
    }

    private void compare(StudySettings settings, boolean screens) {
        Path one = Runs.files(settings, folder.resolve("one"), 1);
        Path two = Runs.files(settings, folder.resolve("two"), 2);
        Path again = Runs.files(settings, folder.resolve("again"), 2);
        for (String file : Runs.PROMISED) {
            String bytes = Runs.promised(one, file);
            assertEquals(!screens && file.equals("ranking.csv"), bytes.isEmpty(), file);
            assertEquals(bytes, Runs.promised(two, file), file + " with two threads");
            assertEquals(bytes, Runs.promised(again, file), file + " again");
        }
    }
}
