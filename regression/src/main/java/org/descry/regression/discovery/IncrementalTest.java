package org.descry.regression.discovery;

/**
 * How often longer formulas gain as much where a shorter one is true.
 *
 * @param from complexity of the shorter model
 * @param to complexity of the longest model it is compared with
 * @param permutations number of repeated searches B
 * @param exceeded searches k that gained at least as much at their best complexity
 * @param p (1 + k) / (B + 1), over all longer complexities; approximate
 */
public record IncrementalTest(int from, int to, int permutations, int exceeded, double p) {}
