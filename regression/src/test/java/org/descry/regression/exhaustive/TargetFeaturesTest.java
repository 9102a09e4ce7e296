package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.OptionalInt;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.constants.InnerForm;
import org.descry.regression.internal.constants.Place;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.api.Test;

class TargetFeaturesTest {
    private static final FeatureSpace SPACE =
            Spaces.of(
                    Spaces.unitless(2, 9, Spaces.random(1)),
                    SpaceSettings.of(Operator.parseList("+"))
                            .within(OptionalInt.of(3), OptionalInt.empty(), OptionalInt.empty()),
                    Long.MAX_VALUE);

    private static FittedFeature exponential(double constant) {
        return new FittedFeature(0, new InnerForm(Operator.EXP, Place.FACTOR), constant);
    }

    @Test
    void aFeatureThatIsThereKeepsItsCode() {
        TargetFeatures features = new TargetFeatures(SPACE);
        long code = features.add(exponential(0.5), 4);
        assertEquals(code, features.add(exponential(0.5), 4));
        assertNotEquals(code, features.add(exponential(0.25), 4));
    }

    @Test
    void featuresThatWereWrittenKeepTheirCodes() throws IOException {
        TargetFeatures features = new TargetFeatures(SPACE);
        features.add(exponential(0.5), 4);
        long code = features.add(exponential(0.25), 4);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        features.write(new DataOutputStream(bytes));
        TargetFeatures read = new TargetFeatures(SPACE);
        read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(exponential(0.25), read.fitted(code));
        assertEquals(code, read.add(exponential(0.25), 4));
    }
}
