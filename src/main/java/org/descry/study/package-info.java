/**
 * One run from a table to a report, in one straight line.
 *
 * <p>Start from {@link org.descry.study.Study}. {@link org.descry.study.StudySettings} is what a
 * run is told, {@link org.descry.study.StudyFile} how that is written in YAML. The page is made by
 * {@code org.descry.report}.
 */
package org.descry.study;
