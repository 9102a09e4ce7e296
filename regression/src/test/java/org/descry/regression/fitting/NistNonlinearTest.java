package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.functions.ElementaryFunctions;
import org.descry.regression.search.TaskPart;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * NIST's reference problems for nonlinear least squares, from both starts, scored by the number of
 * certified digits of the worst parameter and of the residual sum of squares.
 *
 * <p>Parameters in which a model is linear are eliminated; their starts are not used. Of the 27
 * problems Roszman1 is left out: its model is b1 - b2·x - arctan(b3/(x - b4))/π, and formulas have
 * no arctangent, nor features a fixed slope.
 *
 * @source NIST Statistical Reference Datasets, doi:10.18434/T43G6C
 */
class NistNonlinearTest {
    private static final String GAUSS =
            "exp(-($0*x)); exp(-((x - $1)/$2)^2); exp(-((x - $3)/$4)^2)";
    private static final String CUBIC = "(1 + $0*x + $1*x^2 + $2*x^3)";
    private static final String RATIONAL =
            "1/%s; x/%s; x^2/%s; x^3/%s".formatted(CUBIC, CUBIC, CUBIC, CUBIC);
    private static final String LANCZOS = "exp(-($0*x)); exp(-($1*x)); exp(-($2*x))";
    private static final String CHWIRUT = "exp(-($0*x))/(1 + $1*x)";

    /** Returns the constants inside for the problem's parameters. */
    private interface Inner {
        double[] of(double[] b);
    }

    /** Returns the problem's parameters for constants inside, slopes and constant term. */
    private interface All {
        double[] of(double[] in, double[] slope, double constant);
    }

    private record Model(String features, boolean intercept, Inner inner, All all) {}

    private static final Map<String, Model> MODELS =
            Map.ofEntries(
                    Map.entry("misra1a", saturating("1 - exp(-($0*x))")),
                    Map.entry("misra1b", saturating("1 - 1/(1 + $0*x/2)^2")),
                    Map.entry("misra1c", saturating("1 - 1/sqrt(1 + 2*$0*x)")),
                    Map.entry("misra1d", saturating("$0*x/(1 + $0*x)")),
                    Map.entry("boxbod", saturating("1 - exp(-($0*x))")),
                    Map.entry("danwood", saturating("pow(x, $0)")),
                    Map.entry("chwirut1", chwirut()),
                    Map.entry("chwirut2", chwirut()),
                    Map.entry("lanczos1", lanczos()),
                    Map.entry("lanczos2", lanczos()),
                    Map.entry("lanczos3", lanczos()),
                    Map.entry("gauss1", gauss()),
                    Map.entry("gauss2", gauss()),
                    Map.entry("gauss3", gauss()),
                    Map.entry("hahn1", rational()),
                    Map.entry("thurber", rational()),
                    Map.entry(
                            "kirby2",
                            new Model(
                                    "1/(1 + $0*x + $1*x^2); x/(1 + $0*x + $1*x^2);"
                                            + " x^2/(1 + $0*x + $1*x^2)",
                                    false,
                                    b -> new double[] {b[3], b[4]},
                                    (in, s, c) -> new double[] {s[0], s[1], s[2], in[0], in[1]})),
                    Map.entry(
                            "nelson",
                            new Model(
                                    "x1*exp(-($0*x2))",
                                    true,
                                    b -> new double[] {b[2]},
                                    (in, s, c) -> new double[] {c, -s[0], in[0]})),
                    Map.entry(
                            "mgh17",
                            new Model(
                                    "exp(-(x*$0)); exp(-(x*$1))",
                                    true,
                                    b -> new double[] {b[3], b[4]},
                                    (in, s, c) -> new double[] {c, s[0], s[1], in[0], in[1]})),
                    Map.entry(
                            "enso",
                            new Model(
                                    "cos(2*pi*x/12); sin(2*pi*x/12); cos(2*pi*x/$0);"
                                            + " sin(2*pi*x/$0); cos(2*pi*x/$1); sin(2*pi*x/$1)",
                                    true,
                                    b -> new double[] {b[3], b[6]},
                                    (in, s, c) ->
                                            new double[] {
                                                c, s[0], s[1], in[0], s[2], s[3], in[1], s[4], s[5]
                                            })),
                    Map.entry(
                            "mgh09",
                            new Model(
                                    "x^2/(x^2 + x*$0 + $1); x/(x^2 + x*$0 + $1)",
                                    false,
                                    b -> new double[] {b[2], b[3]},
                                    (in, s, c) -> new double[] {s[0], s[1] / s[0], in[0], in[1]})),
                    Map.entry(
                            "rat42",
                            new Model(
                                    "1/(1 + exp($0 - $1*x))",
                                    false,
                                    b -> new double[] {b[1], b[2]},
                                    (in, s, c) -> new double[] {s[0], in[0], in[1]})),
                    Map.entry(
                            "rat43",
                            new Model(
                                    "1/pow(1 + exp($0 - $1*x), 1/$2)",
                                    false,
                                    b -> new double[] {b[1], b[2], b[3]},
                                    (in, s, c) -> new double[] {s[0], in[0], in[1], in[2]})),
                    Map.entry(
                            "mgh10",
                            new Model(
                                    "exp($0/(x + $1))",
                                    false,
                                    b -> new double[] {b[1], b[2]},
                                    (in, s, c) -> new double[] {s[0], in[0], in[1]})),
                    Map.entry(
                            "eckerle4",
                            new Model(
                                    "exp(-0.5*((x - $1)/$0)^2)/$0",
                                    false,
                                    b -> new double[] {b[1], b[2]},
                                    (in, s, c) -> new double[] {s[0], in[0], in[1]})),
                    Map.entry(
                            "bennett5",
                            new Model(
                                    "1/pow($0 + x, 1/$1)",
                                    false,
                                    b -> new double[] {b[1], b[2]},
                                    (in, s, c) -> new double[] {s[0], in[0], in[1]})));

