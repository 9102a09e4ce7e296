package org.descry.regression.discovery;

import org.descry.regression.search.Checkpoints;
import org.descry.regression.search.Execution;

/** How searches are carried out that judge what another one found. */
final class FurtherSearch {
    private FurtherSearch() {}

    /** Returns one that tells what the search is for, and nobody of the models it finds. */
    static Execution named(String purpose, Execution execution, Checkpoints checkpoints) {
        return new Execution(
                execution.threads(),
                execution.memory(),
                (phase, done, total) ->
                        execution.progress().step(purpose + ": " + phase, done, total),
                execution.cancelled(),
                checkpoints);
    }
}
