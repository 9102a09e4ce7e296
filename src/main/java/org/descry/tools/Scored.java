package org.descry.tools;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.tables.Dataset;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.models.Kind;
import org.descry.regression.models.Transform;

/**
 * Everything known of a judged descriptor.
 *
 * @param data the table
 * @param target what is explained
 * @param features the descriptor
 * @param rows the rows used
 * @param folds how they are held out
 * @param main the model with an intercept
 * @param bare the model without one; empty for classes
 * @param units names of units
 * @param notes plain sentences on what was decided
 * @param compared the descriptor beside another method, if asked for
 */
record Scored(
        Dataset data,
        ScoredTarget target,
        List<GivenFeature> features,
        ScoredRows rows,
        RowFolds folds,
        Refit main,
        Optional<Refit> bare,
        UnitNames units,
        List<String> notes,
        Optional<Compared> compared) {

    /** Copies the lists. */
    Scored {
        features = List.copyOf(features);
        notes = List.copyOf(notes);
    }

    boolean classes() {
        return target.kind() == Kind.CLASSIFICATION;
    }

    List<Expression> expressions() {
        return features.stream().map(GivenFeature::expression).toList();
    }

    /** Returns the complexity of the descriptor: that of its features and what joins them. */
    int complexity() {
        return features.stream().mapToInt(GivenFeature::complexity).sum() + features.size() - 1;
    }

    /** Returns the notes without those on columns that are not used here. */
    List<String> shownNotes() {
        return UsedNotes.of(notes, data, rows.columns().names());
    }

    /** Returns what stands left of the equals sign. */
    String left() {
        String name = target.target().name();
        return classes() ? "log-odds(" + name + ")" : target.target().fittedName();
    }

    /** Returns the unit of errors: that of the target, or decades of its logarithm. */
    String errorUnit() {
        return transformed() ? target.target().errorUnit() : targetUnit();
    }

    /** Returns whether a logarithm of the target is fitted. */
    boolean transformed() {
        return target.target().transform() != Transform.NONE;
    }

    /** Returns the unit of what is fitted; a pure number for log-odds and logarithms. */
    String targetUnit() {
        return units.of(targetQuantity());
    }

    /** Returns the unit of the slope of a feature: target per feature. */
    String slopeUnit(GivenFeature feature) {
        return units.of(targetQuantity().per(feature.quantity()));
    }

    /** Returns in words how rows were held out, and what that does not say. */
    String heldOutMeaning() {
        if (folds.count() < 2) {
            return "No rows were held out: all have the same inputs.";
        }
        return ("Held out: slopes fitted again in each of %d folds, error on the rows left out."
                        + " The formula itself was given, not searched for: if it was found on these"
                        + " rows, its error on new ones is larger.")
                .formatted(folds.count());
    }

    private Quantity targetQuantity() {
        return classes() ? Quantity.NUMBER : Quantity.of(target.target().fittedUnit());
    }
}
