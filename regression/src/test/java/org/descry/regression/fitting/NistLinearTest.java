package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * NIST's reference problems for linear least squares, scored by the number of certified digits.
 *
 * @source NIST Statistical Reference Datasets, doi:10.18434/T43G6C
 */
class NistLinearTest {
    /*
     * Nine digits are what the fit promises. Filip is fitted with powers of x in double precision:
     * solved exactly, those rounded columns give 7.9 digits of the coefficients and 8.5 of the
     * deviation, so 7 and 8 are all that is left to ask for.
     */
    @ParameterizedTest
    @CsvSource({
        "norris,   norris,  1,  true,  9, 9",
        "longley,  longley, 1,  true,  9, 9",
        "filip,    filip,   10, true,  7, 8",
        "wampler1, wampler, 5,  true,  9, 9",
        "wampler2, wampler, 5,  true,  9, 9",
        "wampler3, wampler, 5,  true,  9, 9",
        "wampler4, wampler, 5,  true,  9, 9",
        "wampler5, wampler, 5,  true,  9, 9",
        "noint1,   noint1,  1,  false, 9, 9",
        "noint2,   noint2,  1,  false, 9, 9"
    })
    void certifiedDigitsAreFound(
            String problem,
            String file,
            int degree,
            boolean intercept,
            double floor,
            double deviationFloor) {
        double[][] table = columns(file);
        int last = table.length - 1;
        boolean wampler = file.equals("wampler");
        double[] y = table[wampler ? problem.charAt(problem.length() - 1) - '0' : last];
        double[][] x = degree > 1 ? powers(table[0], degree) : Arrays.copyOfRange(table, 0, last);

        Fit fit = LeastSquares.fit(x, y, intercept);

        double[] found =
                DoubleStream.concat(
                                intercept ? DoubleStream.of(fit.intercept()) : DoubleStream.empty(),
                                Arrays.stream(fit.coefficients()))
                        .toArray();
        double[] certified = certified(problem);
        assertEquals(certified.length - 1, found.length);
        for (int j = 0; j < found.length; j++) {
            double digits = digits(found[j], certified[j]);
            assertTrue(digits >= floor, "coefficient " + j + ": " + digits + " digits");
        }
        double deviation = fit.loss() * Math.sqrt((double) y.length / (y.length - found.length));
        double digits = digits(deviation, certified[found.length]);
        assertTrue(digits >= deviationFloor, "residual deviation: " + digits + " digits");
    }

    /** Returns the number of decimal digits shared, relative, or absolute where 0 is certified. */
    private static double digits(double value, double certified) {
        double error = Math.abs(value - certified);
        return -Math.log10(certified == 0 ? error : error / Math.abs(certified));
    }

    private static double[][] powers(double[] x, int degree) {
        double[][] powers = new double[degree][];
        powers[0] = x;
        for (int k = 1; k < degree; k++) {
            double[] before = powers[k - 1];
            powers[k] = IntStream.range(0, x.length).mapToDouble(i -> before[i] * x[i]).toArray();
        }
        return powers;
    }

    private static double[][] columns(String file) {
        List<String> lines = lines(file);
        int width = lines.get(0).split(",").length;
        double[][] columns = new double[width][lines.size() - 1];
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            for (int j = 0; j < width; j++) {
                columns[j][i - 1] = Double.parseDouble(cells[j]);
            }
        }
        return columns;
    }

    /** Returns the coefficients of a problem, the intercept first, then the residual deviation. */
    private static double[] certified(String problem) {
        return lines("certified").stream()
                .filter(line -> line.startsWith(problem + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
                .toArray();
    }

    private static List<String> lines(String file) {
        String name = "nist-linear/" + file + ".csv";
        try (InputStream in = NistLinearTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
