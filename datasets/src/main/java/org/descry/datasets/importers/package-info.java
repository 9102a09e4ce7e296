/**
 * One way in for anybody's file: its format is recognised from what it holds, and it becomes a
 * {@link org.descry.datasets.tables.Dataset}.
 *
 * <p>Start from {@link org.descry.datasets.importers.TableFile}. What becomes of each column can be
 * asked; what is left out is said. Files of separated cells are read by {@link
 * org.descry.datasets.tables.DatasetReader}; a SISSO project as a whole, with its {@code SISSO.in},
 * by {@code org.descry.datasets.sisso}.
 */
package org.descry.datasets.importers;
