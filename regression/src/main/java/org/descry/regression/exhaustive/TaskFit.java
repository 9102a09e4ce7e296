package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.descry.regression.fitting.Fit;
import org.descry.regression.search.TaskPart;

/**
 * The coefficients of a descriptor, of each task, and what they leave.
 *
 * @param parts coefficients of each task
 * @param loss root mean square error, or mean log loss for classes
 */
record TaskFit(List<TaskPart> parts, double loss) {
    TaskFit {
        parts = List.copyOf(parts);
    }

    static TaskFit of(Fit fit) {
        return new TaskFit(List.of(new TaskPart(fit.coefficients(), fit.intercept())), fit.loss());
    }

    /** Returns the fit of the only task. */
    Fit single() {
        TaskPart part = parts.get(0);
        return new Fit(part.coefficients(), part.intercept(), loss);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(loss);
        out.writeInt(parts.size());
        for (TaskPart part : parts) {
            out.writeDouble(part.intercept());
            out.writeInt(part.coefficients().length);
            for (double c : part.coefficients()) {
                out.writeDouble(c);
            }
        }
    }

    static TaskFit read(DataInputStream in) throws IOException {
        double loss = in.readDouble();
        int tasks = in.readInt();
        List<TaskPart> parts = new ArrayList<>();
        for (int g = 0; g < tasks; g++) {
            double intercept = in.readDouble();
            double[] coefficients = new double[in.readInt()];
            for (int d = 0; d < coefficients.length; d++) {
                coefficients[d] = in.readDouble();
            }
            parts.add(new TaskPart(coefficients, intercept));
        }
        return new TaskFit(parts, loss);
    }
}
