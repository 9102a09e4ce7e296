package org.descry.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.elements.Element;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.WholeFile;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextColumn;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Kind;
import org.descry.screening.constraints.KnownCompositions;
import org.descry.screening.constraints.NotInData;
import org.descry.screening.files.SpaceFile;
import org.descry.screening.ranking.RankOrder;
import org.descry.screening.ranking.RankingCsv;
import org.descry.screening.ranking.Screening;
import org.descry.screening.ranking.ScreeningResult;
import org.descry.screening.ranking.ScreeningSettings;
import org.descry.screening.ranking.ScreeningTask;
import org.descry.screening.ranking.SeenElements;

/**
 * Screens a space of candidates with a finished model.
 *
 * <p>Writes {@code ranking.csv} and {@code screen.json}. The result does not depend on the number
 * of threads.
 */
public final class Screen {

    private static final String RANKING = "ranking.csv";
    private static final String SUMMARY = "screen.json";

    private Screen() {}

    /**
     * Screens a space.
     *
     * @param request model, space and where the result goes
     * @param threads how many threads to use, at least 1
     * @param progress told after each block of candidates
     * @param cancelled asked before each block; once true, the result so far is kept
     * @return the funnel, the counts inside and outside the training data, and the ranking
     * @throws DatasetException if model, space or known compositions cannot be read, or the model
     *     reads a column that candidates do not have
     * @throws TaskChoiceException if the model has tasks and {@code request} names none of them
     * @throws ExistingOutputException if results are there already and may not be replaced
     * @throws IOException if the result cannot be written
     */
    public static ToolResult run(
            ScreenRequest request, int threads, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        if (request.out().isPresent()) {
            refuseExisting(request.out().get(), request.force());
        }
        ModelSource source =
                ModelSource.read(request.model())
                        .forTask(request.task())
                        .atPrevalence(request.prevalence());
        SpaceFile space = SpaceFile.read(request.space());
        List<String> notes = new ArrayList<>();
        request.task().ifPresent(t -> notes.add("with the constants of the task " + t));
        KnownCompositions known = known(request, space, notes);
        FittedModel model = source.model();
        notes.addAll(Trusted.notes(model));
        ScreeningTask task =
                new ScreeningTask(
                                space.space(),
                                space.constraints(),
                                model,
                                known,
                                seen(model, notes))
                        .selecting(space.selection(model));
        int top = request.top().orElse(space.top());
        RankOrder order = order(request, space, model, notes);
        ScreeningResult result =
                Screening.run(
                        task,
                        new ScreeningSettings(top, order, 1),
                        threads,
                        (done, total) -> progress.step("screening candidates", done, total),
                        cancelled);
        ScreenText text = new ScreenText(request, source, space, result, top, notes);
        if (request.out().isPresent()) {
            Path folder = Files.createDirectories(request.out().get());
            WholeFile.write(
                    folder.resolve(RANKING), RankingCsv.text(result.kind(), result.ranking()));
            WholeFile.write(folder.resolve(SUMMARY), Json.text(text.tree(known.size())));
        }
        return new ToolResult(text.lines(), text.tree(known.size()), result.complete());
    }

    private static void refuseExisting(Path folder, boolean force) throws IOException {
        if (Files.exists(folder.resolve("results.json"))) {
            throw new ExistingOutputException(
                    folder, "a whole run is there with a ranking of its own; name another folder");
        }
        boolean there =
                Files.exists(folder.resolve(RANKING)) || Files.exists(folder.resolve(SUMMARY));
        if (there && !force) {
            throw new ExistingOutputException(
                    folder, "a finished screening is there; --force replaces it");
        }
    }

    /** Classes come likeliest first; numbers as the space file says, else largest first. */
    private static RankOrder order(
            ScreenRequest request, SpaceFile space, FittedModel model, List<String> notes) {
        if (model.kind() == Kind.CLASSIFICATION) {
            if (space.rank().equals(Optional.of(RankOrder.LOWEST))) {
                throw DatasetException.inFile(
                        request.space().toString(),
                        "\"rank: lowest\" does not suit a model of classes",
                        "rank: highest, or no rank; the likeliest candidates come first");
            }
            return RankOrder.HIGHEST;
        }
        if (space.rank().isEmpty()) {
            notes.add(
                    "the highest values come first; \"rank: lowest\" in the space turns it round");
        }
        return space.rank().orElse(RankOrder.HIGHEST);
    }

    /** Elements are compared with those of the training formulas, on every site. */
    private static SeenElements seen(FittedModel model, List<String> notes) {
        Set<Element> elements = new TreeSet<>();
        model.domain().elements().forEach(symbol -> elements.add(Element.of(symbol)));
        if (elements.isEmpty()) {
            notes.add("the model does not say which elements it was made from; none are marked");
        }
        Set<Element> anions = new TreeSet<>();
        model.domain().anions().forEach(symbol -> anions.add(Element.of(symbol)));
        Set<Element> cations = new TreeSet<>(elements);
        cations.removeAll(anions);
        return anions.isEmpty()
                ? new SeenElements(elements, elements) // which were anions is not known
                : new SeenElements(cations, anions);
    }

    private static KnownCompositions known(
            ScreenRequest request, SpaceFile space, List<String> notes) {
        if (request.known().isEmpty()) {
            if (space.constraints().stream().anyMatch(NotInData.class::isInstance)) {
                notes.add("not-in-data leaves out nothing: no known compositions were given");
            }
            return KnownCompositions.NONE;
        }
        Dataset data = DataSource.read(request.known().get());
        TextColumn formulas =
                ModelInputs.formulas(data)
                        .orElseThrow(
                                () ->
                                        DatasetException.inFile(
                                                data.source(),
                                                "there is no column of chemical formulas",
                                                "a column named formula or composition"));
        Set<Composition> compositions = new LinkedHashSet<>();
        int unread = 0;
        for (String formula : formulas.values()) {
            try {
                compositions.add(Composition.parse(formula));
            } catch (CompositionException e) {
                unread++;
            }
        }
        KnownCompositions known = KnownCompositions.of(compositions);
        notes.add(
                "%s known from %s"
                        .formatted(Shown.plural(known.size(), "composition"), data.source()));
        if (unread > 0) {
            notes.add(
                    "rows of %s without a formula that can be read: %s"
                            .formatted(data.source(), Shown.count(unread)));
        }
        return known;
    }
}
