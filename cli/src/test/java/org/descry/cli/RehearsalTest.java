package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs whose classes the launcher keeps: were one to fail, every start would be slow. */
final class RehearsalTest {

    @Test
    void everyRunWritesItsReport(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, false, 80, new Interruption());

        int code = Rehearsal.run(folder.resolve("new"), terminal);

        assertEquals(ExitCode.DONE, code, said.toString(StandardCharsets.UTF_8));
        assertTrue(Files.exists(folder.resolve("new/sisso/report.html")), "SISSO project");
        assertTrue(Files.exists(folder.resolve("new/table/report.html")), "table");
    }
}
