package org.descry.datasets.files;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON with the same bytes on every Java: shortest numbers, fields in the order of their record,
 * two spaces, {@code \n}.
 *
 * <p>NaN and infinities, which JSON does not have, are written as {@code null}.
 */
public final class Json {

    private static final JsonMapper MAPPER = build();

    private Json() {}

    /** Returns the one configured mapper; it is immutable and may be shared between threads. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Returns {@code value} as indented JSON, ending with a line break.
     *
     * @param value a record, map, list or tree that Jackson can write
     */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    private static JsonMapper build() {
        JsonFactory factory =
                JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        SimpleModule finiteOnly = new SimpleModule("finite numbers only");
        finiteOnly.addSerializer(Double.class, new FiniteOrNull());
        finiteOnly.addSerializer(Double.TYPE, new FiniteOrNull());
        finiteOnly.addSerializer(double[].class, new FiniteOrNullArray());
        return JsonMapper.builder(factory)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPrettyPrinter(
                        new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                .addModule(finiteOnly)
                .build();
    }

    private static void write(double value, JsonGenerator out) throws JacksonException {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }

    /** Writes one number, or null when it is not finite. */
    private static final class FiniteOrNull extends StdSerializer<Double> {
        FiniteOrNull() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializationContext context) {
            write(value, out);
        }
    }

    /** Writes numbers, with null for those that are not finite. */
    private static final class FiniteOrNullArray extends StdSerializer<double[]> {
        FiniteOrNullArray() {
            super(double[].class);
        }

        @Override
        public void serialize(double[] values, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            for (double value : values) {
                write(value, out);
            }
            out.writeEndArray();
        }
    }
}
