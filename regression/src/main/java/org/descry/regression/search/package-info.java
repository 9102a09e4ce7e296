/**
 * What a search is given and what it returns, whichever search it is.
 *
 * <p>A {@link org.descry.regression.search.Problem} holds the columns and a matrix of targets: the
 * real one and those that judge it (folds, shuffles). A {@link org.descry.regression.search.Search}
 * returns one {@link org.descry.regression.search.Front} per target. Judging is in {@code
 * validation}.
 */
package org.descry.regression.search;
