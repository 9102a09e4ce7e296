package org.descry.study;

import java.util.Optional;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.DatasetCard;
import org.descry.regression.models.Transform;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What decides the results of a run: data, settings and seed, as {@code results.json} holds them.
 */
final class ProvenanceTree {
    private final StudyResults r;

    ProvenanceTree(StudyResults results) {
        this.r = results;
    }

    /** Returns the card of a built-in table. */
    Optional<DatasetCard> card() {
        String data = r.settings().data();
        return data.startsWith(BuiltinDatasets.PREFIX)
                ? Optional.of(BuiltinDatasets.card(data.substring(BuiltinDatasets.PREFIX.length())))
                : Optional.empty();
    }

    /** Returns the command that repeats the run. */
    String command() {
        boolean builtin =
                r.settings().data().startsWith(BuiltinDatasets.PREFIX)
                        && StudyFile.builtinNames().contains(r.settings().name());
        return builtin
                ? "./descry run %s --seed %d".formatted(r.settings().name(), r.settings().seed())
                : "./descry run study.yaml";
    }

    void put(ObjectNode node) {
        node.put("toolkit", "Descry");
        node.put("version", Toolkit.version());
        ObjectNode data = node.putObject("data");
        data.put("name", r.rows().data().name());
        data.put("sha256", r.rows().data().sha256());
        data.put("doi", card().map(DatasetCard::doi).orElse(""));
        data.put("licence", card().map(DatasetCard::licence).orElse(""));
        data.put("citation", card().map(DatasetCard::citation).orElse(""));
        ObjectNode settings = node.putObject("settings");
        StudySettings s = r.settings();
        settings.put("target", s.target());
        if (s.transform() != Transform.NONE) {
            settings.put("transform", s.transform().word());
        }
        ArrayNode features = settings.putArray("features");
        r.rows().features().forEach(features::add);
        s.split().ifPresent(c -> settings.put("split", c));
        s.group().ifPresent(c -> settings.put("group", c));
        s.rows().tasks().ifPresent(t -> settings.put("tasks", t.text()));
        s.rows().weights().ifPresent(c -> settings.put("weights", c));
        if (!s.obtained().isEmpty()) {
            ObjectNode obtained = settings.putObject("obtained");
            s.obtained().forEach((column, how) -> obtained.put(column, how.text()));
        }
        ArrayNode operators = settings.putArray("operators");
        s.search().space().allOperators().forEach(o -> operators.add(o.symbol()));
        s.search().space().maxComplexity().ifPresent(c -> settings.put("max_complexity", c));
        settings.put("dimension", s.search().dimension());
        s.search().widths().fixed().ifPresent(k -> settings.put("sis", k));
        settings.put("free_units", s.search().space().freeUnits());
        settings.put("search", SearchKeys.text(s.search()).strip());
        settings.put("folds", s.folds().text());
        settings.put("fold_scheme", r.found().folds().scheme());
        if (s.shuffles().untilClear()) {
            settings.put("permutations", s.shuffles().text());
        } else {
            settings.put("permutations", s.shuffles().first());
        }
        settings.put("level", s.level());
        node.put("seed", s.seed());
    }
}
