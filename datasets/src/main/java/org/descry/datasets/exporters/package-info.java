/**
 * Tables as files for other programs: CSV, TSV, JSON, OPTIMADE and the input of SISSO.
 *
 * <p>Start at {@link org.descry.datasets.exporters.TableExport}. What a format cannot hold is
 * refused or said, never dropped silently. Readers stand in {@code importers}.
 */
package org.descry.datasets.exporters;
