package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameters;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.printing.Latex;
import org.descry.descriptors.printing.MathMl;
import org.descry.descriptors.printing.PlainText;
import org.descry.descriptors.printing.Valued;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.TaskColumn;
import org.descry.regression.models.TaskFormula;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.TaskPart;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model of one run as text: with its numbers, or with letters where numbers differ between tasks.
 *
 * @param target what is explained
 * @param kind what the target is
 * @param columns unit of every column
 * @param digits how many digits of each constant inside a model are shown, by slot
 */
record ModelText(
        TargetColumn target,
        Kind kind,
        Map<String, Unit> columns,
        Function<FoundModel, int[]> digits) {

    /** Writes four digits of every constant. */
    ModelText(TargetColumn target, Kind kind, Map<String, Unit> columns) {
        this(
                target,
                kind,
                columns,
                m -> {
                    int[] four = new int[m.parameters().length];
                    Arrays.fill(four, 4);
                    return four;
                });
    }

    /** Returns the features with the constants inside them, as many digits as are to be shown. */
    List<Expression> features(FoundModel m) {
        int[] shown = digits.apply(m);
        return Valued.rounded(m.features(), m.parameters(), columns, slot -> shown[slot]);
    }

    /** Returns the features with the constants inside them, all digits. */
    List<Expression> exactly(FoundModel m) {
        return Valued.exactly(m.features(), m.parameters(), columns);
    }

    private Expression letters(FoundModel m) {
        return TaskFormula.of(features(m));
    }

    String plain(FoundModel m) {
        String left =
                kind == Kind.REGRESSION ? target.fittedName() : "log-odds(" + target.name() + ")";
        return target.task().isPresent()
                ? left + " = " + PlainText.of(letters(m))
                : PlainText.model(m.intercept(), m.coefficients(), features(m), left);
    }

    String latex(FoundModel m) {
        String own = Latex.of(new Variable(target.name()));
        String left =
                switch (target.transform()) {
                    case NONE -> own;
                    case LOG10 -> "\\log_{10}\\left(" + own + "\\right)";
                    case LOG -> "\\ln\\left(" + own + "\\right)";
                };
        return target.task().isPresent()
                ? left + " = " + Latex.of(letters(m))
                : Latex.model(m.intercept(), m.coefficients(), features(m), left);
    }

    String mathml(FoundModel m) {
        String own = MathMl.of(new Variable(target.name()));
        String left =
                switch (target.transform()) {
                    case NONE -> own;
                    case LOG10 -> logarithm("<msub><mi>log</mi><mn>10</mn></msub>", own);
                    case LOG -> logarithm("<mi>ln</mi>", own);
                };
        return target.task().isPresent()
                ? "<mrow>" + left + "<mo>=</mo>" + MathMl.of(letters(m)) + "</mrow>"
                : MathMl.model(m.intercept(), m.coefficients(), features(m), left);
    }

    private static String logarithm(String function, String argument) {
        return function + "<mo>(</mo>" + argument + "<mo>)</mo>";
    }

    /**
     * Writes the constants: {@code coefficients} and {@code intercept} hold those that all rows
     * share and are null where tasks differ, {@code tasks} those of each task.
     */
    void constants(ObjectNode node, FoundModel m) {
        if (target.task().isEmpty()) {
            numbers(node, m.coefficients());
            node.put("intercept", m.intercept());
            node.putNull("tasks");
            return;
        }
        TaskColumn column = target.task().get();
        if (column.offsetOnly()) {
            numbers(node, m.coefficients());
        } else {
            node.putNull("coefficients");
        }
        node.putNull("intercept");
        ObjectNode tasks = node.putObject("tasks");
        for (int t = 0; t < column.tasks().size(); t++) {
            ObjectNode own = tasks.putObject(column.tasks().get(t));
            numbers(own, m.parts().get(t).coefficients());
            own.put("intercept", m.parts().get(t).intercept());
        }
    }

    /** Writes the constants inside the features, with columns in their units. */
    void parameters(ObjectNode node, FoundModel m) {
        ArrayNode array = node.putArray("parameters");
        for (int d = 0; d < m.dimension(); d++) {
            for (Map.Entry<Integer, Unit> each :
                    Parameters.units(m.features().get(d), columns).entrySet()) {
                ObjectNode parameter = array.addObject();
                parameter.put("feature", d + 1);
                parameter.put("value", m.parameters()[each.getKey()]);
                parameter.put("unit", each.getValue().symbol());
            }
        }
    }

    private static void numbers(ObjectNode node, double[] coefficients) {
        ArrayNode array = node.putArray("coefficients");
        for (double c : coefficients) {
            array.add(c);
        }
    }

    /**
     * Returns the constants of each task as lines of a table; none without tasks. At most {@code
     * most} tasks are shown, the rest counted.
     */
    List<String> table(FoundModel m, int most) {
        if (target.task().isEmpty()) {
            return List.of();
        }
        return new Constants(target.task().get(), m, most).lines();
    }

    /** Lines of a table of constants. */
    private record Constants(TaskColumn column, FoundModel model, int most) {
        private static final int NUMBER = 12;
        private static final int LONGEST = 24;

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            int shown = Math.min(most, column.tasks().size());
            int width = width(shown);
            int own = column.offsetOnly() ? 0 : model.dimension();
            StringBuilder head = new StringBuilder(padded(column.name(), width));
            for (int d = 0; d <= own; d++) {
                head.append(right("c" + d));
            }
            lines.add(head.toString());
            for (int t = 0; t < shown; t++) {
                TaskPart part = model.parts().get(t);
                StringBuilder line = new StringBuilder(padded(column.tasks().get(t), width));
                line.append(right(Figures.short4(part.intercept())));
                for (int d = 0; d < own; d++) {
                    line.append(right(Figures.short4(part.coefficients()[d])));
                }
                lines.add(line.toString());
            }
            if (column.tasks().size() > shown) {
                int rest = column.tasks().size() - shown;
                lines.add("and %d more task%s".formatted(rest, rest == 1 ? "" : "s"));
            }
            if (column.offsetOnly()) {
                shared().ifPresent(lines::add);
            }
            return lines;
        }

        private Optional<String> shared() {
            List<String> all = new ArrayList<>();
            for (int d = 0; d < model.dimension(); d++) {
                all.add("c%d = %s".formatted(d + 1, Figures.short4(model.coefficients()[d])));
            }
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(String.join(", ", all) + " for all");
        }

        private int width(int shown) {
            int longest = column.name().length();
            for (String task : column.tasks().subList(0, shown)) {
                longest = Math.max(longest, task.length());
            }
            return Math.min(LONGEST, longest);
        }

        private static String padded(String text, int width) {
            String cut = text.length() > width ? text.substring(0, width - 1) + "…" : text;
            return cut + " ".repeat(width - cut.length());
        }

        private static String right(String number) {
            return " ".repeat(Math.max(1, NUMBER - number.length())) + number;
        }
    }
}
