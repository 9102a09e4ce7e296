package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Forecast;
import org.descry.regression.internal.space.Piece;
import org.descry.regression.internal.space.SpaceBuilder;
import org.descry.regression.internal.work.Work;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.SpaceTooLargeException;

/**
 * Builds the space that settings ask for, or the largest affordable where they leave it open.
 *
 * <p>What is affordable is counted in formulas and rows, never in time, so it is the same
 * everywhere.
 */
final class SpaceChoice {
    /** Largest complexity of a feature when the user names no limit. */
    static final int DEFAULT_COMPLEXITY = 7;

    /** Without a limit from the user, no layer is searched beyond this many formulas × rows. */
    private static final long AFFORDABLE_NUMBERS = 300_000_000L;

    /** The part of that when evolution follows, which goes on from what is found. */
    private static final double SHARE_BEFORE_EVOLUTION = 0.15;

    private static final long AFFORDABLE_CLASSES = 200_000_000L;

    /** Nobody waits for more formulas than these. */
    private static final double MOST_FORMULAS = 1e12;

    private static final int MOST_BLOCKS = 8_000_000;

    /** Formulas that are told apart one by one; beyond, only the selected are. */
    static final long MOST_LISTED = 4_000_000L;

    private final List<PrimaryFeature> features;
    private final SpaceSettings settings;
    private final Kind kind;
    private final long blockBytes;
    private final boolean evolves;
    private final List<String> limits = new ArrayList<>();

    /**
     * @param blockBytes memory for values of formulas that others are made of
     * @param evolves whether evolution goes on from what is found
     */
    SpaceChoice(
            List<PrimaryFeature> features,
            SpaceSettings settings,
            Kind kind,
            long blockBytes,
            boolean evolves) {
        this.features = PrimaryFeature.byValues(features);
        this.settings = settings;
        this.kind = kind;
        this.blockBytes = blockBytes;
        this.evolves = evolves;
    }

    /** Returns what was left out, in plain sentences. */
    List<String> limits() {
        return limits;
    }

    /**
     * Returns the space.
     *
     * @throws SpaceTooLargeException if the settings ask for more than anybody can search
     */
    FeatureSpace build(Execution execution) {
        String phase = "writing down formulas";
        SpaceBuilder builder = builder(() -> Work.check(execution, phase));
        for (int c = 2; c <= builder.maxComplexity(); c++) {
            execution.progress().step(phase, c, builder.maxComplexity());
            List<Forecast.Layer> coming = builder.forecast(c);
            if (!goesTo(c, coming, builder)) {
                break;
            }
            builder.add(c, pieces(c, coming, builder));
        }
        return builder.build();
    }

    private SpaceBuilder builder(Runnable check) {
        return new SpaceBuilder(
                features,
                settings,
                settings.limited() ? SpaceSettings.LARGEST : DEFAULT_COMPLEXITY,
                new SpaceBuilder.Budget(blockBytes, MOST_BLOCKS, MOST_LISTED),
                check);
    }

    /** Decides whether a layer belongs to the space, and whether it is the last. */
    private boolean goesTo(int c, List<Forecast.Layer> coming, SpaceBuilder builder) {
        if (settings.limited()) {
            refuseTheImpossible(coming);
            return true;
        }
        if (coming.get(0).written() > affordable()) {
            tell(c, coming.get(0).written());
            return false;
        }
        if (coming.size() > 1 && coming.get(1).written() > affordable()) {
            tell(c + 1, coming.get(1).written());
            builder.endAt(c);
        }
        return true;
    }

    /** Returns the pieces of a layer; it becomes the last where its parts would be too many. */
    private List<Piece> pieces(int c, List<Forecast.Layer> coming, SpaceBuilder builder) {
        List<Piece> pieces = builder.pieces(c);
        if (builder.extendable(pieces) <= MOST_BLOCKS) {
            return pieces;
        }
        if (settings.limited()) {
            throw tooLarge(builder.extendable(pieces), "parts of formulas");
        }
        tell(c + 1, coming.size() > 1 ? coming.get(1).written() : Double.NaN);
        builder.endAt(c);
        return builder.pieces(c);
    }

    /**
     * Returns how large the space will be. Its simple layers are built; the others are forecast.
     *
     * @param effort parts of formulas that are built at most
     * @throws SpaceTooLargeException if the settings ask for more than anybody can search
     */
    SpaceOutlook outlook(long effort) {
        SpaceBuilder builder = builder(() -> {});
        SpaceOutlook outlook = new SpaceOutlook(features.size());
        for (int c = 2; c <= builder.maxComplexity(); c++) {
            List<Forecast.Layer> coming = builder.forecast(c);
            if (!goesTo(c, coming, builder)) {
                break;
            }
            List<Piece> pieces = pieces(c, coming, builder);
            double parts = builder.extendable(pieces);
            if (parts > effort - outlook.parts() && parts > 0) {
                forecast(coming, parts, outlook);
                break;
            }
            outlook.counted(c, coming.get(0).written(), parts);
            builder.add(c, pieces);
        }
        return outlook;
    }

    /** Adds layers as they are forecast, the first of which is known. */
    private void forecast(List<Forecast.Layer> coming, double parts, SpaceOutlook outlook) {
        outlook.counted(coming.get(0).complexity(), coming.get(0).written(), parts);
        for (Forecast.Layer layer : coming.subList(1, coming.size())) {
            if (!settings.limited() && layer.written() > affordable()) {
                if (limits.isEmpty()) {
                    tell(layer.complexity(), layer.written());
                }
                return;
            }
            outlook.forecast(layer.complexity(), layer.written(), layer.blocks());
        }
        if (settings.limited() && outlook.parts() > MOST_BLOCKS) {
            limits.add(
                    String.format(
                            Locale.ROOT,
                            "about %.1e parts of formulas are to be expected; more than %.1e of one"
                                    + " complexity are refused when they are met.",
                            outlook.parts(),
                            (double) MOST_BLOCKS));
        }
    }

    private double affordable() {
        int rows = features.get(0).values().length;
        double numbers = kind == Kind.REGRESSION ? AFFORDABLE_NUMBERS : AFFORDABLE_CLASSES;
        boolean shared = evolves && kind == Kind.REGRESSION;
        return (shared ? SHARE_BEFORE_EVOLUTION * numbers : numbers) / rows;
    }

    private void tell(int complexity, double formulas) {
        limits.add(
                String.format(
                        Locale.ROOT,
                        "features of complexity %d and more were left out (about %,.0f formulas of"
                                + " complexity %d alone); the search is complete up to complexity"
                                + " %d. --max-complexity %d searches them.",
                        complexity,
                        formulas,
                        complexity,
                        complexity - 1,
                        complexity));
    }

    private void refuseTheImpossible(List<Forecast.Layer> coming) {
        double written = coming.stream().mapToDouble(Forecast.Layer::written).sum();
        if (written > MOST_FORMULAS) {
            throw tooLarge(written, "formulas");
        }
    }

    private SpaceTooLargeException tooLarge(double count, String what) {
        return new SpaceTooLargeException(
                String.format(
                        Locale.ROOT,
                        "this space has about %.1e %s, more than can be searched; leave out columns"
                                + " (--features) or operators (--operators), or lower --max-complexity,"
                                + " --max-operators or --rung",
                        count,
                        what));
    }
}
