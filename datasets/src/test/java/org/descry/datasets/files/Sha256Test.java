package org.descry.datasets.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    /** The example of FIPS 180-4. */
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void bytesHaveTheStandardCheckSum() {
        assertEquals(ABC, Sha256.of("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void fileHasTheCheckSumOfItsBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("abc.txt");
        Files.writeString(file, "abc");
        assertEquals(ABC, Sha256.of(file));
    }
}