    private static Model saturating(String feature) {
        return new Model(
                feature, false, b -> new double[] {b[1]}, (in, s, c) -> new double[] {s[0], in[0]});
    }

    private static Model chwirut() {
        return new Model(
                CHWIRUT,
                false,
                b -> new double[] {b[0], b[2] / b[1]},
                (in, s, c) -> new double[] {in[0], 1 / s[0], in[1] / s[0]});
    }

    private static Model lanczos() {
        return new Model(
                LANCZOS,
                false,
                b -> new double[] {b[1], b[3], b[5]},
                (in, s, c) -> new double[] {s[0], in[0], s[1], in[1], s[2], in[2]});
    }

    private static Model gauss() {
        return new Model(
                GAUSS,
                false,
                b -> new double[] {b[1], b[3], b[4], b[6], b[7]},
                (in, s, c) -> new double[] {s[0], in[0], s[1], in[1], in[2], s[2], in[3], in[4]});
    }

    private static Model rational() {
        return new Model(
                RATIONAL,
                false,
                b -> new double[] {b[4], b[5], b[6]},
                (in, s, c) -> new double[] {s[0], s[1], s[2], s[3], in[0], in[1], in[2]});
    }

    /*
     * Six digits are asked for everywhere; what most problems reach is more. The sum of squares of
     * lanczos1 is 1e-25: its residuals are the rounding of data printed with 14 digits, and of those
     * double precision leaves three.
     */
    @ParameterizedTest
    @CsvSource({
        "misra1a, 9, 9, 10", "chwirut2, 8, 8, 10", "chwirut1, 8, 8, 10", "lanczos3, 6, 6, 10",
        "gauss1, 9, 9, 10", "gauss2, 9, 9, 10", "danwood, 9, 9, 10", "misra1b, 8, 8, 10",
        "kirby2, 9, 9, 10", "hahn1, 8, 8, 10", "nelson, 8, 8, 10", "mgh17, 8, 8, 10",
        "lanczos1, 9, 9, 2", "lanczos2, 9, 9, 10", "gauss3, 9, 9, 10", "misra1c, 9, 9, 10",
        "misra1d, 9, 9, 10", "enso, 7, 7, 10", "mgh09, 8, 8, 10", "thurber, 7, 7, 10",
        "boxbod, 9, 9, 10", "rat42, 9, 9, 10", "mgh10, 8, 8, 10", "eckerle4, 9, 9, 10",
        "rat43, 9, 9, 10", "bennett5, 7, 7, 10"
    })
    void certifiedDigitsAreFound(
            String problem, double fromFirst, double fromSecond, double squares) {
        for (int start = 1; start <= 2; start++) {
            double[] digits = digits(problem, start);
            int last = digits.length - 1;
            double worst = Arrays.stream(digits).limit(last).min().orElseThrow();
            String text =
                    "%s from start %d: %.1f digits of the parameters, %.1f of the sum of squares"
                            .formatted(problem, start, worst, digits[last]);
            assertTrue(worst >= (start == 1 ? fromFirst : fromSecond), text);
            assertTrue(digits[last] >= squares, text);
        }
    }

