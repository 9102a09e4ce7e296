package org.descry.study;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wall time of a run by phase, and the processor time of the whole process. */
final class Clock {
    private final long start = System.nanoTime();
    private final Map<String, Double> phases = new LinkedHashMap<>();
    private long last = start;

    /** Ends a phase. */
    void phase(String name) {
        long now = System.nanoTime();
        phases.put(name, (now - last) / 1e9);
        last = now;
    }

    Map<String, Double> phases() {
        return phases;
    }

    double wall() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Returns the processor seconds of this process; NaN where the platform does not tell. */
    static double cpu() {
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system) {
            return system.getProcessCpuTime() / 1e9;
        }
        return Double.NaN;
    }
}
