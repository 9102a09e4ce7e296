/**
 * What a mistyped word was probably meant to be. Start from {@link
 * org.descry.datasets.spelling.NearNames}.
 */
package org.descry.datasets.spelling;
