package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.descry.regression.search.AlikeModels;
import org.descry.regression.search.Front;
import org.descry.regression.search.ListedModel;
import org.descry.regression.search.SearchSettings;

/** The rounds of a search, one per number of features, from the first or from where it was. */
final class Rounds {
    private final List<TargetState> states;
    private final DimensionSearch method;
    private final SearchSettings settings;
    private final Ledger ledger;
    private final List<TargetState.Listed> listed = new ArrayList<>();
    private final List<AlikeModels> alike = new ArrayList<>();
    private List<Front> fronts = List.of();
    private long models;
    private int stepwise; // bit d: descriptors of d features were not all compared

    Rounds(
            List<TargetState> states,
            DimensionSearch method,
            SearchSettings settings,
            Ledger ledger) {
        this.states = states;
        this.method = method;
        this.settings = settings;
        this.ledger = ledger;
    }

    /** Returns the best models of every target. */
    List<Front> fronts() {
        return fronts;
    }

    /** Returns how many descriptors were compared for the first target. */
    long models() {
        return models;
    }

    /** Returns the best models of the first target, by number of features. */
    List<ListedModel> listed() {
        return listed.stream().map(TargetState.Listed::model).toList();
    }

    /** Returns how many models fit the first target as well as the best, by number of features. */
    List<AlikeModels> alike() {
        return alike;
    }

    /**
     * Does the rounds that are left, or until the search is stopped, which is added to the limits.
     *
     * @throws CancellationException when it is stopped before anything was found
     */
    void run(Round round, List<String> limits) {
        ledger.restore(this::read);
        int known = ledger.rounds();
        boolean complete = true;
        for (int d = known + 1; d <= settings.dimension() && complete; d++) {
            complete = one(d, round, limits);
        }
        for (int d = 2; d <= settings.dimension(); d++) {
            if ((stepwise >> d & 1) != 0) {
                limits.add(
                        "descriptors of %d features were too many to compare all; they were built step by step from the best of %d, so a better one may exist. A narrower --sis compares all."
                                .formatted(d, d - 1));
            }
        }
        if (complete && ledger.rounds() > known) {
            ledger.save();
        }
    }

    private boolean one(int d, Round round, List<String> limits) {
        boolean complete;
        try {
            complete = round.run(d);
        } catch (CancellationException stop) {
            if (fronts.isEmpty()) {
                throw stop;
            }
            limits.add(
                    "the search was stopped before descriptors of %d features were compared; it is complete for fewer."
                            .formatted(d));
            return false;
        }
        fronts = states.stream().map(TargetState::front).toList();
        ledger.tell(fronts.get(0));
        if (method.stepwise(states.get(0).poolSize(), d)) {
            stepwise |= 1 << d;
        }
        models += method.compared(states.get(0).poolSize(), d);
        ModelListing best;
        try {
            int most = settings.widths().models();
            best = method.listed(states.get(0), d, most, d == 1 ? ledger.unstoppable() : ledger);
        } catch (CancellationException stop) {
            limits.add(
                    "the search was stopped before the best models of %d features were listed and counted."
                            .formatted(d));
            return false;
        }
        listed.addAll(best.models());
        best.alike().ifPresent(alike::add);
        if (!complete) {
            limits.add(
                    "the search was stopped before every formula was looked at; shown is what was found so far.");
            return false;
        }
        ledger.endRound(this::write);
        return true;
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeLong(models);
        out.writeInt(stepwise);
        for (TargetState state : states) {
            state.write(out);
        }
        out.writeInt(listed.size());
        for (TargetState.Listed model : listed) {
            states.get(0).write(out, model);
        }
        out.writeInt(alike.size());
        for (AlikeModels a : alike) {
            out.writeInt(a.dimension());
            out.writeLong(a.count());
            out.writeLong(a.compared());
            out.writeDouble(a.reach());
            out.writeBoolean(a.all());
        }
    }

    private void read(DataInputStream in) throws IOException {
        models = in.readLong();
        stepwise = in.readInt();
        for (TargetState state : states) {
            state.read(in);
        }
        int n = in.readInt();
        for (int k = 0; k < n; k++) {
            listed.add(states.get(0).listed(in));
        }
        int sizes = in.readInt();
        for (int k = 0; k < sizes; k++) {
            alike.add(
                    new AlikeModels(
                            in.readInt(),
                            in.readLong(),
                            in.readLong(),
                            in.readDouble(),
                            in.readBoolean()));
        }
        fronts = states.stream().map(TargetState::front).toList();
    }
}
