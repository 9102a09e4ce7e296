package org.descry.regression.internal.kernels;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Fused multiply-adds on sixteen independent registers: x becomes x · factor + factor. */
final class MultiplyAddPeak {
    /** Floating-point operations of one run. */
    static final int OPERATIONS = 1 << 20;

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /** Steps of one run. */
    static final int STEPS = OPERATIONS / (2 * 16 * SPECIES.length());

    private MultiplyAddPeak() {}

    /** Returns the sum of all lanes, each having started at 0. */
    static double run(double factor) {
        DoubleVector f = DoubleVector.broadcast(SPECIES, factor);
        DoubleVector a = DoubleVector.zero(SPECIES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        DoubleVector e = a;
        DoubleVector g = a;
        DoubleVector h = a;
        DoubleVector i = a;
        DoubleVector j = a;
        DoubleVector k = a;
        DoubleVector l = a;
        DoubleVector m = a;
        DoubleVector n = a;
        DoubleVector o = a;
        DoubleVector p = a;
        DoubleVector q = a;
        for (int step = 0; step < STEPS; step++) {
            a = a.fma(f, f);
            b = b.fma(f, f);
            c = c.fma(f, f);
            d = d.fma(f, f);
            e = e.fma(f, f);
            g = g.fma(f, f);
            h = h.fma(f, f);
            i = i.fma(f, f);
            j = j.fma(f, f);
            k = k.fma(f, f);
            l = l.fma(f, f);
            m = m.fma(f, f);
            n = n.fma(f, f);
            o = o.fma(f, f);
            p = p.fma(f, f);
            q = q.fma(f, f);
        }
        DoubleVector sum = a.add(b).add(c).add(d).add(e.add(g).add(h).add(i));
        sum = sum.add(j.add(k).add(l).add(m)).add(n.add(o).add(p).add(q));
        return sum.reduceLanes(VectorOperators.ADD);
    }
}
