package org.descry.screening.spaces;

import java.util.Arrays;
import java.util.Optional;

/** A site of a perovskite template that a list of elements can fill. */
public enum Position {
    /** The large cation between the octahedra. */
    A("A"),
    /** The cation inside the octahedra. */
    B("B"),
    /** The second cation inside the octahedra of a double perovskite. */
    B_PRIME("B'"),
    /** The anion at the corners of the octahedra. */
    X("X");

    private final String symbol;

    Position(String symbol) {
        this.symbol = symbol;
    }

    /** Returns the symbol as templates write it: {@code A}, {@code B}, {@code B'} or {@code X}. */
    public String symbol() {
        return symbol;
    }

    /**
     * Returns the position of that symbol; typographic primes count as {@code '}.
     *
     * @param symbol the symbol as written
     * @return the position, empty when there is none of that symbol
     */
    public static Optional<Position> find(String symbol) {
        String plain = Template.plainPrimes(symbol.strip());
        return Arrays.stream(values()).filter(p -> p.symbol.equals(plain)).findFirst();
    }
}
