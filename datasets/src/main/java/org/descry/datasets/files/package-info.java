/**
 * Numbers, JSON and check sums with the same bytes on every Java and every machine.
 *
 * <p>Start from {@link org.descry.datasets.files.Numbers}: every number this toolkit writes goes
 * through it or through {@link org.descry.datasets.files.Json}. Tables with columns and units are
 * in {@code tables}.
 */
package org.descry.datasets.files;
