package org.descry.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.descry.datasets.files.Json;
import org.descry.datasets.tables.CellText;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.DatasetReader;
import org.descry.datasets.tables.NumericColumn;
import org.descry.report.RunPackage.Item;
import org.descry.report.RunPackage.Terms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of a run as a Frictionless data package; tables have a schema.
 *
 * @param results {@code results.json}
 * @param terms of the package
 * @source Frictionless Data, Data Package and Table Schema, version 1: specs.frictionlessdata.io
 */
record DataPackage(Part results, Terms terms) {

    static final String FILE = "datapackage.json";

    ObjectNode tree(Path directory, List<Item> items) {
        Part provenance = results.at("provenance");
        ObjectNode tree = Json.mapper().createObjectNode();
        tree.put("profile", "data-package");
        tree.put("name", plain(results.at("name").text()));
        tree.put("title", results.at("title").text());
        tree.put("created", terms.published() + "T00:00:00Z");
        licence(tree.putArray("licenses"), terms.licence());
        source(tree.putArray("sources"), provenance.at("data"));
        tree.put("descry_version", provenance.at("version").text());
        ArrayNode resources = tree.putArray("resources");
        for (Item item : items) {
            ObjectNode resource = resources.addObject();
            Optional<ObjectNode> schema =
                    item.path().endsWith(".csv")
                            ? schema(directory.resolve(item.path()))
                            : Optional.empty();
            resource.put("name", plain(item.path()));
            resource.put("path", item.path());
            resource.put("title", item.meaning());
            resource.put("mediatype", item.mediaType());
            resource.put("bytes", item.bytes());
            resource.put("hash", "sha256:" + item.sha256());
            schema.ifPresent(
                    fields -> {
                        resource.put("profile", "tabular-data-resource");
                        resource.put("encoding", "utf-8");
                        resource.set("schema", fields);
                    });
        }
        return tree;
    }

    private static void licence(ArrayNode licences, String licence) {
        licences.addObject().put("name", licence).put("path", RunCrate.SPDX + licence);
    }

    private static void source(ArrayNode sources, Part data) {
        ObjectNode source = sources.addObject().put("title", data.at("name").text());
        if (data.at("doi").present()) {
            source.put("path", RunCrate.DOI + data.at("doi").text());
        }
        source.put("hash", "sha256:" + data.at("sha256").text());
    }

    /** Returns a name of small letters, digits, dots, dashes and underscores. */
    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        return plain.isEmpty() ? "run" : plain;
    }

    /** Returns names, types and units of the columns; nothing for a table without rows. */
    private static Optional<ObjectNode> schema(Path file) {
        Dataset data;
        try {
            data = DatasetReader.read(file);
        } catch (DatasetException e) {
            return Optional.empty(); // a table without rows has no types to tell
        }
        ObjectNode schema = Json.mapper().createObjectNode();
        ArrayNode fields = schema.putArray("fields");
        for (Column column : data.columns()) {
            ObjectNode field = fields.addObject();
            boolean numbers = column instanceof NumericColumn;
            field.put("name", CellText.header(column));
            field.put("type", numbers ? "number" : "string");
            if (column instanceof NumericColumn known && !known.unit().symbol().isEmpty()) {
                field.put("unit", known.unit().symbol());
            }
        }
        schema.putArray("missingValues").add("");
        return Optional.of(schema);
    }
}