    /** Returns the digits of each parameter, then those of the residual sum of squares. */
    private static double[] digits(String problem, int start) {
        Model model = MODELS.get(problem);
        List<String> header = List.of(lines(problem).get(0).split(","));
        double[][] table = columns(problem);
        double[] y = table[table.length - 1];
        if (problem.equals("nelson")) {
            ElementaryFunctions.log(y, y, y.length);
        }
        double[][] certified = certified(problem);
        double[] b = certified[start - 1];
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        VariableProjection.Result found =
                new VariableProjection(
                                Arrays.copyOf(table, table.length - 1),
                                y,
                                ones,
                                Tasks.one(y.length),
                                model.intercept)
                        .fit(
                                Stream.of(model.features.split(";"))
                                        .map(f -> PostfixCode.of(Expression.parse(f), header))
                                        .toList(),
                                model.inner.of(b),
                                200);
        TaskPart part = found.parts().get(0);
        double[] all = model.all.of(found.parameters(), part.coefficients(), part.intercept());
        if (problem.startsWith("lanczos")) {
            sortByRate(all);
        }
        double[] digits = new double[all.length + 1];
        for (int k = 0; k < all.length; k++) {
            digits[k] = digits(all[k], certified[2][k]);
        }
        digits[all.length] =
                digits(found.loss() * found.loss() * y.length, certified[2][all.length]);
        assertTrue(found.converged(), problem + " needs more than 200 steps");
        return digits;
    }

    /** Puts the terms of a sum of exponentials, which may be exchanged, in order of their rates. */
    private static void sortByRate(double[] b) {
        double[][] terms = {{b[0], b[1]}, {b[2], b[3]}, {b[4], b[5]}};
        Arrays.sort(terms, (s, t) -> Double.compare(s[1], t[1]));
        for (int k = 0; k < 3; k++) {
            System.arraycopy(terms[k], 0, b, 2 * k, 2);
        }
    }

    /** Returns the number of decimal digits shared, at most the 11 that are certified. */
    private static double digits(double value, double certified) {
        double digits = -Math.log10(Math.abs(value - certified) / Math.abs(certified));
        return Math.min(11, digits);
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

    /** Returns the parameters of both starts, then the answers and the residual sum of squares. */
    private static double[][] certified(String problem) {
        List<String[]> cells =
                lines("certified").stream()
                        .map(line -> line.split(","))
                        .filter(line -> line[0].equals(problem))
                        .toList();
        double[][] out = new double[3][cells.size()];
        for (int k = 0; k < cells.size(); k++) {
            for (int s = 0; s < 3; s++) {
                String cell = cells.get(k)[s + 2];
                out[s][k] = cell.isEmpty() ? 0 : Double.parseDouble(cell);
            }
        }
        return out;
    }

    private static List<String> lines(String file) {
        String name = "nist-nonlinear/" + file + ".csv";
        try (InputStream in = NistNonlinearTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
