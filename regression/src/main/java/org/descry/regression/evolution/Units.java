package org.descry.regression.evolution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.search.PrimaryFeature;

/**
 * What formulas over some columns measure. The rules are those of {@link
 * org.descry.descriptors.expressions.Dimensions}; a formula whose parts do not go together has no
 * dimension, which is no exception here: a search meets thousands.
 */
final class Units implements Expression.Cases<Optional<Dimension>> {
    private static final Optional<Dimension> PURE = Optional.of(Dimension.DIMENSIONLESS);

    private final Map<String, Optional<Dimension>> columns = new LinkedHashMap<>();
    private final boolean free;

    /**
     * @param free whether functions may take arguments with units
     */
    Units(List<PrimaryFeature> features, boolean free) {
        features.forEach(f -> columns.put(f.name(), Optional.of(f.dimension())));
        this.free = free;
    }

    /** Returns the dimension of a formula; empty when its parts do not go together. */
    Optional<Dimension> of(Expression e) {
        return e.match(this);
    }

    /** Whether a formula is a pure number, as far as is known. */
    boolean isPure(Expression e) {
        return of(e).map(d -> d.isDimensionless() || d.isUnknown()).orElse(false);
    }

    /** Whether functions may take arguments with units. */
    boolean free() {
        return free;
    }

    @Override
    public Optional<Dimension> variable(Variable node) {
        return columns.get(node.name());
    }

    @Override
    public Optional<Dimension> constant(Constant node) {
        return node.dimension().isDimensionless() ? PURE : Optional.of(node.dimension());
    }

    @Override
    public Optional<Dimension> parameter(Parameter node) {
        return PURE;
    }

    @Override
    public Optional<Dimension> unary(Unary node) {
        Optional<Dimension> a = node.argument().match(this);
        if (a.isEmpty()) {
            return a;
        }
        Optional<Dimension> result = node.operator().dimension(a.get());
        return result.isEmpty() && free ? PURE : result;
    }

    @Override
    public Optional<Dimension> binary(Binary node) {
        Optional<Dimension> a = node.left().match(this);
        Optional<Dimension> b = node.right().match(this);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        if (isSum(node.operator()) && node.left() instanceof Parameter) {
            return b;
        }
        if (isSum(node.operator()) && node.right() instanceof Parameter) {
            return a;
        }
        return node.operator().dimension(a.get(), b.get());
    }

    static boolean isSum(Operator operator) {
        return operator == Operator.ADD
                || operator == Operator.SUB
                || operator == Operator.ABS_DIFF;
    }
}
