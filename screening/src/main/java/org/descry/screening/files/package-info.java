/**
 * The written form of a candidate space: {@code space.yaml} or the {@code screen:} block of a
 * study.
 *
 * <p>Start at {@link org.descry.screening.files.SpaceFile}. Whatever is wrong with a file is said
 * with file, line, key and what was expected, by {@link org.descry.screening.files.SettingsNode}.
 */
package org.descry.screening.files;
