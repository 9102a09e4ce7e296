/**
 * What is known: units, elements, radii, compositions, tables and the data sets that ship with the
 * toolkit.
 *
 * <p>Start from {@code tables.DatasetReader} for a file of your own, from {@code
 * tables.BuiltinDatasets} for the data that ships, from {@code compositions.Composition} for a
 * formula. Nothing here learns or predicts.
 */
package org.descry.datasets;
