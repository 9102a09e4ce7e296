/**
 * Bounds on what a feature may gain a model of two classes, cheap enough to be asked of every
 * formula.
 *
 * <p>Start with {@link org.descry.regression.internal.classes.ClassBounds}. A bound only rejects,
 * and never wrongly; scores that are ranked are not computed here. {@link
 * org.descry.regression.internal.classes.RowOrder} sorts rows for exact scores.
 */
package org.descry.regression.internal.classes;
