package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.physics.Physics;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.EvolutionSettings.Method;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private static final int ROWS = 40;
    private static final int FORMULAS = 4000;
    private static final String OPERATORS =
            "+,-,*,/,abs-diff,sqrt,^2,^3,^6,^-1,exp,exp-,log,abs,cbrt,sin,cos";

    private final List<PrimaryFeature> features = Evolutions.columns(3, ROWS, 3);
    private final List<String> names = features.stream().map(PrimaryFeature::name).toList();
    private final double[][] columns =
            features.stream().map(PrimaryFeature::values).toArray(double[][]::new);
    private final RandomGenerator random = Spaces.random(5);
    private final List<Operator> operators = Operator.parseList(OPERATORS);
    private final double[] given = random.doubles(6, -2, 2).toArray();

    private static Grammar grammar(List<PrimaryFeature> features, int dimension) {
        EvolutionSettings evolution =
                new EvolutionSettings(
                        Method.EVOLUTIONARY,
                        java.util.OptionalLong.empty(),
                        OptionalInt.of(100),
                        OptionalInt.of(20),
                        List.of(),
                        Physics.NONE);
        SearchSettings settings = Evolutions.settings(OPERATORS, dimension, 1);
        return Evolutions.grammar(features, settings.withEvolution(evolution));
    }

    @Test
    void limitsOnOperatorsAndLayersHoldForEveryFeature() {
        SearchSettings settings = Evolutions.settings(OPERATORS, 2, 1);
        SpaceSettings few =
                settings.space().within(OptionalInt.empty(), OptionalInt.of(3), OptionalInt.of(2));
        Grammar grammar = Evolutions.grammar(features, settings.withSpace(few));
        for (String allowed :
                List.of("x1", "exp(x1/x2)", "(x1 + x2)*(x1 + x3)", "x1 + exp(x2*x3)")) {
            assertTrue(candidate(grammar, allowed).isPresent(), allowed);
        }
        // four operators; three layers; a number takes one, too
        for (String refused :
                List.of("exp((x1 + x2)*(x2 + x3))", "exp(sqrt(x1/x2))", "exp(1/(x1 + 2.5))")) {
            assertTrue(candidate(grammar, refused).isEmpty(), refused);
        }
        assertTrue(grammar.allows(Expression.parse("log(x1/x2)")));
        assertFalse(grammar.allows(Expression.parse("sqrt(log(x1/x2))")));
    }

    private static Optional<Candidate> candidate(Grammar grammar, String formula) {
        return grammar.candidate(List.of(Expression.parse(formula)), new double[0]);
    }

    private Expression formula(int nodes) {
        if (nodes <= 1) {
            return random.nextInt(3) == 0
                    ? new Parameter(random.nextInt(given.length))
                    : new Variable(names.get(random.nextInt(names.size())));
        }
        Operator operator = operators.get(random.nextInt(operators.size()));
        if (nodes == 2 || operator.arity() == 1) {
            return operator.arity() == 1 ? new Unary(operator, formula(nodes - 1)) : formula(1);
        }
        int left = 1 + random.nextInt(nodes - 2);
        return new Binary(operator, formula(left), formula(nodes - 1 - left));
    }

    private double[] values(Expression e, double[] numbers) {
        return Program.compile(e, names).evaluate(columns, numbers, ROWS);
    }

    /** Returns the values with columns and numbers changed by about a rounding. */
    private double[] nearby(Expression e) {
        double[][] changed = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            double by = 1 + (j + 1) * 1e-14;
            changed[j] = Arrays.stream(columns[j]).map(x -> x * by).toArray();
        }
        double[] numbers = new double[given.length];
        Arrays.setAll(numbers, k -> given[k] * (1 + (k + 3) * 1e-14));
        return Program.compile(e, names).evaluate(changed, numbers, ROWS);
    }

    @Test
    void numbersMovedOutwardsChangeNoValue() {
        int compared = 0;
        for (int k = 0; k < FORMULAS; k++) {
            Expression formula = formula(1 + random.nextInt(14));
            double[] expected = values(formula, given);
            double[] nearby = nearby(formula);
            Numbered numbers = new Numbered();
            Affine affine =
                    formula.match(new OutwardNumbers(given, numbers, new Units(features, false)));
            double[] core =
                    affine.isNumber() ? new double[ROWS] : values(affine.core(), numbers.values());
            for (int i = 0; i < ROWS; i++) {
                double scaled = affine.isNumber() ? 0 : affine.factor() * core[i];
                double found = scaled + affine.shift();
                double size = Math.max(Math.abs(scaled), Math.abs(affine.shift()));
                if (size < 1e8 && Double.isFinite(expected[i] + nearby[i])) {
                    double most = 1e-9 * size + 100 * Math.abs(nearby[i] - expected[i]) + 1e-12;
                    assertEquals(expected[i], found, most, formula + " is " + affine);
                    compared++;
                }
            }
        }
        assertTrue(compared > 0.4 * FORMULAS * ROWS, compared + " values");
    }

    @Test
    void noNumberDoesTheWorkOfAnother() {
        Grammar grammar = grammar(features, 1);
        int with = 0;
        // some formulas lose all numbers, or hold an infinite one and are refused
        for (int k = 0; k < FORMULAS || with <= FORMULAS / 5 && k < 2 * FORMULAS; k++) {
            Expression formula = formula(1 + random.nextInt(14));
            Optional<Candidate> candidate = grammar.candidate(List.of(formula), given);
            if (candidate.isPresent()) {
                Expression e = candidate.get().features().get(0);
                assertFalse(hasFreeFactor(e) || hasFreeShift(e), formula + " became " + e);
                assertTrue(isLean(e), formula + " became " + e);
                with += candidate.get().numbers().length > 0 ? 1 : 0;
            }
        }
        assertTrue(with > FORMULAS / 5, with + " with numbers");
    }

    private static final Set<Operator> PASS_FACTORS =
            EnumSet.of(
                    Operator.SQRT,
                    Operator.SQUARE,
                    Operator.CUBE,
                    Operator.SIXTH,
                    Operator.INVERSE,
                    Operator.LOG,
                    Operator.ABS,
                    Operator.CBRT,
                    Operator.NEG);

    /** Whether inside a formula no number could be moved out. */
    private static boolean isLean(Expression e) {
        if (e instanceof Unary u) {
            boolean free =
                    PASS_FACTORS.contains(u.operator()) && hasFreeFactor(u.argument())
                            || exponential(u.operator()) && hasFreeShift(u.argument());
            return !free && isLean(u.argument());
        }
        if (e instanceof Binary b) {
            boolean free =
                    switch (b.operator()) {
                        case MUL ->
                                isNumber(b.left()) && hasFreeFactor(b.right())
                                        || isNumber(b.right()) && hasFreeFactor(b.left())
                                        || !isNumber(b.left())
                                                && !isNumber(b.right())
                                                && hasFreeFactor(b.left())
                                                && hasFreeFactor(b.right());
                        case DIV -> hasFreeFactor(b.left()) && hasFreeFactor(b.right());
                        case ADD, SUB ->
                                isNumber(b.left()) && hasFreeShift(b.right())
                                        || isNumber(b.right()) && hasFreeShift(b.left())
                                        || hasFreeShift(b.left()) && hasFreeShift(b.right());
                        default -> false;
                    };
            return !free && isLean(b.left()) && isLean(b.right());
        }
        return true;
    }

    private static boolean exponential(Operator operator) {
        return operator == Operator.EXP || operator == Operator.EXP_NEG;
    }

    private static boolean isNumber(Expression e) {
        return e instanceof Parameter || e instanceof Constant;
    }

    /** Whether a formula is a number times something, the number not being ±1. */
    private static boolean hasFreeFactor(Expression e) {
        if (e instanceof Binary b && b.operator() == Operator.MUL) {
            return isNumber(b.left())
                    || isNumber(b.right())
                    || hasFreeFactor(b.left())
                    || hasFreeFactor(b.right());
        }
        if (e instanceof Binary b && b.operator() == Operator.DIV) {
            return hasFreeFactor(b.left())
                    || isNumber(b.right())
                    || isNumber(b.left()) && !b.left().equals(Constant.of(1))
                    || hasFreeFactor(b.right());
        }
        if (e instanceof Binary b
                && (b.operator() == Operator.ADD || b.operator() == Operator.SUB)) {
            return hasFreeFactor(b.left()) && hasFreeFactor(b.right());
        }
        return false;
    }

    /** Whether a formula is something and a number. */
    private static boolean hasFreeShift(Expression e) {
        return e instanceof Binary b
                && (b.operator() == Operator.ADD || b.operator() == Operator.SUB)
                && (isNumber(b.left())
                        || isNumber(b.right())
                        || hasFreeShift(b.left())
                        || hasFreeShift(b.right()));
    }

    @Test
    void writingACandidateAgainChangesNothing() {
        for (int dimension : new int[] {1, 3}) {
            Grammar grammar = grammar(features, dimension);
            for (int k = 0; k < FORMULAS; k++) {
                List<Expression> some = new ArrayList<>();
                for (int d = 0; d <= random.nextInt(dimension); d++) {
                    some.add(formula(1 + random.nextInt(12)));
                }
                Optional<Candidate> once = grammar.candidate(some, given);
                if (once.isPresent() && Arrays.stream(once.get().numbers()).allMatch(this::sane)) {
                    Candidate first = once.get();
                    String what = some + " became " + first.features();
                    Candidate again =
                            grammar.candidate(first.features(), first.numbers()).orElseThrow();
                    assertEquals(first.features(), again.features(), what);
                    assertEquals(first.key(), again.key());
                    for (int slot = 0; slot < first.numbers().length; slot++) {
                        double size = 1e-12 * Math.abs(first.numbers()[slot]);
                        // the cosine, an even function, may drop a sign
                        double before = Math.abs(first.numbers()[slot]);
                        assertEquals(before, Math.abs(again.numbers()[slot]), size, what);
                    }
                }
            }
        }
    }

    private boolean sane(double number) {
        return Math.abs(number) > 1e-12 && Math.abs(number) < 1e12;
    }

    @Test
    void complexityIsThatOfTheFormulasAsPrinted() {
        Grammar grammar = grammar(features, 3);
        for (int k = 0; k < FORMULAS; k++) {
            List<Expression> two = List.of(formula(5), formula(7));
            grammar.candidate(two, given).ifPresent(GrammarTest::assertComplexity);
        }
    }

    private static void assertComplexity(Candidate c) {
        int sum = c.features().stream().mapToInt(Complexity::of).sum() + c.features().size() - 1;
        assertEquals(sum, c.complexity(), c.features().toString());
    }

    private long key(int dimension, String... formulas) {
        List<Expression> parsed = Arrays.stream(formulas).map(Expression::parse).toList();
        double[] positive = {0.7123, 1.3457, 2.9371, 0.37129};
        return grammar(features, dimension).candidate(parsed, positive).orElseThrow().key();
    }

    @Test
    void equalDescriptorsWrittenDifferentlyAreTheSame() {
        assertEquals(key(1, "x1*x2"), key(1, "x2*x1*3 + 1"));
        assertEquals(key(1, "log(x1*x2)"), key(1, "log(2*x2*x1)"));
        assertEquals(key(1, "exp($0*x1)"), key(1, "exp(x1*$1 + 3)"));
        assertEquals(key(1, "x2/x1"), key(1, "1/(x1/x2)"));
        assertEquals(key(1, "(x1 + $0)^2"), key(1, "($1*x1 + $2)^2"));
        assertEquals(key(1, "x1/(x2 + $0)"), key(1, "$1*x1/($2*x2 + $3)"));
        assertEquals(key(2, "x1", "x2^2"), key(2, "3*x2^2 - 1", "x1"));
        assertEquals(key(2, "x1", "x2^2"), key(2, "3*x2^2 - 2*x1"));
        assertNotEquals(key(1, "x1/(x2 + $0)"), key(1, "x1/(x3 + $0)"));
    }

    @Test
    void sumsAreTheSameWhicheverTermComesFirst() {
        double[] positive = {0.7123, 1.3457};
        assertEquals(sumKey("x1 + $0*x2", positive), sumKey("x2 + $0*x1", positive));
        assertEquals(sumKey("x1 - $0*x2", positive), sumKey("x2 - $0*x1", positive));
        assertEquals(
                sumKey("x1 + $0*x2 + $1*x3", positive), sumKey("$0*(x2 + $1*x3) + x1", positive));
        assertEquals(
                sumKey("x1^2 + $0*x2 + $1*x3", positive),
                sumKey("x2 + $0*(x1^2 + $1*x3)", positive));
    }

    private long sumKey(String formula, double[] numbers) {
        List<Expression> parsed = List.of(Expression.parse("(" + formula + ")^2"));
        return grammar(features, 1).candidate(parsed, numbers).orElseThrow().key();
    }

    @Test
    void oneFeatureTwiceIsRefused() {
        List<Expression> twice = List.of(Expression.parse("x1"), Expression.parse("2*x1 + 1"));
        assertTrue(grammar(features, 2).candidate(twice, given).isEmpty());
    }

    @Test
    void aPureNumberIsNoDescriptor() {
        List<Expression> number = List.of(Expression.parse("log($0) + 3"));
        assertTrue(grammar(features, 2).candidate(number, new double[] {2}).isEmpty());
    }

    @Test
    void unitsThatDoNotGoTogetherAreRefused() {
        Dimension energy = Dimension.of(BaseQuantity.ENERGY);
        List<PrimaryFeature> measured =
                List.of(
                        new PrimaryFeature("e", energy, columns[0]),
                        new PrimaryFeature("f", energy, columns[1]),
                        new PrimaryFeature("x", Dimension.DIMENSIONLESS, columns[2]));
        Grammar grammar = grammar(measured, 1);
        for (String wrong : List.of("e + x", "exp(e)", "log(e*f)", "e - f^2", "sin(e/x)")) {
            assertTrue(grammar.candidate(List.of(Expression.parse(wrong)), given).isEmpty(), wrong);
        }
        // a number beside a formula has its unit, a factor has none
        for (String right : List.of("e + f", "exp(e/f)", "(e + $0)*x", "e^2 - e*f", "1/(e + $0)")) {
            assertTrue(
                    grammar.candidate(List.of(Expression.parse(right)), given).isPresent(), right);
        }
        assertTrue(grammar.candidate(List.of(Expression.parse("exp($0*e)")), given).isEmpty());
    }

    @Test
    void simpleNumbersAreSpeltOut() {
        Candidate c =
                grammar(features, 1)
                        .candidate(
                                List.of(Expression.parse("exp($0*x1/(x2 + $1))")),
                                new double[] {1.5, 0.1234})
                        .orElseThrow();
        assertArrayEquals(new double[] {0.1234}, c.numbers());
    }

    @Test
    void aNumberOfNothingTakesItsTermAway() {
        List<PrimaryFeature> features = Evolutions.columns(2, 20, 1);
        Grammar grammar = grammar(features, 2);
        for (String[] pair :
                new String[][] {
                    {"log(x1 + $0*x2)", "log(x1)"},
                    {"exp($0*x1)*x2", "x2"},
                    {"1/(x1 + $0*x2^2)", "1/x1"},
                }) {
            Candidate with =
                    grammar.candidate(List.of(Expression.parse(pair[0])), new double[1])
                            .orElseThrow();
            Candidate without =
                    grammar.candidate(List.of(Expression.parse(pair[1])), new double[0])
                            .orElseThrow();
            assertEquals(without.features(), with.features());
            assertEquals(0, with.numbers().length);
        }
    }

    @Test
    void aNumberThatIsInfiniteIsRefused() {
        List<PrimaryFeature> features = Evolutions.columns(2, 20, 1);
        assertTrue(
                grammar(features, 2)
                        .candidate(
                                List.of(Expression.parse("log(x1 + $0)")),
                                new double[] {Double.POSITIVE_INFINITY})
                        .isEmpty());
    }
}
