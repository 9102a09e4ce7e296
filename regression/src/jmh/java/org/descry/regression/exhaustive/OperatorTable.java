package org.descry.regression.exhaustive;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.descry.descriptors.expressions.Operator;

/**
 * Prints how many formulas of each operator one core goes through in a second: the last layer of a
 * search, evaluated, scored for one target and the best kept. Time is this thread's processor time,
 * the best of some repetitions.
 */
public final class OperatorTable {
    private static final int[] ROWS = {18, 82, 500, 3000};

    /** Columns of each table: so many that a search takes the fast loops for their pairs. */
    private static final int[] COLUMNS_OF_PAIRS = {13_000, 6_100, 2_500, 1_020};

    private static final int[] COLUMNS = {16_384, 8_192, 4_096, 1_024};
    private static final int REPETITIONS = 4;
    private static final long LEAST = 150_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private OperatorTable() {}

    /** Prints the table; arguments are symbols of operators, none for all that a search knows. */
    public static void main(String[] arguments) {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                Locale.ROOT,
                "Java %s, load %.1f; formulas per second and core by rows:%n"
                        + "| operator | 18 | 82 | 500 | 3,000 |%n",
                System.getProperty("java.version"),
                system.getSystemLoadAverage());
        List<Operator> operators =
                arguments.length == 0
                        ? List.of(Operator.values())
                        : Operator.parseList(String.join(",", arguments));
        for (Operator operator : operators) {
            if (operator != Operator.POW && operator != Operator.NEG) { // not searched
                System.out.println(line(operator));
            }
        }
        System.out.printf(Locale.ROOT, "load %.1f%n", system.getSystemLoadAverage());
    }

    private static String line(Operator operator) {
        StringBuilder line = new StringBuilder("| `" + operator.symbol() + "` |");
        for (int k = 0; k < ROWS.length; k++) {
            int columns = operator.arity() == 2 ? COLUMNS_OF_PAIRS[k] : COLUMNS[k];
            double rate = rate(new OperatorWorkload(operator, columns, ROWS[k]));
            line.append(String.format(Locale.ROOT, " %.2g |", rate));
        }
        return line.toString();
    }

    private static double rate(OperatorWorkload work) {
        double best = 0;
        for (int repetition = 0; repetition <= REPETITIONS; repetition++) {
            long start = THREADS.getCurrentThreadCpuTime();
            long spent = 0;
            long formulas = 0;
            while (spent < LEAST) {
                work.select();
                formulas += work.formulas();
                spent = THREADS.getCurrentThreadCpuTime() - start;
            }
            best = repetition == 0 ? 0 : Math.max(best, formulas / (spent * 1e-9));
        }
        return best;
    }
}
