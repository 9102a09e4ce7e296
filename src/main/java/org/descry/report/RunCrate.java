package org.descry.report;

import java.util.List;
import org.descry.datasets.files.Json;
import org.descry.report.RunPackage.Item;
import org.descry.report.RunPackage.Terms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of a run as a research object crate: the files, the run as the action that made them,
 * the toolkit as its instrument and the data it was given.
 *
 * @param results {@code results.json}
 * @param terms of the package
 * @source RO-Crate Metadata Specification 1.1, doi:10.5281/zenodo.4541002
 */
record RunCrate(Part results, Terms terms) {

    static final String FILE = "ro-crate-metadata.json";
    static final String SPDX = "https://spdx.org/licenses/";
    static final String DOI = "https://doi.org/";

    private static final String CRATE = "https://w3id.org/ro/crate/1.1";
    private static final String STUDY = "study.yaml";
    private static final String DATA = "#data";
    private static final String RUN = "#run";
    private static final String TOOLKIT = "#descry";

    ObjectNode tree(List<Item> items) {
        ObjectNode tree = Json.mapper().createObjectNode();
        // Version 1.1 knows no check sums; the term is that of schema.org.
        tree.putArray("@context")
                .add(CRATE + "/context")
                .addObject()
                .put("sha256", "https://schema.org/sha256");
        ArrayNode graph = tree.putArray("@graph");
        ObjectNode descriptor = entity(graph, FILE, "CreativeWork");
        reference(descriptor, "conformsTo", CRATE);
        reference(descriptor, "about", "./");
        root(entity(graph, "./", "Dataset"), items);
        for (Item item : items) {
            entity(graph, item.path(), "File")
                    .put("name", item.path())
                    .put("description", item.meaning())
                    .put("contentSize", Long.toString(item.bytes()))
                    .put("encodingFormat", item.mediaType())
                    .put("sha256", item.sha256());
        }
        run(entity(graph, RUN, "CreateAction"), items);
        Part provenance = results.at("provenance");
        entity(graph, TOOLKIT, "SoftwareApplication")
                .put("name", provenance.at("toolkit").text())
                .put("softwareVersion", provenance.at("version").text());
        data(entity(graph, DATA, "Dataset"), provenance.at("data"));
        entity(graph, SPDX + terms.licence(), "CreativeWork").put("name", terms.licence());
        return tree;
    }

    private void root(ObjectNode root, List<Item> items) {
        root.put("name", title());
        root.put(
                "description",
                "Formulas found by %s in the data %s: results, models and report of one run"
                        .formatted(
                                results.at("provenance").at("toolkit").text(),
                                results.at("provenance").at("data").at("name").text()));
        root.put("datePublished", terms.published().toString());
        reference(root, "license", SPDX + terms.licence());
        reference(root, "isBasedOn", DATA);
        reference(root, "mentions", RUN);
        ArrayNode parts = root.putArray("hasPart");
        items.forEach(item -> parts.addObject().put("@id", item.path()));
    }

    private void run(ObjectNode run, List<Item> items) {
        run.put("name", "Run of " + title());
        reference(run, "instrument", TOOLKIT);
        ArrayNode given = run.putArray("object");
        given.addObject().put("@id", DATA);
        ArrayNode made = run.putArray("result");
        for (Item item : items) {
            (item.path().equals(STUDY) ? given : made).addObject().put("@id", item.path());
        }
    }

    private static void data(ObjectNode entity, Part data) {
        entity.put("name", data.at("name").text()).put("sha256", data.at("sha256").text());
        if (data.at("doi").present()) {
            entity.put("identifier", DOI + data.at("doi").text());
        }
        if (data.at("citation").present()) {
            entity.put("creditText", data.at("citation").text());
        }
        if (data.at("licence").present()) {
            entity.put("license", data.at("licence").text());
        }
    }

    private String title() {
        String title = results.at("title").text();
        return title.isBlank() ? results.at("name").text() : title;
    }

    private static ObjectNode entity(ArrayNode graph, String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }

    private static void reference(ObjectNode entity, String name, String id) {
        entity.putObject(name).put("@id", id);
    }
}
