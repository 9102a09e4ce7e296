/**
 * Which phases of a table of formation energies are stable, and what every other composition
 * decomposes into.
 *
 * <p>Start from {@link org.descry.descriptors.stability.PhaseDiagram}. Temperature enters only
 * through the energies given; nothing here reads files.
 */
package org.descry.descriptors.stability;
