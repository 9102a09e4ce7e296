package org.descry.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.datasets.files.Json;
import org.descry.regression.baselines.BaselineResult;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.discovery.IncrementalTest;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Kind;
import org.descry.regression.models.ModelFile;
import org.descry.screening.ranking.RankingCsv;
import org.descry.tools.SlopeUnits;
import tools.jackson.databind.node.ObjectNode;

/** Everything a finished run knows, and the files and sentences made of it. */
final class StudyResults {
    private final StudySettings settings;
    private final StudyRows rows;
    private final Discovered found;
    private final Judgements judgements;
    private final FittedModel model;
    private final List<BaselineResult> blackBoxes;
    private final Optional<Screened> screened;
    private final Optional<String> stopped;
    private final List<NamedBaselines.Rule> rules;
    private final Optional<TestRows> test;
    private final Uncertainty uncertainty;
    private final PhysicsVerdicts physics;
    private final ShownDigits digits;
    private final AlikeFormulas alike;
    private final Optional<CheaperFormula> cheaper;
    private final Optional<NoiseFloor> noiseFloor;
    private final Optional<Meaning> meaning;
    private final List<Sentences.Sentence> sentences;
    private final ObjectNode tree;

    StudyResults(
            StudySettings settings,
            StudyRows rows,
            Discovered found,
            Judgements judgements,
            FittedModel model,
            List<BaselineResult> blackBoxes,
            Optional<Screened> screened,
            Clock clock,
            Ending ending) {
        this.settings = settings;
        this.rows = rows;
        this.found = found;
        this.judgements = judgements;
        this.model = model;
        this.blackBoxes = List.copyOf(blackBoxes);
        this.screened = screened;
        this.stopped = ending.stopped();
        this.rules = NamedBaselines.of(rows);
        this.test = TestRows.of(model, rows, rule("tau"), settings.seed());
        this.uncertainty = Uncertainty.of(model, found, rows, settings, test);
        this.physics = PhysicsVerdicts.of(settings, rows);
        this.digits = new ShownDigits(rows.training());
        this.alike = AlikeFormulas.of(found, rows, screened);
        this.cheaper = CheaperFormula.of(found, rows);
        this.noiseFloor = NoiseFloor.of(rows.training());
        this.meaning = Meaning.of(found.selectedMember().model(), rows, settings.seed());
        this.sentences = Sentences.of(this);
        this.tree = new ResultsTree(this).tree(clock, ending.threads());
    }

    StudySettings settings() {
        return settings;
    }

    StudyRows rows() {
        return rows;
    }

    Discovered found() {
        return found;
    }

    Optional<Discovered> ungrouped() {
        return judgements.ungrouped();
    }

    /** Returns whether formulas longer than the selected gain more than chance. */
    Optional<IncrementalTest> longer() {
        return judgements.longer();
    }

    /** Returns what further searches say of the one that found the model. */
    Judgements judgements() {
        return judgements;
    }

    /** Returns why rows were shuffled as they were; empty without shuffles. */
    Optional<ShuffleReason> shuffling() {
        return found.chance().map(c -> ShuffleReason.of(c, rows, settings, judgements.detected()));
    }

    FittedModel model() {
        return model;
    }

    List<BaselineResult> blackBoxes() {
        return blackBoxes;
    }

    Optional<Screened> screened() {
        return screened;
    }

    /** Whether the run was stopped before its end. */
    boolean stopped() {
        return stopped.isPresent();
    }

