/**
 * The descriptors of the literature as named formulas with their sources.
 *
 * <p>Start from {@link org.descry.descriptors.classical.ClassicalDescriptors}.
 */
package org.descry.descriptors.classical;
