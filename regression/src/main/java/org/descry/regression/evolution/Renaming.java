package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.expressions.Variables;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.physics.Physics;
import org.descry.regression.search.Box;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;

/**
 * Names for columns that say where they stand by their values. Canonical forms sort by name, and
 * sums differ by rounding with their order: inside a search names must not depend on the file.
 */
final class Renaming {
    private static final Pattern COLUMN = Pattern.compile("\\bc\\d{5,}\\b");

    private final Map<String, String> in = new HashMap<>(); // only looked up
    private final Map<String, String> out = new HashMap<>(); // only looked up

    Renaming(List<PrimaryFeature> features) {
        List<PrimaryFeature> sorted = PrimaryFeature.byValues(features);
        for (int k = 0; k < sorted.size(); k++) {
            String name = String.format(Locale.ROOT, "c%05d", k);
            in.put(sorted.get(k).name(), name);
            out.put(name, sorted.get(k).name());
        }
    }

    Problem inside(Problem problem) {
        List<PrimaryFeature> features =
                problem.features().stream()
                        .map(f -> new PrimaryFeature(in.get(f.name()), f.dimension(), f.values()))
                        .toList();
        return new Problem(
                features,
                problem.targets(),
                problem.kind(),
                problem.weights(),
                problem.tasks(),
                problem.searches());
    }

    SearchSettings inside(SearchSettings settings) {
        SpaceSettings space = settings.space();
        TreeMap<String, Box.Range> ranges = new TreeMap<>();
        space.box().ranges().forEach((name, range) -> ranges.put(inside(name), range));
        EvolutionSettings evolution = settings.evolution();
        return settings.withSpace(
                        space.withParts(space.maxUses(), renamed(space.forbidden(), in))
                                .withRequired(space.required().stream().map(this::inside).toList())
                                .withBox(new Box(ranges)))
                .withEvolution(
                        new EvolutionSettings(
                                evolution.method(),
                                evolution.trials(),
                                evolution.largest(),
                                evolution.constants(),
                                renamed(evolution.start(), in),
                                inside(evolution.physics()),
                                evolution.loss(),
                                evolution.stopError()));
    }

    private Physics inside(Physics physics) {
        RenamedRule renamed = new RenamedRule(this::inside);
        return new Physics(physics.rules().stream().map(r -> r.match(renamed)).toList());
    }

    private String inside(String name) {
        return in.getOrDefault(name, name);
    }

    Front inside(Front front) {
        return renamed(front, in);
    }

    Front outside(Front front) {
        return renamed(front, out);
    }

    /** Returns a text about formulas with the names of the file. */
    String outside(String text) {
        return COLUMN.matcher(text).replaceAll(m -> Matcher.quoteReplacement(written(m.group())));
    }

    private String written(String name) {
        return out.containsKey(name) ? PlainText.of(new Variable(out.get(name))) : name;
    }

    /** Returns one that hears of models with the names of the file. */
    Execution outside(Execution execution) {
        Execution.Progress told = execution.progress();
        Execution.Progress renaming =
                new Execution.Progress() {
                    @Override
                    public void step(String phase, long done, long total) {
                        told.step(phase, done, total);
                    }

                    @Override
                    public void front(List<FoundModel> found) {
                        told.front(models(found, out));
                    }
                };
        return new Execution(
                execution.threads(),
                execution.memory(),
                renaming,
                execution.cancelled(),
                execution.checkpoints());
    }

    private static Front renamed(Front front, Map<String, String> names) {
        return new Front(models(front.models(), names));
    }

    private static List<FoundModel> models(List<FoundModel> given, Map<String, String> names) {
        List<FoundModel> models = new ArrayList<>();
        for (FoundModel m : given) {
            models.add(
                    new FoundModel(
                            renamed(m.features(), names),
                            m.parameters(),
                            m.parts(),
                            m.loss(),
                            m.foundBy()));
        }
        return models;
    }

    private static List<Expression> renamed(List<Expression> formulas, Map<String, String> names) {
        return formulas.stream().map(e -> Canonical.of(Variables.rename(e, names))).toList();
    }
}