    /** Returns remarks on the rows, and on one that carries the formula. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(rows.notes());
        notes.addAll(judgements.detected().notes(judgements.searches()));
        fewerFolds().ifPresent(notes::add);
        notes.addAll(DoubtedPhysics.of(settings.search().evolution().physics(), rows));
        NoBetter.of(found, rows, blackBoxes, Centre.word(this), unit()).ifPresent(notes::add);
        CheaperFormula.none(found, rows).ifPresent(notes::add);
        CarryingRow.of(found.selectedMember().model(), rows).ifPresent(notes::add);
        return notes;
    }

    /** Returns that there are fewer folds than asked for; empty when there are as many. */
    private Optional<String> fewerFolds() {
        FoldPlan asked = settings.folds();
        int dealt = found.folds().count();
        return asked.kind() == FoldPlan.Kind.RANDOM && 0 < dealt && dealt < asked.count()
                ? Optional.of(
                        "%d folds in place of %d: equal rows stay together, and there are no more."
                                .formatted(dealt, asked.count()))
                : Optional.empty();
    }

    /** Returns what was cut off: by automatic widths, and by a stop. */
    List<String> limits() {
        List<String> limits = new ArrayList<>(found.limits());
        stopped.ifPresent(limits::add);
        return limits;
    }

    List<NamedBaselines.Rule> rules() {
        return rules;
    }

    Optional<NamedBaselines.Rule> rule(String name) {
        return rules.stream().filter(r -> r.descriptor().name().equals(name)).findFirst();
    }

    Optional<TestRows> test() {
        return test;
    }

    /** Returns how far the numbers can be trusted. */
    Uncertainty uncertainty() {
        return uncertainty;
    }

    List<Sentences.Sentence> sentences() {
        return sentences;
    }

    /** Returns how far rows that repeat differ, if any do. */
    Optional<NoiseFloor> noiseFloor() {
        return noiseFloor;
    }

    /** Returns formulas that cannot be told from the selected one. */
    AlikeFormulas alike() {
        return alike;
    }

    /** Returns a formula that does without the dearest columns, if one was found. */
    Optional<CheaperFormula> cheaper() {
        return cheaper;
    }

    /** Returns what the selected formula says; empty when it holds no column. */
    Optional<Meaning> meaning() {
        return meaning;
    }

    /** Returns how that is put into words. */
    MeaningText meaningText() {
        return new MeaningText(rows.target(), rows.kind());
    }

    /** Returns how models of this run are judged by declared physics. */
    PhysicsVerdicts physics() {
        return physics;
    }

    /** Returns how models of this run are written. */
    ModelText text() {
        return new ModelText(rows.target(), rows.kind(), rows.unitByColumn(), digits::of);
    }

    /** Returns how features and coefficients of this run are measured. */
    SlopeUnits slopeUnits() {
        return new SlopeUnits(rows.data(), rows.unitByColumn(), rows.target().unit());
    }

    /** Returns the unit of errors for the screen; empty for classes and pure numbers. */
    String unit() {
        return rows.kind() == Kind.REGRESSION ? rows.target().errorUnit() : "";
    }

    /** Returns within which factor half of the held-out predictions of a logarithm lie. */
    OptionalDouble heldOutFactor() {
        return found.selectedMember()
                .cv()
                .map(
                        cv ->
                                TypicalFactor.of(
                                        rows.target().transform(),
                                        rows.training().target(),
                                        cv.prediction()))
                .orElse(OptionalDouble.empty());
    }

    /** Returns the content of {@code results.json}. */
    ObjectNode tree() {
        return tree;
    }

    /** Returns every file but the report: name → text. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("results.json", Json.text(tree));
        files.put("model.json", Json.text(new UncertaintyTree(this).into(ModelFile.write(model))));
        files.put("front.csv", FrontCsv.text(tree));
        if (!found.listed().isEmpty()) {
            files.put("models.csv", ModelsCsv.of(found.listed(), unit(), text(), physics));
        }
        screened.ifPresent(
                s -> files.put("ranking.csv", RankingCsv.text(rows.kind(), s.result().ranking())));
        files.put("baselines.json", Json.text(BaselinesTree.of(blackBoxes)));
        files.put("study.yaml", StudyFile.text(settings));
        return files;
    }

    /** Returns the lines for the terminal. */
    List<String> summary() {
        return new Summary(this).lines();
    }
}
