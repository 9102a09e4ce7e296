package org.descry.regression.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.regression.domain.GroupValues;
import org.descry.regression.domain.Hull;
import org.descry.regression.domain.Neighbours;
import org.descry.regression.domain.Surroundings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The surroundings of the training rows in the {@code domain} of a model file: {@code features},
 * {@code hull}, {@code neighbours} and {@code group}. A file without them is read, too.
 */
final class SurroundingsFile {
    private SurroundingsFile() {}

    static void write(ObjectNode domain, Optional<Surroundings> surroundings) {
        if (surroundings.isEmpty()) {
            return;
        }
        Surroundings s = surroundings.get();
        ArrayNode features = domain.putArray("features");
        s.features().forEach(f -> features.addObject().put("min", f.min()).put("max", f.max()));
        s.hull()
                .ifPresentOrElse(
                        h -> matrix(domain.putArray("hull"), h.corners()),
                        () -> domain.putNull("hull"));
        if (s.neighbours().isPresent()) {
            Neighbours near = s.neighbours().get();
            ObjectNode node = domain.putObject("neighbours");
            node.put("k", near.k());
            node.put("limit", near.limit());
            numbers(node.putArray("scale"), near.scale());
            matrix(node.putArray("rows"), near.rows());
        } else {
            domain.putNull("neighbours");
        }
        if (s.group().isPresent()) {
            ObjectNode node = domain.putObject("group");
            node.put("column", s.group().get().column());
            ArrayNode values = node.putArray("values");
            s.group().get().values().forEach(values::add);
        } else {
            domain.putNull("group");
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param inputs how many inputs the model has
     * @param features how many features it has
     * @throws IllegalArgumentException if numbers are missing or do not go together
     */
    static Optional<Surroundings> read(JsonNode domain, int inputs, int features) {
        if (!domain.path("features").isArray()) {
            return Optional.empty();
        }
        List<Surroundings.Span> spans = new ArrayList<>();
        for (JsonNode f : domain.required("features")) {
            spans.add(
                    new Surroundings.Span(
                            f.required("min").asDouble(), f.required("max").asDouble()));
        }
        require("features", features, spans.size());
        Optional<Hull> hull = Optional.empty();
        if (domain.path("hull").isArray()) {
            double[][] corners = matrix(domain.required("hull"), features);
            hull = Optional.of(new Hull(corners));
        }
        Optional<Neighbours> neighbours = Optional.empty();
        JsonNode near = domain.path("neighbours");
        if (near.isObject()) {
            double[] scale = numbers(near.required("scale"));
            require("neighbours.scale", inputs, scale.length);
            neighbours =
                    Optional.of(
                            new Neighbours(
                                    matrix(near.required("rows"), inputs),
                                    scale,
                                    near.required("k").asInt(),
                                    near.required("limit").asDouble()));
        }
        Optional<GroupValues> group = Optional.empty();
        if (domain.path("group").isObject()) {
            List<String> values = new ArrayList<>();
            domain.required("group").required("values").forEach(v -> values.add(v.asString()));
            group =
                    Optional.of(
                            new GroupValues(
                                    domain.required("group").required("column").asString(),
                                    values));
        }
        return Optional.of(new Surroundings(neighbours, spans, hull, group));
    }

    private static void require(String what, int expected, int got) {
        if (expected != got) {
            throw new IllegalArgumentException(
                    "domain.%s: expected %d numbers, got %d".formatted(what, expected, got));
        }
    }

    private static void matrix(ArrayNode array, double[][] values) {
        for (double[] row : values) {
            numbers(array.addArray(), row);
        }
    }

    private static void numbers(ArrayNode array, double[] values) {
        for (double v : values) {
            array.add(v);
        }
    }

    private static double[][] matrix(JsonNode array, int width) {
        double[][] rows = new double[array.size()][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = numbers(array.get(r));
            require("row " + (r + 1), width, rows[r].length);
        }
        return rows;
    }

    private static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size()).mapToDouble(i -> array.get(i).asDouble()).toArray();
    }
}
