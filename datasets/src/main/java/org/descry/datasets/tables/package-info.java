/**
 * Tables with units: reading a user's file, the data sets that ship, and the way to and from
 * Tablesaw.
 *
 * <p>Start from {@link org.descry.datasets.tables.DatasetReader} or {@link
 * org.descry.datasets.tables.BuiltinDatasets}; both give a {@link
 * org.descry.datasets.tables.Dataset}. Whatever is wrong with a file is one {@link
 * org.descry.datasets.tables.DatasetException} with file, line and column.
 */
package org.descry.datasets.tables;
