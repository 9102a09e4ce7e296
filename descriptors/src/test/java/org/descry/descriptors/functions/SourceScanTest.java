package org.descry.descriptors.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Functions of java.lang.Math whose last bit is not fixed stand nowhere in this module. */
final class SourceScanTest {

    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "(?<!Strict)\\bMath(\\.|::)(exp|expm1|log|log10|log1p|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh)\\b"
                            + "|import static java\\.lang\\.Math");

    @Test
    void noSourceFileUsesThem() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
            for (Path path :
                    paths.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                files++;
                for (String line : Files.readAllLines(path)) {
                    if (FORBIDDEN.matcher(line).find()) {
                        found.add(path + ": " + line.strip());
                    }
                }
            }
        }
        assertTrue(files > 20, "only " + files + " files were read");
        assertEquals(List.of(), found);
    }

    @Test
    void patternTellsTheTwoClassesApart() {
        assertTrue(FORBIDDEN.matcher("x = Math.exp(y)").find());
        assertTrue(FORBIDDEN.matcher("map(Math::tanh)").find());
        assertTrue(!FORBIDDEN.matcher("x = StrictMath.exp(y)").find());
        assertTrue(!FORBIDDEN.matcher("x = Math.sqrt(y) + Math.fma(a, b, c)").find());
    }
}
