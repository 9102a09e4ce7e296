/**
 * The report: one HTML page that shows a finished run to a reader.
 *
 * <p>Start from {@link org.descry.report.Report}. Everything on the page comes from the files of
 * the run's directory; nothing is computed here but positions in figures and rounding, which {@code
 * NumberText} does for the whole page. The templates stand in {@code src/main/jte}, the style and
 * the script of the page beside this package's resources.
 *
 * <p>Not here: any statistic, any fit, any choice.
 */
package org.descry.report;
