package org.descry.validation;

import java.util.Optional;

/**
 * The result of a part, or why there is none.
 *
 * @param result what was found
 * @param why why nothing was; empty when something was
 */
record Answer<T>(Optional<T> result, String why) {
    static final String NOT_ASKED = "not asked for";

    static <T> Answer<T> of(T result) {
        return new Answer<>(Optional.of(result), "");
    }

    static <T> Answer<T> none(String why) {
        return new Answer<>(Optional.empty(), why);
    }

    static <T> Answer<T> impossible(String why) {
        return none("not possible: " + why);
    }
}
