package org.descry.datasets.sisso;

import org.descry.datasets.files.Numbers;

/** Reads numbers as Fortran writes them. */
final class FortranNumber {

    private FortranNumber() {}

    /**
     * Returns the finite number that {@code text} spells, or NaN when it spells none.
     *
     * @param text a decimal number, whose exponent may be marked {@code e}, {@code E}, {@code d} or
     *     {@code D}
     */
    static double parse(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] == 'd' || characters[i] == 'D') {
                characters[i] = 'e';
            }
        }
        return Numbers.parse(characters, 0, characters.length);
    }
}
