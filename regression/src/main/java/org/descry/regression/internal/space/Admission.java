package org.descry.regression.internal.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.SpaceSettings;

/** Which formulas may be used: what they are made of, and their values. */
final class Admission {
    private static final SpaceSettings.Sizes PARTS = new SpaceSettings.Sizes(1e-50, 1e50, 0);

    /** Why a formula is refused that the box could leave without a value. */
    private static final String OUTSIDE =
            "divisor, or argument of log or sqrt, can reach zero inside the box";

    private final SpaceSettings settings;
    private final Blocks blocks;
    private final int columns;
    private final Optional<BoxCheck> box;
    private final BitSet nearZero = new BitSet();
    private double[] size = new double[1024]; // largest absolute value of each block
    private int added;
    private final List<Long> forbidden = new ArrayList<>();

    /** How often each column stands in a block [block][column]; kept only when there is a limit. */
    private final List<byte[]> uses = new ArrayList<>();

    Admission(SpaceSettings settings, Blocks blocks, List<String> columnNames) {
        this.settings = settings;
        this.blocks = blocks;
        this.columns = columnNames.size();
        this.box =
                settings.box().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new BoxCheck(settings.box(), columnNames));
        for (Expression e : settings.forbidden()) {
            forbidden.add(Field.unsigned(FormulaKey.of(e, columnNames)));
        }
    }

    /** Remembers what a new block is made of, and whether it may be divided by. */
    void added(byte packed, int l, int r, double[] x) {
        if (!awayFromZero(x)) {
            nearZero.set(added);
        }
        if (added == size.length) {
            size = Arrays.copyOf(size, 2 * size.length);
        }
        for (double v : x) {
            size[added] = Math.max(size[added], Math.abs(v));
        }
        added++;
        if (box.isPresent()) {
            if (packed == Blocks.COLUMN) {
                box.get().addColumn(l, x);
            } else {
                box.get().add(packed, l, r);
            }
        }
        if (settings.maxUses().isPresent()) {
            uses.add(packed == Blocks.COLUMN ? column(l) : sum(l, r));
        }
    }

    /** Whether no value is 0 or a smaller part of the largest than the settings allow. */
    boolean awayFromZero(double[] x) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double v : x) {
            least = Math.min(least, Math.abs(v));
            most = Math.max(most, Math.abs(v));
        }
        return x.length == 0 || (least > 0 && least >= settings.sizes().nearZero() * most);
    }

    Optional<String> refusal(byte packed, int l, int r) {
        Operator operator = Op.operator(packed);
        boolean divides = operator == Operator.DIV || operator == Operator.INVERSE;
        if (divides && nearZero.get(operator == Operator.DIV ? r : l)) {
            return Optional.of("division near zero");
        }
        if (box.isPresent() && !(r < 0 ? box.get().allows(packed, l) : boxDivides(operator, r))) {
            return Optional.of(OUTSIDE);
        }
        if (settings.maxUses().isPresent()) {
            for (byte n : sum(l, r)) {
                if (n > settings.maxUses().getAsInt()) {
                    return Optional.of("a column used too often");
                }
            }
        }
        if (!forbidden.isEmpty()
                && forbidden.contains(
                        Field.unsigned(Op.key(packed, blocks.first, blocks.firstInverse, l, r)))) {
            return Optional.of("forbidden");
        }
        return Optional.empty();
    }

    /** Returns why the values of a formula cannot be used at all, if so. */
    Optional<String> uselessPart(byte packed, int l, int r, double[] x, int rows) {
        return FeatureSpace.refusal(x, rows, PARTS, parts(packed, l, r));
    }

    /** Returns why values cannot be those of a feature, if so; parts of features may have them. */
    Optional<String> refusal(double[] x, int rows) {
        return FeatureSpace.refusal(x, rows, settings.sizes(), 0);
    }

    /** Returns why the values of a formula cannot be those of a feature, if so. */
    Optional<String> refusal(byte packed, int l, int r, double[] x, int rows) {
        return FeatureSpace.refusal(x, rows, settings.sizes(), parts(packed, l, r));
    }

    /** Returns the largest size of what a formula is the sum or difference of; 0 for others. */
    private double parts(byte packed, int l, int r) {
        return switch (Op.operator(packed)) {
            case ADD, SUB, ABS_DIFF -> Math.max(size[l], size[r]);
            default -> 0;
        };
    }

    private boolean boxDivides(Operator operator, int r) {
        return operator != Operator.DIV || box.get().divides(r);
    }

    /** Whether a block stays away from zero in every row, and all over the box. */
    boolean divides(int id) {
        return !nearZero.get(id) && (box.isEmpty() || box.get().divides(id));
    }

    private byte[] column(int number) {
        byte[] one = new byte[columns];
        one[number] = 1;
        return one;
    }

    private byte[] sum(int l, int r) {
        byte[] sum = uses.get(l).clone();
        for (int j = 0; r >= 0 && j < columns; j++) {
            sum[j] += uses.get(r)[j];
        }
        return sum;
    }
}
