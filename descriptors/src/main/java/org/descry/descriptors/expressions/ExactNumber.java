package org.descry.descriptors.expressions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rational number, with the way it is written: as a decimal or as a fraction.
 *
 * @param numerator carries the sign
 * @param denominator above 0, without common factors with the numerator
 * @param byPoint whether it was made from numbers with a decimal point and so is written with one
 *     where it can be
 */
record ExactNumber(BigInteger numerator, BigInteger denominator, boolean byPoint) {

    private static final Pattern DECIMAL =
            Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+/\\d*[1-9]\\d*");
    private static final int LONGEST_PLAIN = 21;

    static ExactNumber of(long number) {
        return new ExactNumber(BigInteger.valueOf(number), BigInteger.ONE, false);
    }

    /** Returns the number a text spells, or empty. */
    static Optional<ExactNumber> parse(String text) {
        if (FRACTION.matcher(text).matches()) {
            int slash = text.indexOf('/');
            return Optional.of(
                    reduced(
                            new BigInteger(text.substring(0, slash)),
                            new BigInteger(text.substring(slash + 1)),
                            false));
        }
        if (!DECIMAL.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text))) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        BigInteger unscaled = number.unscaledValue();
        BigInteger power = BigInteger.TEN.pow(Math.abs(number.scale()));
        return Optional.of(
                number.scale() > 0
                        ? reduced(unscaled, power, true)
                        : reduced(unscaled.multiply(power), BigInteger.ONE, false));
    }

    private static ExactNumber reduced(
            BigInteger numerator, BigInteger denominator, boolean byPoint) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        BigInteger rest = denominator.divide(divisor);
        return new ExactNumber(numerator.divide(divisor), rest, byPoint);
    }

    ExactNumber times(ExactNumber other) {
        return reduced(
                numerator.multiply(other.numerator),
                denominator.multiply(other.denominator),
                byPoint || other.byPoint);
    }

    ExactNumber plus(ExactNumber other) {
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator),
                byPoint || other.byPoint);
    }

    ExactNumber negate() {
        return new ExactNumber(numerator.negate(), denominator, byPoint);
    }

    /** Returns 1 / this; a decimal stays one where it can. The number must not be 0. */
    ExactNumber inverse() {
        return reduced(denominator, numerator, byPoint);
    }

    ExactNumber power(int exponent) {
        return new ExactNumber(numerator.pow(exponent), denominator.pow(exponent), byPoint);
    }

    int sign() {
        return numerator.signum();
    }

    boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    boolean isOne() {
        return isWhole() && numerator.equals(BigInteger.ONE);
    }

    /** Returns whether the number is written with digits after a decimal point. */
    boolean isDecimal() {
        return byPoint && !isWhole() && exactDecimal().isPresent();
    }

    /** Returns whether the number is short enough to be written and worked with exactly. */
    boolean isShort() {
        return numerator.bitLength() <= 50 && denominator.bitLength() <= 50;
    }

    double value() {
        Optional<BigDecimal> exact = exactDecimal();
        return exact.isPresent()
                ? exact.get().doubleValue()
                : numerator.doubleValue() / denominator.doubleValue();
    }

    String text() {
        if (!isDecimal() && !isWhole()) {
            return numerator + "/" + denominator;
        }
        BigDecimal shortest = exactDecimal().orElseThrow().stripTrailingZeros();
        String plain = shortest.toPlainString();
        return plain.length() <= LONGEST_PLAIN
                ? plain
                : shortest.toString().replace("E+", "e").replace('E', 'e');
    }

    private Optional<BigDecimal> exactDecimal() {
        BigInteger rest = denominator;
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        int digits = Math.max(twos, fives);
        BigInteger scaled = numerator.multiply(BigInteger.TEN.pow(digits)).divide(denominator);
        return Optional.of(new BigDecimal(scaled, digits));
    }
}
