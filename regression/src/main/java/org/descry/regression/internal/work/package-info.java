/**
 * Work on several threads.
 *
 * <p>Start from {@link org.descry.regression.internal.work.Work}: numbered pieces, done by
 * whichever thread is free, so that what a piece finds never depends on the thread.
 */
package org.descry.regression.internal.work;
