package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.constants.InnerForm;
import org.descry.regression.internal.space.FeatureSpace;

/**
 * The features of one target: those of the space, which all targets share, and those with constants
 * fitted for this target, which get codes beyond the space.
 */
final class TargetFeatures {
    private final FeatureSpace space;
    private final List<FittedFeature> fitted = new ArrayList<>();
    private final Map<FittedFeature, Integer> numbers = new HashMap<>(); // only looked up
    private long tried;

    TargetFeatures(FeatureSpace space) {
        this.space = space;
    }

    /** Adds a feature with a fitted constant unless it is there, and returns its code. */
    long add(FittedFeature feature, int complexity) {
        Integer known = numbers.putIfAbsent(feature, fitted.size());
        if (known != null) {
            return FeatureSpace.beyond(complexity, known);
        }
        fitted.add(feature);
        return FeatureSpace.beyond(complexity, fitted.size() - 1);
    }

    /** Counts features inside which a constant was sought. */
    void tried(long more) {
        tried += more;
    }

    /** Returns how many constants were sought. */
    long tried() {
        return tried;
    }

    static boolean isFitted(long code) {
        return FeatureSpace.isBeyond(code);
    }

    FittedFeature fitted(long code) {
        return fitted.get(FeatureSpace.number(code));
    }

    /** Returns the bits of all columns that a model must hold; 0 if none is required. */
    int required() {
        return space.required();
    }

    /** Returns which of the required columns a feature holds, as bits. */
    int held(long code) {
        return space.held(isFitted(code) ? fitted(code).base() : code);
    }

    /** Returns the list that a feature competes in, see {@link FeatureSpace#list}. */
    int list(long code) {
        return space.list(FeatureSpace.complexity(code), held(code));
    }

    int rows() {
        return space.rows();
    }

    /**
     * Whether values [all rows] may be those of a feature: finite, of allowed size, not constant,
     * and of 1/x only where x stays away from zero.
     */
    boolean allows(InnerForm form, double[] values) {
        return space.refusal(values).isEmpty()
                && (form.operator() != Operator.INVERSE || space.awayFromZero(values));
    }

    /** Writes a feature's values into {@code out} [rows]; {@code scratch} [rows] is overwritten. */
    void values(long code, double[] out, double[] scratch) {
        if (!isFitted(code)) {
            space.values(code, out, scratch);
            return;
        }
        FittedFeature feature = fitted(code);
        double[] x = new double[out.length];
        space.values(feature.base(), x, scratch);
        feature.form().values(x, feature.constant(), out, space.rows());
    }

    /** Returns a feature as a formula; a fitted constant is its parameter 0. */
    Expression expression(long code) {
        return isFitted(code)
                ? fitted(code).form().formula(space.expression(fitted(code).base()))
                : space.expression(code);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(tried);
        out.writeInt(fitted.size());
        for (FittedFeature each : fitted) {
            each.write(out);
        }
    }

    /** Takes the features that were written in place of its own. */
    void read(DataInputStream in) throws IOException {
        tried = in.readLong();
        fitted.clear();
        numbers.clear();
        int n = in.readInt();
        for (int k = 0; k < n; k++) {
            FittedFeature feature = FittedFeature.read(in);
            numbers.put(feature, fitted.size());
            fitted.add(feature);
        }
    }
}
