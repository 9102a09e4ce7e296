package org.descry.regression.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.descry.datasets.files.Json;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameters;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.calibration.Calibrator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a model as {@code model.json} and reads it back, number for number. */
public final class ModelFile {
    public static final String SCHEMA = "descry-model/1";

    /** Name of the only set of constants of a model without tasks. */
    private static final String ALL = "all";

    private ModelFile() {}

    /** Returns the file's content as a tree, fields in a fixed order. */
    public static ObjectNode write(FittedModel model) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("schema", SCHEMA);
        root.put("name", model.name());
        root.put("kind", word(model.kind()));
        root.put("formula", model.text());
        formula(root, model.formula());
        Map<String, Unit> units = InputColumn.units(model.inputs());
        parameters(root, model.formula(), units);
        List<String> tasks = model.target().task().map(TaskColumn::tasks).orElse(List.of(ALL));
        constants(root, tasks, model.formula());
        ObjectNode target = root.putObject("target");
        target.put("name", model.target().name());
        target.put("unit", model.target().unit().symbol());
        if (model.target().transform() == Transform.NONE) {
            target.putNull("transform");
        } else {
            target.put("transform", model.target().transform().word());
        }
        task(target, model.target().task());
        if (model.kind() == Kind.CLASSIFICATION) {
            target.put("positive", model.target().positive());
            target.put("negative", model.target().negative());
            target.put("threshold", 0.5);
            target.put("side", "above");
        } else {
            target.putNull("positive");
            target.putNull("negative");
            target.putNull("threshold");
            target.putNull("side");
        }
        ArrayNode calibration = root.putArray("calibration");
        model.calibrator()
                .ifPresent(
                        c -> {
                            ObjectNode step = calibration.addObject();
                            step.put("method", c.method());
                            numbers(step.putArray("values"), c.values());
                        });
        ObjectNode intervals = root.putObject("intervals");
        intervals.put("method", model.ranges().method());
        intervals.put("level", model.ranges().level());
        model.ranges()
                .guarantee()
                .ifPresentOrElse(
                        g -> intervals.put("guarantee", g.text()),
                        () -> intervals.putNull("guarantee"));
        Optional<Scales> scales = model.ranges().scales();
        ArrayNode folds = intervals.putArray("folds");
        for (LinearFormula fold : model.ranges().folds()) {
            ObjectNode node = folds.addObject();
            node.put(
                    "formula",
                    String.join("; ", fold.shown(units).stream().map(PlainText::of).toList()));
            parameters(node, fold, units);
            if (model.target().task().isPresent()) {
                constants(node, tasks, fold);
            } else {
                numbers(node.putArray("coefficients"), fold.coefficients());
                node.put("intercept", fold.intercept());
            }
            formula(node, fold);
            scales.ifPresent(s -> leverage(node, s.folds().get(folds.size() - 1)));
        }
        ArrayNode residuals = intervals.putArray("residuals");
        for (double[] r : model.ranges().residuals()) {
            numbers(residuals.addArray(), r);
        }
        ArrayNode heldOutScales = intervals.putArray("scales");
        for (double[] s : scales.map(Scales::heldOut).orElse(new double[0][])) {
            numbers(heldOutScales.addArray(), s);
        }
        ArrayNode rowTasks = intervals.putArray("tasks");
        for (int[] fold : model.ranges().tasks()) {
            ArrayNode array = rowTasks.addArray();
            Arrays.stream(fold).forEach(array::add);
        }
        model.heldOut()
                .ifPresentOrElse(
                        rows -> heldOut(root.putObject("held_out"), rows),
                        () -> root.putNull("held_out"));
        ObjectNode domain = root.putObject("domain");
        ArrayNode inputs = domain.putArray("inputs");
        for (InputColumn input : model.inputs()) {
            ObjectNode node = inputs.addObject();
            node.put("name", input.name());
            node.put("unit", input.unit().symbol());
            node.put("min", input.min());
            node.put("max", input.max());
            input.obtained().ifPresent(how -> node.put("obtained", how.text()));
        }
        ArrayNode elements = domain.putArray("elements");
        model.domain().elements().forEach(elements::add);
        ArrayNode anions = domain.putArray("anions");
        model.domain().anions().forEach(anions::add);
        leverage(domain, model.domain());
        SurroundingsFile.write(domain, model.domain().surroundings());
        ObjectNode training = root.putObject("training");
        training.put("sha256", model.trainingSha256());
        training.put("n", model.domain().n());
        return root;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the tree is no model of this schema, saying what is wrong
     */
    public static FittedModel read(JsonNode root) {
        String schema = root.path("schema").asString("");
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException(
                    "expected schema \"%s\", got \"%s\"".formatted(SCHEMA, schema));
        }
        Kind kind =
                root.path("kind").asString("").equals("regression")
                        ? Kind.REGRESSION
                        : Kind.CLASSIFICATION;
        JsonNode target = root.required("target");
        Optional<TaskColumn> task = task(target, root.required("tasks"));
        List<String> tasks = task.map(TaskColumn::tasks).orElse(List.of(ALL));
        LinearFormula formula = formula(root, constants(root.required("tasks"), tasks));
        List<InputColumn> inputs = new ArrayList<>();
        JsonNode domain = root.required("domain");
        for (JsonNode input : domain.required("inputs")) {
            inputs.add(
                    new InputColumn(
                            input.required("name").asString(),
                            unit(input.required("unit").asString()),
                            input.required("min").asDouble(),
                            input.required("max").asDouble(),
                            Optional.of(input.path("obtained").asString(""))
                                    .filter(word -> !word.isEmpty())
                                    .map(Obtained::parse)));
        }
        Optional<Calibrator> calibrator = Optional.empty();
        for (JsonNode step : root.required("calibration")) {
            calibrator =
                    Optional.of(
                            Calibrator.of(
                                    step.required("method").asString(),
                                    numbers(step.required("values"))));
        }
        JsonNode intervals = root.required("intervals");
        List<LinearFormula> folds = new ArrayList<>();
        for (JsonNode fold : intervals.required("folds")) {
            folds.add(
                    formula(
                            fold,
                            task.isPresent()
                                    ? constants(fold.required("tasks"), tasks)
                                    : List.of(constants(fold))));
        }
        Ranges ranges =
                new Ranges(
                        intervals.required("method").asString(),
                        intervals.required("level").asDouble(),
                        folds,
                        matrix(intervals.required("residuals")),
                        scales(intervals),
                        Arrays.stream(matrix(intervals.path("tasks")))
                                .map(t -> Arrays.stream(t).mapToInt(v -> (int) v).toArray())
                                .toArray(int[][]::new));
        List<String> elements = new ArrayList<>();
        domain.required("elements").forEach(e -> elements.add(e.asString()));
        List<String> anions = new ArrayList<>();
        domain.required("anions").forEach(e -> anions.add(e.asString()));
        JsonNode leverage = domain.required("leverage");
        FittedModel model =
                new FittedModel(
                        root.required("name").asString(),
                        kind,
                        new TargetColumn(
                                target.required("name").asString(),
                                unit(target.required("unit").asString()),
                                target.path("positive").asString(""),
                                target.path("negative").asString(""),
                                task,
                                transform(target)),
                        formula,
                        inputs,
                        calibrator,
                        ranges,
                        new Domain(
                                numbers(leverage.required("mean")),
                                matrix(leverage.required("inverse_scatter")),
                                root.required("training").required("n").asInt(),
                                elements,
                                anions,
                                SurroundingsFile.read(
                                        domain, inputs.size(), formula.features().size())),
                        root.required("training").required("sha256").asString());
        JsonNode rows = root.path("held_out");
        return rows.isObject()
                ? model.withHeldOut(
                        new HeldOut(
                                numbers(rows.required("prediction")),
                                numbers(rows.required("observed"))))
                : model;
    }

    private static void leverage(ObjectNode into, Domain domain) {
        ObjectNode leverage = into.putObject("leverage");
        numbers(leverage.putArray("mean"), domain.mean());
        ArrayNode scatter = leverage.putArray("inverse_scatter");
        for (double[] row : domain.inverseScatter()) {
            numbers(scatter.addArray(), row);
        }
        leverage.put("n", domain.n());
    }

    /** Returns the scales; files of models without them need not say so. */
    private static Optional<Scales> scales(JsonNode intervals) {
        double[][] heldOut = matrix(intervals.path("scales"));
        if (heldOut.length == 0) {
            return Optional.empty();
        }
        List<Domain> folds = new ArrayList<>();
        for (JsonNode fold : intervals.required("folds")) {
            JsonNode leverage = fold.required("leverage");
            folds.add(
                    new Domain(
                            numbers(leverage.required("mean")),
                            matrix(leverage.required("inverse_scatter")),
                            leverage.required("n").asInt(),
                            List.of(),
                            List.of(),
                            Optional.empty()));
        }
        return Optional.of(new Scales(folds, heldOut));
    }

    private static void heldOut(ObjectNode node, HeldOut rows) {
        numbers(node.putArray("prediction"), rows.prediction());
        numbers(node.putArray("observed"), rows.observed());
    }

    /** Returns the word for a kind in files and on the command line. */
    public static String word(Kind kind) {
        return kind == Kind.REGRESSION ? "regression" : "classification";
    }

    private static void formula(ObjectNode node, LinearFormula formula) {
        ArrayNode features = node.putArray("features");
        for (Expression feature : formula.features()) {
            features.addObject().put("text", PlainText.of(feature));
        }
    }

    private static LinearFormula formula(JsonNode node, List<LinearFormula.Constants> constants) {
        List<Expression> features = new ArrayList<>();
        for (JsonNode feature : node.required("features")) {
            features.add(Expression.parse(feature.required("text").asString()));
        }
        List<Double> parameters = new ArrayList<>();
        node.path("parameters").forEach(p -> parameters.add(p.required("value").asDouble()));
        return new LinearFormula(
                features, parameters.stream().mapToDouble(p -> p).toArray(), constants);
    }

    /** Writes the constants inside features, by slot, in the units of the inputs. */
    private static void parameters(
            ObjectNode into, LinearFormula formula, Map<String, Unit> columns) {
        ArrayNode array = into.putArray("parameters");
        if (formula.parameters().length == 0) {
            return;
        }
        Map<Integer, Unit> units = new TreeMap<>();
        formula.features().forEach(e -> units.putAll(Parameters.units(e, columns)));
        for (int slot = 0; slot < formula.parameters().length; slot++) {
            ObjectNode node = array.addObject();
            node.put("value", formula.parameters()[slot]);
            node.put("unit", units.get(slot).symbol());
        }
    }

    private static void constants(ObjectNode into, List<String> tasks, LinearFormula formula) {
        ObjectNode all = into.putObject("tasks");
        for (int t = 0; t < tasks.size(); t++) {
            ObjectNode node = all.putObject(tasks.get(t));
            LinearFormula.Constants own = formula.constants().get(t);
            numbers(node.putArray("coefficients"), own.coefficients());
            node.put("intercept", own.intercept());
        }
    }

    private static List<LinearFormula.Constants> constants(JsonNode all, List<String> tasks) {
        return tasks.stream().map(task -> constants(all.required(task))).toList();
    }

    private static LinearFormula.Constants constants(JsonNode node) {
        return new LinearFormula.Constants(
                numbers(node.required("coefficients")), node.required("intercept").asDouble());
    }

    private static void task(ObjectNode target, Optional<TaskColumn> task) {
        if (task.isEmpty()) {
            target.putNull("task");
            return;
        }
        target.put("task", task.get().name());
        target.put("offset_only", task.get().offsetOnly());
    }

    private static Optional<TaskColumn> task(JsonNode target, JsonNode tasks) {
        if (!target.path("task").isString()) {
            return Optional.empty();
        }
        return Optional.of(
                new TaskColumn(
                        target.required("task").asString(),
                        List.copyOf(tasks.propertyNames()),
                        target.path("offset_only").asBoolean(false)));
    }

    /** Returns the transform; files of models without one need not say so. */
    private static Transform transform(JsonNode target) {
        return target.path("transform").isString()
                ? Transform.parse(target.path("transform").asString())
                : Transform.NONE;
    }

    private static Unit unit(String symbol) {
        return symbol.isEmpty() ? Unit.DIMENSIONLESS : Unit.parse(symbol);
    }

    private static void numbers(ArrayNode array, double[] values) {
        for (double v : values) {
            array.add(v);
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    private static double[][] matrix(JsonNode array) {
        double[][] values = new double[array.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers(array.get(i));
        }
        return values;
    }
}
