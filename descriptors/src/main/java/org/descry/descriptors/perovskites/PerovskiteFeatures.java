package org.descry.descriptors.perovskites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.OccupiedSites;
import org.descry.datasets.compositions.OccupiedSites.Ion;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.datasets.compositions.UnassignableException;
import org.descry.descriptors.classical.ClassicalDescriptors;
import org.descry.descriptors.classical.NamedDescriptor.Window;
import org.descry.descriptors.classical.PackingFraction;
import org.descry.descriptors.classical.TauProbability;
import org.descry.descriptors.compositions.CompositionFeature;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.descry.descriptors.compositions.FeatureSet;
import org.descry.descriptors.compositions.Gap;
import org.descry.descriptors.evaluation.Program;

/**
 * The feature set {@code perovskite}: charges, radii, tolerance factors and what they say of a
 * formula ABX3, A2BB'X6 or one with shared sites such as La0.7Sr0.3MnO3.
 */
public final class PerovskiteFeatures implements FeatureSet {

    /** The names of the inputs of the classical formulas, in the order of {@link #inputs}. */
    private static final List<String> INPUTS = List.of("eta", "nA", "rA", "rB", "rX");

    private static final Program MU = formula("mu");
    private static final Program T = formula("t");
    private static final Program TAU = formula("tau");
    private static final Program MU_OVER_T = formula("mu/t");
    private static final Program MU_PLUS_T_TO_ETA = formula("(mu+t)^eta");

    private final RadiusConvention convention;

    /** Takes radii of one convention. */
    public PerovskiteFeatures(RadiusConvention convention) {
        this.convention = convention;
    }

    @Override
    public String name() {
        return convention == RadiusConvention.BARTEL
                ? "perovskite"
                : "perovskite:" + convention.text();
    }

    @Override
    public String description() {
        return "charges, radii, t, mu, tau, P(tau) and limits of perovskites, radii "
                + convention.text();
    }

    @Override
    public List<CompositionFeature> columns() {
        return PerovskiteColumn.features();
    }

    @Override
    public ComputedFeatures compute(Composition composition) {
        try {
            return of(OccupiedSites.assign(composition, convention));
        } catch (UnassignableException e) {
            return ComputedFeatures.none(PerovskiteColumn.values().length, e.countable());
        }
    }

    /** Computes the columns for ions on their sites. */
    public static ComputedFeatures of(OccupiedSites sites) {
        double[] values = new double[PerovskiteColumn.values().length];
        set(values, PerovskiteColumn.N_A, OccupiedSites.mean(sites.a(), Ion::charge));
        set(values, PerovskiteColumn.N_B, OccupiedSites.mean(sites.b(), Ion::charge));
        set(values, PerovskiteColumn.N_X, OccupiedSites.mean(sites.x(), Ion::charge));
        double rA = OccupiedSites.mean(sites.a(), Ion::radiusAngstrom);
        double rB = OccupiedSites.mean(sites.b(), Ion::radiusAngstrom);
        double rX = OccupiedSites.mean(sites.x(), Ion::radiusAngstrom);
        set(values, PerovskiteColumn.R_A, rA);
        set(values, PerovskiteColumn.R_B, rB);
        set(values, PerovskiteColumn.R_X, rX);
        set(values, PerovskiteColumn.R_A_VARIANCE, sizeVariance(sites.a()));
        set(values, PerovskiteColumn.R_B_VARIANCE, sizeVariance(sites.b()));
        set(values, PerovskiteColumn.R_X_VARIANCE, sizeVariance(sites.x()));

        double eta = PackingFraction.cubic(rA, rB, rX);
        double[][] inputs = {
            {eta}, {values[PerovskiteColumn.N_A.ordinal()]}, {rA}, {rB}, {rX},
        };
        double mu = MU.evaluate(inputs, 1)[0];
        double t = T.evaluate(inputs, 1)[0];
        set(values, PerovskiteColumn.ETA, eta);
        set(values, PerovskiteColumn.MU, mu);
        set(values, PerovskiteColumn.T, t);
        set(values, PerovskiteColumn.MU_OVER_T, MU_OVER_T.evaluate(inputs, 1)[0]);
        set(values, PerovskiteColumn.MU_PLUS_T_TO_ETA, MU_PLUS_T_TO_ETA.evaluate(inputs, 1)[0]);
        set(values, PerovskiteColumn.MU_IN_LIMIT, inWindow("mu", mu));
        set(values, PerovskiteColumn.T_AT_MOST_1, Double.isNaN(t) ? t : t <= 1 ? 1 : 0);
        set(values, PerovskiteColumn.T_IN_WINDOW, inWindow("t", t));

        double tau = rA > rB ? TAU.evaluate(inputs, 1)[0] : Double.NaN;
        return withTau(values, tau);
    }

    private static ComputedFeatures withTau(double[] values, double tau) {
        boolean known = Double.isFinite(tau);
        set(values, PerovskiteColumn.TAU, known ? tau : Double.NaN);
        set(values, PerovskiteColumn.P_TAU, known ? TauProbability.published(tau) : Double.NaN);
        set(
                values,
                PerovskiteColumn.P_TAU_RECALIBRATED,
                known ? TauProbability.recalibrated(tau) : Double.NaN);
        set(values, PerovskiteColumn.TAU_IN_LIMIT, known ? inWindow("tau", tau) : Double.NaN);
        List<Gap> gaps = new ArrayList<>();
        if (!known) {
            List<Integer> empty =
                    Arrays.stream(PerovskiteColumn.values())
                            .map(PerovskiteColumn::ordinal)
                            .filter(column -> Double.isNaN(values[column]))
                            .toList();
            gaps.add(new Gap(UnassignableException.Cause.SIZE.text(), empty));
        }
        return ComputedFeatures.of(values, gaps);
    }

    private static double sizeVariance(List<Ion> site) {
        return OccupiedSites.variance(site, Ion::radiusAngstrom);
    }

    private static double inWindow(String descriptor, double value) {
        if (Double.isNaN(value)) {
            return value;
        }
        Window window = ClassicalDescriptors.byName(descriptor).window().orElseThrow();
        return window.contains(value) ? 1 : 0;
    }

    private static void set(double[] values, PerovskiteColumn column, double value) {
        values[column.ordinal()] = value;
    }

    private static Program formula(String name) {
        return Program.compile(ClassicalDescriptors.byName(name).expression(), INPUTS);
    }
}
