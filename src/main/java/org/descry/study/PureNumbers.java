package org.descry.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Rational;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.SpaceSettings;

/** Says when functions that take pure numbers only find none among the products of the columns. */
final class PureNumbers {
    private PureNumbers() {}

    /**
     * Returns a sentence that names the functions which hardly any formula can hold; empty where
     * some product of powers of the columns is a pure number.
     *
     * @param units units of the columns
     * @source such a product exists where there are fewer independent dimensions than columns:
     *     Buckingham, Phys. Rev. 4, 345 (1914), doi:10.1103/PhysRev.4.345
     */
    static Optional<String> note(SpaceSettings space, List<Unit> units) {
        List<Operator> functions =
                space.allOperators().stream()
                        .filter(o -> o.arity() == 1 && needsPureNumber(o))
                        .toList();
        if (space.freeUnits() || functions.isEmpty() || hasPureProduct(units)) {
            return Optional.empty();
        }
        String names = functions.stream().map(o -> o.symbol()).collect(Collectors.joining(" and "));
        return Optional.of(
                "No product of powers of the columns is a pure number, as %s need%s: --free-units lets functions take quantities with units, as in exp(-c/T)."
                        .formatted(names, functions.size() == 1 ? "s" : ""));
    }

    private static boolean needsPureNumber(Operator function) {
        return function.dimension(Dimension.of(BaseQuantity.LENGTH)).isEmpty();
    }

    private static boolean hasPureProduct(List<Unit> units) {
        BaseQuantity[] bases = BaseQuantity.values();
        if (units.size() > bases.length) {
            return true;
        }
        double[][] exponents = new double[units.size()][bases.length];
        for (int j = 0; j < units.size(); j++) {
            Dimension dimension = units.get(j).dimension();
            if (dimension.isUnknown() || dimension.isDimensionless()) {
                return true;
            }
            for (int b = 0; b < bases.length; b++) {
                Rational power = dimension.exponent(bases[b]);
                exponents[j][b] = (double) power.numerator() / power.denominator();
            }
        }
        return new SingularValueDecomposition(MatrixUtils.createRealMatrix(exponents)).getRank()
                < units.size();
    }
}
