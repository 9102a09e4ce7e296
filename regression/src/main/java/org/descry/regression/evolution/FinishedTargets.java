package org.descry.regression.evolution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.search.CheckpointException;
import org.descry.regression.search.Checkpoints;
import org.descry.regression.search.EvolutionCourse;
import org.descry.regression.search.EvolutionCourse.Ending;
import org.descry.regression.search.EvolutionCourse.Step;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.FoundModel.FoundBy;
import org.descry.regression.search.Front;
import org.descry.regression.search.TaskPart;

/**
 * The fronts of the targets that are done, saved now and then. Safe to share between threads.
 *
 * <p>The state: a version, the fingerprint of the search, the counts and the course of the first
 * target, if it is done, and the front of each target that is done. Models of the front that
 * evolution began with are saved by their place there.
 */
final class FinishedTargets {
    private static final int FORMAT = 2;

    private final Checkpoints checkpoints;
    private final byte[] fingerprint;
    private final List<Front> start;
    private final Front[] fronts;
    private long descriptors;
    private Optional<EvolutionCourse> course = Optional.empty();

    /**
     * @param fingerprint of everything that decides the result of the search
     * @param start a front for each target that evolution begins with, or none
     * @throws CheckpointException if the saved state is of another search
     */
    FinishedTargets(Checkpoints checkpoints, byte[] fingerprint, List<Front> start, int targets) {
        this.checkpoints = checkpoints;
        this.fingerprint = fingerprint.clone();
        this.start = start;
        this.fronts = new Front[targets];
        checkpoints.last().ifPresent(this::read);
    }

    /** Returns the targets that are not done. */
    synchronized List<Integer> left() {
        List<Integer> left = new ArrayList<>();
        for (int t = 0; t < fronts.length; t++) {
            if (fronts[t] == null) {
                left.add(t);
            }
        }
        return left;
    }

    /** Returns the front of a target, if it is done. */
    synchronized Optional<Front> of(int target) {
        return Optional.ofNullable(fronts[target]);
    }

    /** Returns how the first target went, which has come to its end. */
    synchronized EvolutionCourse course() {
        return course.orElseThrow();
    }

    /** Returns how many descriptors were fitted for the first target. */
    synchronized long descriptors() {
        return descriptors;
    }

    /** Notes how much was done for the first target, and how it went. */
    synchronized void count(long ofDescriptors, EvolutionCourse ofCourse) {
        descriptors = ofDescriptors;
        course = Optional.of(ofCourse);
    }

    /** Takes in the front of a target that is done. */
    synchronized void add(int target, Front front) {
        fronts[target] = front;
        if (checkpoints.kept() && (checkpoints.due() || left().isEmpty())) {
            checkpoints.save(bytes());
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(fingerprint.length);
            out.write(fingerprint);
            out.writeLong(descriptors);
            out.writeBoolean(course.isPresent());
            if (course.isPresent()) {
                write(course.get(), out);
            }
            for (int t = 0; t < fronts.length; t++) {
                boolean saved = fronts[t] != null && isReadBack(fronts[t], known(t));
                out.writeBoolean(saved);
                if (saved) {
                    write(fronts[t], known(t), out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a checkpoint could not be written down", e);
        }
        return bytes.toByteArray();
    }

    private List<FoundModel> known(int target) {
        return start.isEmpty() ? List.of() : start.get(target).models();
    }

    /**
     * Whether the text of every formula is read as the same formula; otherwise it is done again.
     */
    private static boolean isReadBack(Front front, List<FoundModel> known) {
        return front.models().stream()
                .filter(m -> !known.contains(m))
                .flatMap(m -> m.features().stream())
                .allMatch(f -> Expression.parse(PlainText.of(f)).equals(f));
    }

    private static void write(EvolutionCourse course, DataOutputStream out) throws IOException {
        out.writeLong(course.planned());
        out.writeLong(course.places());
        out.writeUTF(course.ended().name());
        out.writeInt(course.steps().size());
        for (Step step : course.steps()) {
            out.writeLong(step.places());
            out.writeDouble(step.error());
            out.writeBoolean(step.better());
        }
    }

    private static EvolutionCourse course(DataInputStream in) throws IOException {
        long planned = in.readLong();
        long places = in.readLong();
        Ending ended = Ending.valueOf(in.readUTF());
        List<Step> steps = new ArrayList<>();
        int count = in.readInt();
        for (int k = 0; k < count; k++) {
            steps.add(new Step(in.readLong(), in.readDouble(), in.readBoolean()));
        }
        return new EvolutionCourse(planned, places, ended, steps);
    }

    private static void write(Front front, List<FoundModel> known, DataOutputStream out)
            throws IOException {
        out.writeInt(front.models().size());
        for (FoundModel model : front.models()) {
            int at = known.indexOf(model);
            out.writeInt(at);
            if (at < 0) {
                write(model, out);
            }
        }
    }

    private static void write(FoundModel model, DataOutputStream out) throws IOException {
        out.writeInt(model.features().size());
        for (Expression feature : model.features()) {
            out.writeUTF(PlainText.of(feature));
        }
        write(model.parameters(), out);
        out.writeInt(model.parts().size());
        for (TaskPart part : model.parts()) {
            write(part.coefficients(), out);
            out.writeDouble(part.intercept());
        }
        out.writeDouble(model.loss());
        out.writeUTF(model.foundBy().name());
    }

    private static void write(double[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (double v : values) {
            out.writeDouble(v);
        }
    }

    private void read(byte[] state) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            if (in.readInt() != FORMAT
                    || !Arrays.equals(in.readNBytes(in.readInt()), fingerprint)) {
                throw new CheckpointException(
                        "the saved state is of another search: data, settings, seed or version differ");
            }
            descriptors = in.readLong();
            course = in.readBoolean() ? Optional.of(course(in)) : Optional.empty();
            for (int t = 0; t < fronts.length; t++) {
                fronts[t] = in.readBoolean() ? front(known(t), in) : null;
            }
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException e) {
            throw new CheckpointException("the saved state cannot be read: it is damaged");
        }
    }

    private static Front front(List<FoundModel> known, DataInputStream in) throws IOException {
        List<FoundModel> models = new ArrayList<>();
        int count = in.readInt();
        for (int m = 0; m < count; m++) {
            int at = in.readInt();
            models.add(at < 0 ? model(in) : known.get(at));
        }
        return new Front(models);
    }

    private static FoundModel model(DataInputStream in) throws IOException {
        List<Expression> features = new ArrayList<>();
        int dimension = in.readInt();
        for (int d = 0; d < dimension; d++) {
            features.add(Expression.parse(in.readUTF()));
        }
        double[] parameters = numbers(in);
        List<TaskPart> parts = new ArrayList<>();
        int tasks = in.readInt();
        for (int k = 0; k < tasks; k++) {
            parts.add(new TaskPart(numbers(in), in.readDouble()));
        }
        return new FoundModel(
                features, parameters, parts, in.readDouble(), FoundBy.valueOf(in.readUTF()));
    }

    private static double[] numbers(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
