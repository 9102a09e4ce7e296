/**
 * Exponential, logarithm, sine, cosine, cube root and power with the same bits on every Java and
 * every machine.
 *
 * <p>The only place where such functions come from. Those of {@code java.lang.Math} are not used,
 * because their last bit depends on the Java release and on what was compiled when.
 */
package org.descry.descriptors.functions;
