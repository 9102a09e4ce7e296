package org.descry.screening.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Dimensions;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variables;
import org.descry.screening.spaces.Batch;
import org.descry.screening.spaces.CandidateColumn;
import org.descry.screening.spaces.Spelling;

/**
 * Inequalities between formulas over the candidate's columns hold: {@code 0.41 < mu}, {@code 0.825
 * < t < 1.059}, {@code rA >= rB}.
 *
 * <p>Both sides need the same unit; a plain number takes the unit of the other side. A side that is
 * not a finite number refuses the candidate.
 */
public final class Window implements Constraint {

    private static final Pattern COMPARISON = Pattern.compile("<=|>=|[<>\u2264\u2265]");

    private final String text;
    private final List<Program> sides;
    private final List<String> comparisons;

    private Window(String text, List<Program> sides, List<String> comparisons) {
        this.text = text;
        this.sides = List.copyOf(sides);
        this.comparisons = List.copyOf(comparisons);
    }

    /**
     * Reads a window.
     *
     * @param text formulas with {@code <}, {@code <=}, {@code >} or {@code >=} between them
     * @return the constraint
     * @throws IllegalArgumentException if there is no comparison, a formula cannot be read, names a
     *     column that candidates do not have, or sides have different units
     */
    public static Window parse(String text) {
        List<String> parts = new ArrayList<>();
        List<String> comparisons = new ArrayList<>();
        Matcher matcher = COMPARISON.matcher(text);
        int start = 0;
        while (matcher.find()) {
            parts.add(text.substring(start, matcher.start()).strip());
            comparisons.add(matcher.group().replace("\u2264", "<=").replace("\u2265", ">="));
            start = matcher.end();
        }
        parts.add(text.substring(start).strip());
        if (comparisons.isEmpty() || parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a window such as 0.41 < mu".formatted(text));
        }
        List<Expression> sides = parts.stream().map(Expression::parse).toList();
        sides.forEach(Window::checkColumns);
        for (int k = 0; k < comparisons.size(); k++) {
            checkUnits(sides.get(k), sides.get(k + 1), parts.get(k), parts.get(k + 1));
        }
        return new Window(text.strip(), sides.stream().map(Window::compile).toList(), comparisons);
    }

    @Override
    public String name() {
        return "window " + text;
    }

    @Override
    public boolean needsIons() {
        return true;
    }

    @Override
    public List<Optional<String>> test(Batch batch) {
        double[][] columns = batch.columns();
        double[][] values =
                sides.stream().map(p -> p.evaluate(columns, batch.size())).toArray(double[][]::new);
        List<Optional<String>> refusals = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            refusals.add(refusal(values, i));
        }
        return refusals;
    }

    private Optional<String> refusal(double[][] values, int i) {
        for (double[] side : values) {
            if (!Double.isFinite(side[i])) {
                return Optional.of("not a finite number");
            }
        }
        for (int k = 0; k < comparisons.size(); k++) {
            if (!holds(values[k][i], comparisons.get(k), values[k + 1][i])) {
                return Optional.of("outside");
            }
        }
        return Optional.empty();
    }

    private static boolean holds(double left, String comparison, double right) {
        return switch (comparison) {
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            default -> left >= right;
        };
    }

    private static Program compile(Expression side) {
        return Program.compile(side, CandidateColumn.names());
    }

    private static void checkColumns(Expression side) {
        List<String> names = CandidateColumn.names();
        for (String name : Variables.of(side)) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "candidates have no column \"%s\"%s; they have %s"
                                .formatted(
                                        name,
                                        Spelling.hint(name, names),
                                        String.join(", ", names)));
            }
        }
    }

    private static void checkUnits(Expression left, Expression right, String one, String other) {
        Dimension first = dimension(left);
        Dimension second = dimension(right);
        boolean plainNumber = Variables.of(left).isEmpty() || Variables.of(right).isEmpty();
        if (!plainNumber && !first.equals(second)) {
            throw new IllegalArgumentException(
                    "\"%s\" and \"%s\" have different units (%s and %s)"
                            .formatted(one, other, words(first), words(second)));
        }
    }

    private static String words(Dimension dimension) {
        return dimension.isDimensionless() ? "none" : dimension.text();
    }

    private static Dimension dimension(Expression side) {
        Map<String, Dimension> dimensions = new TreeMap<>();
        for (CandidateColumn column : CandidateColumn.values()) {
            dimensions.put(column.text(), column.unit().dimension());
        }
        return Dimensions.of(side, dimensions);
    }
}
