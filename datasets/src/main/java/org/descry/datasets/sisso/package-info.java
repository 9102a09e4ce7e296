/**
 * Projects of SISSO 3.5 as they stand: {@code SISSO.in} and {@code train.dat}.
 *
 * <p>Start from {@link org.descry.datasets.sisso.SissoInput#read} and then {@link
 * org.descry.datasets.sisso.SissoTable#read}. Both only read: what a setting does to a search is
 * not here. Whatever is wrong is one {@code DatasetException} with file and line.
 */
package org.descry.datasets.sisso;
