package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The rules that both formats set, checked on a run's folder. */
final class RunPackageTest {

    @TempDir private static Path folder;

    @Test
    void frictionlessPackageHoldsEveryFileWithItsCheckSum() throws IOException {
        Path run = packaged();
        JsonNode tree = Json.mapper().readTree(Files.readString(run.resolve("datapackage.json")));
        assertTrue(tree.get("name").asString().matches("[-a-z0-9._/]+"));
        assertEquals("CC-BY-4.0", tree.at("/licenses/0/name").asString());
        assertFalse(tree.at("/sources/0/title").asString().isBlank());
        int tables = 0;
        for (JsonNode resource : tree.get("resources")) {
            Path file = run.resolve(resource.get("path").asString());
            assertTrue(resource.get("name").asString().matches("[-a-z0-9._/]+"));
            assertEquals(Files.size(file), resource.get("bytes").asLong());
            assertEquals("sha256:" + Sha256.of(file), resource.get("hash").asString());
            if (file.toString().endsWith(".csv")) {
                tables++;
                String header = Files.readAllLines(file).get(0);
                List<String> names = new ArrayList<>();
                resource.at("/schema/fields").forEach(f -> names.add(f.get("name").asString()));
                assertEquals(header, String.join(",", names));
            }
        }
        assertTrue(tables > 0);
        assertEquals(files(run) - 2, tree.get("resources").size());
    }

    /** RO-Crate 1.1: descriptor, root with its five properties, flat graph without loose ends. */
    @Test
    void crateKeepsTheRulesOfItsSpecification() throws IOException {
        Path run = packaged();
        JsonNode tree =
                Json.mapper().readTree(Files.readString(run.resolve("ro-crate-metadata.json")));
        assertEquals("https://w3id.org/ro/crate/1.1/context", tree.at("/@context/0").asString());
        Map<String, JsonNode> entities = new HashMap<>();
        for (JsonNode entity : tree.get("@graph")) {
            assertTrue(entity.has("@type"));
            assertFalse(entities.containsKey(entity.get("@id").asString()));
            entities.put(entity.get("@id").asString(), entity);
        }
        JsonNode descriptor = entities.get("ro-crate-metadata.json");
        assertEquals("./", descriptor.at("/about/@id").asString());
        assertEquals("https://w3id.org/ro/crate/1.1", descriptor.at("/conformsTo/@id").asString());
        JsonNode root = entities.get("./");
        assertEquals("2026-11-30", root.get("datePublished").asString());
        for (String needed : List.of("name", "description", "license", "hasPart")) {
            assertTrue(root.has(needed), needed);
        }
        assertEquals(files(run) - 2, root.get("hasPart").size());
        for (JsonNode entity : tree.get("@graph")) {
            for (JsonNode value : entity) {
                for (JsonNode each : value.isArray() ? value : List.of(value)) {
                    String id = each.path("@id").asString("");
                    boolean known = id.isEmpty() || entities.containsKey(id);
                    assertTrue(known || id.equals("https://w3id.org/ro/crate/1.1"), id);
                }
            }
            if (entity.get("@type").asString().equals("File")) {
                Path file = run.resolve(entity.get("@id").asString());
                assertEquals(Sha256.of(file), entity.get("sha256").asString());
                assertEquals(Long.toString(Files.size(file)), entity.get("contentSize").asString());
            }
        }
    }

    @Test
    void sameRunGivesTheSameBytesAndWrongUseIsTold() throws IOException {
        Path run = packaged();
        String before = Files.readString(run.resolve("ro-crate-metadata.json"));
        packaged();
        assertEquals(before, Files.readString(run.resolve("ro-crate-metadata.json")));
        String place = run.toString();
        assertTrue(refused("report", place, "--package").contains("needs --licence"));
        assertTrue(refused("report", place, "--licence", "MIT").contains("go with --package"));
        CommandLineRun odd = CommandLineRun.of("report", place, "--package", "--licence=my own");
        assertEquals(ExitCode.WRONG_DATA, odd.code());
        assertTrue(odd.err().contains("'my own' is no identifier"), odd.err());
    }

    private static String refused(String... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(ExitCode.WRONG_USAGE, run.code(), run.err());
        return run.err();
    }

    private static Path packaged() {
        Path run = SmallRun.perovskites(folder);
        CommandLineRun report =
                CommandLineRun.of(
                        "report",
                        run.toString(),
                        "--package",
                        "--licence=CC-BY-4.0",
                        "--date=2026-11-30");
        assertEquals(ExitCode.DONE, report.code(), report.err());
        return run;
    }

    private static long files(Path run) throws IOException {
        try (Stream<Path> all = Files.list(run)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
