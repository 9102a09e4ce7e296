package org.descry.cli;

/** What the process returns to its caller; part of the documented command line. */
final class ExitCode {

    /** Done; also when the finding is that nothing is there. */
    static final int DONE = 0;

    /** Failed for a reason that lies neither in the arguments nor in the data. */
    static final int FAILED = 1;

    /** The arguments are wrong or ask for what this version does not have. */
    static final int WRONG_USAGE = 2;

    /** A file is missing or holds what it must not hold. */
    static final int WRONG_DATA = 3;

    /** Interrupted by Ctrl-C; results so far are kept. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
