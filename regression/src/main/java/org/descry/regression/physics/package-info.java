/**
 * Physics that a user declares in one line each, and whether models obey it all over a box.
 *
 * <p>Start from {@link org.descry.regression.physics.Physics}, which reads rules such as {@code
 * increasing in rA}; {@link org.descry.regression.physics.ModelCheck} judges models by them and
 * {@link org.descry.regression.physics.Defined} whether formulas have a value everywhere. What is
 * certified is proven by {@link org.descry.regression.physics.Interval} arithmetic, what is
 * violated by a point. Nothing here knows of searches.
 */
package org.descry.regression.physics;
