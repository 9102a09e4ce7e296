package org.descry.regression.internal.work;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;

/** Tells searches apart by everything that decides their result. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Returns the SHA-256 of a problem and settings; of targets, so of folds and shuffles too. */
    public static byte[] of(Problem problem, SearchSettings settings) {
        return of(problem, settings, "");
    }

    /** Returns the same with something else that decides a result. */
    public static byte[] of(Problem problem, SearchSettings settings, String more) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DataOutputStream out =
                    new DataOutputStream(
                            new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                write(problem, out);
                text(out, settings.toString());
                text(out, more);
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Texts may be longer than {@code writeUTF} takes. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(Problem problem, DataOutputStream out) throws IOException {
        for (PrimaryFeature f : problem.features()) {
            text(out, f.name());
            text(out, f.dimension().toString());
            write(f.values(), out);
        }
        for (Target t : problem.targets()) {
            write(t.values(), out);
            for (boolean counts : t.train()) {
                out.writeBoolean(counts);
            }
        }
        out.writeInt(problem.searches());
        text(out, problem.kind().name());
        write(problem.weights(), out);
        text(out, String.join("\n", problem.tasks().names()));
        out.writeBoolean(problem.tasks().offsetOnly());
        for (int task : problem.tasks().of()) {
            out.writeInt(task);
        }
    }

    private static void write(double[] values, DataOutputStream out) throws IOException {
        for (double v : values) {
            out.writeDouble(v);
        }
    }
}
