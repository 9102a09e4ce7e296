package org.descry.regression.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.descriptors.expressions.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelCheckTest {
    private static final Ranges RANGES =
            Ranges.of(
                    Map.of(
                            "x", new Interval(0, 2),
                            "y", new Interval(0.5, 1.5),
                            "z", new Interval(1, 3)));

    private static ModelCheck check(String... rules) {
        return ModelCheck.of(Physics.parse(List.of(rules)), RANGES);
    }

    private static Verdict verdict(String rule, String model, double... parameters) {
        Expression formula = Expression.parse(model);
        return check(rule).verdicts(formula, parameters).values().iterator().next();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "increasing in x | x^2 | CERTIFIED",
                "increasing in x | 1 + 2*x*y | CERTIFIED",
                "increasing in x | x^2 - x | VIOLATED",
                "decreasing in x | exp(-x)/(x + y) | CERTIFIED",
                "decreasing in y | z/y + sqrt(x) | CERTIFIED",
                "increasing in x | sqrt(x) | CERTIFIED",
                "increasing in x | abs(x) | CERTIFIED",
                "increasing in x | abs(x - y) | VIOLATED",
                "increasing in x | y + z | CERTIFIED",
                "increasing in x | x^3 - 3*x^2 + 3.1*x | CERTIFIED",
                "increasing in x | x^3 - 3*x^2 + 2.9*x | VIOLATED",
                "increasing in x | log(x) | UNKNOWN",
                "positive | x*y | CERTIFIED",
                "positive | x - x | CERTIFIED",
                "positive | sin(x) | CERTIFIED",
                "positive | x^2 - x + 0.3 | CERTIFIED",
                "positive | x^2 - x + 0.2 | VIOLATED",
                "positive | x - y | VIOLATED",
                "negative | x - 3*z | CERTIFIED",
                "between 0 and 5 | x + z | CERTIFIED",
                "between 0 and 4.9 | x + z | VIOLATED",
                "above 0.5 | z/(y*(x + 1)) | VIOLATED",
                "positive | sqrt(x - 0.5) | UNKNOWN",
                "symmetric in y and z | y*z/(y + z) | CERTIFIED",
                "symmetric in y and z | abs(y - z)*x + exp(y)*exp(z) | CERTIFIED",
                "symmetric in y and z | y/z | VIOLATED",
                "symmetric in y and z | x*y | VIOLATED",
                "symmetric in y and z | x | CERTIFIED",
                "symmetric in y and z | log(y/z) + 2*log(z) | UNKNOWN",
                "value = 0 at x = 0 | x*z/y | CERTIFIED",
                "value = 0 at x = 0 | x + y | VIOLATED",
                "value = 0 at x = 0 | exp(-(y/x)) | CERTIFIED",
                "value = 0 at x = 0 | x*log(x) | CERTIFIED",
                "value = 0 at x = 0 | y/x | VIOLATED",
                "value = 0 at x = 0 | log(x*z)/y + z | VIOLATED",
                "value = 2 at x = -3 | 2 + (x + 3)*z | CERTIFIED",
                "value = 1 at x = 0 | cos(x*z) | CERTIFIED",
                "value = 0 at x = inf | z/(x + y) | CERTIFIED",
                "value = 0 at x = inf | z/(x + y) + 0.1 | VIOLATED",
                "value = 0 at x = inf | z*x | VIOLATED",
                "value = 1 at x = inf | x/(x + y) | CERTIFIED",
                "value = 1 at x = inf | sin(x) | UNKNOWN",
                "value = 1 at x = inf | y | VIOLATED",
            })
    void modelsAreJudged(String rule, String model, Verdict expected) {
        assertEquals(expected, verdict(rule, model), model + " " + rule);
    }

    @Test
    void parametersAreThoseGiven() {
        assertEquals(Verdict.CERTIFIED, verdict("increasing in x", "$0 + $1*x", 5, 2));
        assertEquals(Verdict.VIOLATED, verdict("increasing in x", "$0 + $1*x", 5, -2));
        assertEquals(Verdict.CERTIFIED, verdict("value = 5 at x = 0", "$0 + $1*x", 5, -2));
        assertEquals(Verdict.VIOLATED, verdict("value = 5 at x = 0", "$0 + $1*x", 5.001, -2));
        assertEquals(Verdict.CERTIFIED, verdict("symmetric in y and z", "$0*y + $1*z", 2, 2));
        assertEquals(Verdict.VIOLATED, verdict("symmetric in y and z", "$0*y + $1*z", 2, 2.1));
    }

    @Test
    void whatDiffersByRoundingIsNotViolated() {
        assertEquals(
                Verdict.UNKNOWN, verdict("symmetric in y and z", "$0*y + $1*z", 0.3, 0.1 + 0.2));
        assertEquals(Verdict.CERTIFIED, verdict("value = 5 at x = 0", "$0 + $1*x", 5 + 1e-12, 1));
    }

    @Test
    void aWitnessIsAPointThatBreaksTheRule() {
        ModelCheck check = check("positive", "increasing in x", "symmetric in y and z");
        Expression model = Expression.parse("x - y");
        List<Rule> rules = List.copyOf(check.verdicts(model).keySet());
        Map<String, Double> negative = check.witness(rules.get(0), model).orElseThrow();
        assertTrue(negative.get("x") < negative.get("y"));
        assertEquals(Optional.empty(), check.witness(rules.get(1), model));
        Map<String, Double> swapped = check.witness(rules.get(2), model).orElseThrow();
        assertFalse(swapped.get("y").equals(swapped.get("z")));
        Rule other = new Monotone("z", true);
        assertThrows(IllegalArgumentException.class, () -> check.witness(other, model));
    }

    @Test
    void verdictsComeInTheOrderOfTheRules() {
        Map<Rule, Verdict> verdicts =
                check("positive", "decreasing in z", "increasing in x")
                        .verdicts(Expression.parse("x + z"));
        assertEquals(
                "{positive=CERTIFIED, decreasing in z=VIOLATED, increasing in x=CERTIFIED}",
                verdicts.entrySet().stream()
                        .map(e -> e.getKey().text() + "=" + e.getValue())
                        .toList()
                        .toString()
                        .replace('[', '{')
                        .replace(']', '}'));
    }

    @Test
    void aModelThatBreaksARuleAtACornerIsFoundFast() {
        ModelCheck check = check("positive", "increasing in x");
        assertTrue(check.violated(Expression.parse("x - y")));
        assertTrue(check.violated(Expression.parse("$0*x + z"), -0.1));
        assertFalse(check.violated(Expression.parse("x + y")));
        assertFalse(check.violated(Expression.parse("log(x) + z")));
        assertFalse(ModelCheck.of(Physics.NONE, RANGES).violated(Expression.parse("x - y")));
    }

    @Test
    void aColumnOfOneValueCannotMakeAModelFall() {
        Ranges single = Ranges.of(Map.of("x", Interval.of(1)));
        ModelCheck check = ModelCheck.of(Physics.parse(List.of("increasing in x")), single);
        assertFalse(check.violated(Expression.parse("-x")));
        assertEquals(
                List.of(Verdict.CERTIFIED),
                List.copyOf(check.verdicts(Expression.parse("-x")).values()));
    }

    @Test
    void aParameterThatIsNoNumberLeavesAllOpen() {
        assertEquals(Verdict.UNKNOWN, verdict("positive", "$0*x", Double.NaN));
        assertFalse(check("positive").violated(Expression.parse("$0*x"), Double.NaN));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> verdict("positive", "q"));
        assertThrows(IllegalArgumentException.class, () -> verdict("positive", "$1*x", 2));
        assertEquals(
                "column 'q' has no range; there are ranges of x, y, z",
                assertThrows(IllegalArgumentException.class, () -> check("increasing in q"))
                        .getMessage());
        assertEquals(
                "rule 'below 5 eV' is not in the units of the table",
                assertThrows(IllegalArgumentException.class, () -> check("below 5 eV"))
                        .getMessage());
    }
}
