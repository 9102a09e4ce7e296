package org.descry.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.files.WholeFile;
import org.descry.regression.models.Kind;
import org.descry.regression.search.EvolutionSettings.Loss;
import org.descry.regression.search.FoundModel;

/**
 * What a search has found so far, in a file at the place of its run that is replaced whole every
 * few seconds. When the run is complete its other files take the place.
 */
final class UnfinishedFront {
    /** Name of the file. */
    static final String FILE = "front.unfinished.csv";

    private static final String NEW = FILE + ".new";

    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Path file;
    private final String error;
    private final ModelText text;
    private Optional<List<FoundModel>> waiting = Optional.empty();
    private long last = System.nanoTime() - BETWEEN_NANOS;

    private UnfinishedFront(Path file, String error, ModelText text) {
        this.file = file;
        this.error = error;
        this.text = text;
    }

    /**
     * Returns the file of a run.
     *
     * @param place where the run's files go
     */
    static UnfinishedFront of(Path place, StudyRows rows, StudySettings settings) {
        return new UnfinishedFront(
                place.toAbsolutePath().normalize().resolve(FILE),
                error(rows.kind(), settings.search().evolution().loss()),
                new ModelText(rows.target(), rows.kind(), rows.unitByColumn()));
    }

    /** Returns what the training error of a search is called, as in {@code front.csv}. */
    private static String error(Kind kind, Loss loss) {
        if (kind == Kind.CLASSIFICATION) {
            return "log_loss";
        }
        return switch (loss) {
            case SQUARES -> "RMSE";
            case ABSOLUTE -> "absolute_error";
            case HUBER -> "Huber_loss";
        };
    }

    /** Returns whether an unfinished run left its file, or one it had not finished, at a place. */
    static boolean isAt(Path place) {
        return Files.exists(place.resolve(FILE)) || Files.exists(place.resolve(NEW));
    }

    /** Whether a file is one of an unfinished run. */
    static boolean isNameOf(Path each) {
        return List.of(FILE, NEW).contains(each.getFileName().toString());
    }

    /** Removes what an unfinished run left. */
    static void remove(Path place) {
        try {
            Files.deleteIfExists(place.resolve(FILE));
            Files.deleteIfExists(place.resolve(NEW));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + place.resolve(FILE), e);
        }
    }

    /** Takes in the models so far, simple ones first. */
    synchronized void found(List<FoundModel> models) {
        if (!models.isEmpty()) {
            waiting = Optional.of(models);
            now();
        }
    }

    /** Writes what is not in the file yet, unless it was written a moment ago. */
    synchronized void now() {
        if (waiting.isPresent() && System.nanoTime() - last >= BETWEEN_NANOS) {
            write(waiting.get());
            waiting = Optional.empty();
            last = System.nanoTime();
        }
    }

    private void write(List<FoundModel> models) {
        StringBuilder out = new StringBuilder();
        out.append("complexity,dimension,formula,train_").append(error).append(",found_by\n");
        for (FoundModel m : models) {
            out.append(m.complexity()).append(',').append(m.dimension()).append(",\"");
            out.append(text.plain(m).replace("\"", "\"\"")).append("\",");
            out.append(Numbers.text(m.loss())).append(',');
            out.append(m.foundBy().name().toLowerCase(Locale.ROOT)).append('\n');
        }
        try (WholeFile whole = new WholeFile(file, NEW)) {
            whole.writer().append(out);
            whole.complete();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what was found so far to " + file, e);
        }
    }
}
