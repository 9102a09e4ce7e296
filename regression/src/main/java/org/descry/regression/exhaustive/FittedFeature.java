package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.constants.InnerForm;
import org.descry.regression.internal.constants.Place;

/**
 * A function of a feature of the space with a constant fitted inside.
 *
 * @param base code of the feature
 * @param form the function
 * @param constant value of the constant
 */
record FittedFeature(long base, InnerForm form, double constant) {

    FittedFeature with(double otherConstant) {
        return new FittedFeature(base, form, otherConstant);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(base);
        out.writeUTF(form.operator().name());
        out.writeUTF(form.place().name());
        out.writeDouble(constant);
    }

    static FittedFeature read(DataInputStream in) throws IOException {
        long base = in.readLong();
        Operator operator = Operator.valueOf(in.readUTF());
        Place place = Place.valueOf(in.readUTF());
        return new FittedFeature(base, new InnerForm(operator, place), in.readDouble());
    }
}
