package org.descry.study;

import java.util.Optional;

/**
 * How a run came to its end.
 *
 * @param threads how many threads it had
 * @param stopped why it did not do everything, in one sentence; empty when it did
 */
record Ending(int threads, Optional<String> stopped) {}
