package org.descry.regression.internal.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many formulas the coming layers will hold, told from the sizes of the classes alone.
 *
 * <p>Each layer is counted as if the share of formulas that turned out different so far stayed the
 * same; usually it falls, so a forecast is rather too high.
 */
public final class Forecast {
    /** Counting ends when there are more formulas than anybody can search. */
    private static final double ENOUGH = 2e12;

    private final SpaceRules rules;
    private final UnitTable units;
    private final List<BlockClass> classes;
    private final double share;

    /**
     * One layer.
     *
     * @param complexity complexity of its formulas
     * @param written formulas written down
     * @param blocks those among them that others are made of
     */
    public record Layer(int complexity, double written, double blocks) {}

    Forecast(SpaceRules rules, UnitTable units, List<BlockClass> classes, double share) {
        this.rules = rules;
        this.units = units;
        this.classes = new ArrayList<>(classes);
        this.share = share;
    }

    /** Returns the layers from a complexity to the largest, or to where nobody can go. */
    List<Layer> from(int complexity) {
        List<Layer> layers = new ArrayList<>();
        double total = 0;
        for (int c = complexity; c <= rules.maxComplexity() && total < ENOUGH; c++) {
            Layer next = next(c);
            layers.add(next);
            total += next.written();
        }
        return layers;
    }

    private Layer next(int complexity) {
        Map<BlockClass, Double> grown = new LinkedHashMap<>();
        double[] written = {0};
        new LayerWalk(rules, units, classes)
                .each(
                        complexity,
                        p -> {
                            written[0] += p.count();
                            if (written[0] < ENOUGH && rules.extendable(p.size())) {
                                BlockClass kind =
                                        new BlockClass(
                                                0, 0, p.size(), p.dimension(), p.flips(), p.held());
                                grown.merge(kind, p.count() * share, Double::sum);
                            }
                        });
        double blocks = 0;
        for (Map.Entry<BlockClass, Double> e : grown.entrySet()) {
            BlockClass kind = e.getKey();
            int count = (int) Math.min(Integer.MAX_VALUE, Math.ceil(e.getValue()));
            classes.add(
                    new BlockClass(
                            0, count, kind.size(), kind.dimension(), kind.flips(), kind.held()));
            blocks += e.getValue();
        }
        return new Layer(complexity, written[0], blocks);
    }
}
