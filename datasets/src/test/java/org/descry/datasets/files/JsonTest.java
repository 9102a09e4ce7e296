package org.descry.datasets.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonTest {

    record Point(double y, double x, List<Double> more, double[] raw) {}

    @Test
    void fieldsKeepTheirOrderAndNumbersAreShort() {
        Point point = new Point(2.0E-5, 1, List.of(0.1, 3e22), new double[] {0.5});
        assertEquals(
                """
                {
                  "y" : 2.0E-5,
                  "x" : 1.0,
                  "more" : [
                    0.1,
                    3.0E22
                  ],
                  "raw" : [
                    0.5
                  ]
                }
                """,
                Json.text(point));
    }

    @Test
    void notFiniteNumbersAreNull() {
        Point point =
                new Point(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        List.of(Double.NaN),
                        new double[] {Double.NEGATIVE_INFINITY});
        assertEquals(
                "{\"y\":null,\"x\":null,\"more\":[null],\"raw\":[null]}",
                Json.text(point).replaceAll("\\s", ""));
    }

    @Test
    void unknownFieldsAreRefused() {
        assertThrows(
                JacksonException.class, () -> Json.mapper().readValue("{\"z\":1}", Point.class));
    }
}
