package org.descry.descriptors.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The linear program behind stability: among all mixtures of phases with the wanted composition,
 * the one of lowest energy.
 *
 * @source Akbarzadeh, Ozoliņš and Wolverton, Adv. Mater. 19, 3233 (2007),
 *     doi:10.1002/adma.200700843
 */
final class LowestMixture {

    /** Energies of mixtures are right to the first (eV/atom); the others for where that fails. */
    private static final double[] TOLERANCES_EV = {1e-10, 1e-8, 1e-6};

    private static final double BALANCED = 1e-7;

    private static final double SMALLEST_SHARE = 1e-9;
    private static final int ULPS = 10;
    private static final double CUT_OFF = 1e-12;
    private static final int MOST_STEPS = 10_000;

    private LowestMixture() {}

    /**
     * Solves the program.
     *
     * @param wanted atomic fractions, one per element [k], summing to 1
     * @param fractions atomic fractions of each element [k] in each phase [n]
     * @param energies of the phases [n] (eV/atom)
     * @return the share of the atoms in each phase [n], below 1e-9 set to 0; empty when no mixture
     *     has the composition
     */
    static Optional<double[]> solve(double[] wanted, double[][] fractions, double[] energies) {
        if (energies.length == 0) {
            return Optional.empty();
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int k = 0; k < wanted.length; k++) {
            constraints.add(new LinearConstraint(fractions[k], Relationship.EQ, wanted[k]));
        }
        for (double tolerance : TOLERANCES_EV) {
            Optional<double[]> shares = solve(constraints, energies, tolerance);
            if (shares.isPresent() && balanced(shares.get(), wanted, fractions)) {
                return shares;
            }
        }
        return Optional.empty();
    }

    private static Optional<double[]> solve(
            List<LinearConstraint> constraints, double[] energies, double tolerance) {
        try {
            PointValuePair best =
                    new SimplexSolver(tolerance, ULPS, CUT_OFF)
                            .optimize(
                                    new LinearObjectiveFunction(energies, 0),
                                    new LinearConstraintSet(constraints),
                                    GoalType.MINIMIZE,
                                    new NonNegativeConstraint(true),
                                    new MaxIter(MOST_STEPS));
            double[] shares = best.getPoint();
            for (int i = 0; i < shares.length; i++) {
                shares[i] = shares[i] < SMALLEST_SHARE ? 0 : shares[i];
            }
            return Optional.of(shares);
        } catch (NoFeasibleSolutionException | TooManyIterationsException none) {
            return Optional.empty();
        }
    }

    /** Returns whether a mixture has the composition, which rounding could spoil. */
    private static boolean balanced(double[] shares, double[] wanted, double[][] fractions) {
        for (int k = 0; k < wanted.length; k++) {
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                sum += shares[i] * fractions[k][i];
            }
            if (!(Math.abs(sum - wanted[k]) < BALANCED)) {
                return false;
            }
        }
        return true;
    }
}
