package org.descry.regression.internal.tuples;

/** Where scored tuples go. Any number of threads may call it, in any order. */
sealed interface Hits permits BestTuples, NearHits {

    /** Returns the score below which tuples of a complexity change nothing. Never falls. */
    double bar(int complexity);

    /** Takes a tuple with its exact score. */
    void offer(Tuple tuple);
}
