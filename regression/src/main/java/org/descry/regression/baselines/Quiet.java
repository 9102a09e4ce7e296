package org.descry.regression.baselines;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries' own progress messages off the user's screen; their warnings stay. */
final class Quiet {

    /** Held here, because a logger nobody holds is forgotten together with its level. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.tribuo"), Logger.getLogger("com.oracle.labs.mlrg"));

    /**
     * Smile logs through SLF4J, which complains when it finds no back end; set by the user, it is
     * left alone.
     */
    private static final String SLF4J_VERBOSITY = "slf4j.internal.verbosity";

    private Quiet() {}

    static void libraries() {
        for (Logger logger : LOGGERS) {
            logger.setLevel(Level.SEVERE);
        }
        if (System.getProperty(SLF4J_VERBOSITY) == null) {
            System.setProperty(SLF4J_VERBOSITY, "ERROR");
        }
    }
}
