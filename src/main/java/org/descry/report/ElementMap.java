package org.descry.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;

/**
 * One property of the elements drawn over the periodic table, as an SVG file that stands on its
 * own: by light and by dark, with every value written out, and with what is not known hatched.
 */
public final class ElementMap {

    private static final int CELL = 62;
    private static final int STEP = 65;
    private static final int LEFT = 16;
    private static final int TOP = 96;

    /** The 14 elements after Ba and after Ra stand below the table, from under group 3 on. */
    private static final int BELOW = 14;

    private static final int WIDTH = 2 * LEFT + 17 * STEP + CELL;
    private static final int TABLE_END = TOP + 8 * STEP + BELOW + CELL;

    /** Where the scale stands: in the gap over the transition metals. */
    private static final int SCALE_LEFT = LEFT + 3 * STEP;

    private static final int SCALE_WIDTH = 8 * STEP;
    private static final int SCALE_TOP = TOP + 66;
    private static final int SCALE_HEIGHT = 16;

    /** Values that span more than this factor are coloured by their logarithm. */
    private static final double DECADES = 1000;

    /** Cells have room for so many letters of the usual size. */
    private static final int FITS = 7;

    /** A colour scale whose lightness falls all the way, so that it also reads in grey. */
    private static final int[][] SCALE = {
        {0xfd, 0xf3, 0xc8},
        {0xf7, 0xb8, 0x6b},
        {0xd8, 0x5f, 0x5e},
        {0x84, 0x32, 0x7e},
        {0x24, 0x1d, 0x55}
    };

    private static final String STYLE =
            """
            <style>
            svg { --paper: #ffffff; --text: #172030; --quiet: #566175; --rule: #c3cad5;
              font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
            @media (prefers-color-scheme: dark) { svg { --paper: #171c25; --text: #e4e9f1; --quiet: #9ba7b9; --rule: #3b4657; } }
            text { fill: var(--text); font-size: 13px; }
            .title { font-size: 22px; font-weight: 650; }
            .quiet { fill: var(--quiet); }
            .gap { stroke: var(--rule); }
            .number { font-size: 10px; }
            .symbol { font-size: 18px; font-weight: 650; text-anchor: middle; }
            .value { font-size: 12px; text-anchor: middle; }
            .small { font-size: 9.5px; }
            .tick { text-anchor: middle; }
            .on-light text { fill: #14181f; }
            .on-dark text { fill: #ffffff; }
            </style>
            """;

    private final ElementProperty property;
    private final Ticks scale;
    private final StringBuilder svg = new StringBuilder();

    private ElementMap(ElementProperty property) {
        this.property = property;
        double[] values =
                Arrays.stream(Element.values())
                        .map(property::value)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .toArray();
        double lower = Arrays.stream(values).min().orElse(0);
        double upper = Arrays.stream(values).max().orElse(1);
        this.scale =
                lower > 0 && upper > DECADES * lower
                        ? Ticks.decades(lower, upper)
                        : Ticks.around(lower, upper, 6);
    }

    /** Returns the drawing as an SVG document. */
    public static String svg(ElementProperty property) {
        ElementMap map = new ElementMap(property);
        map.head();
        map.scale();
        for (Element element : Element.values()) {
            map.cell(element);
        }
        map.foot();
        return map.svg.append("</svg>\n").toString();
    }

    private void head() {
        String unit =
                property.unit().symbol().isEmpty() ? "" : " (" + property.unit().symbol() + ")";
        int height = TABLE_END + 22 * (notes().size() + 1);
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">\n",
                WIDTH, height, WIDTH, height);
        add("<title>%s of the elements%s</title>\n", escaped(property.name()), escaped(unit));
        add("<desc>%s</desc>\n", escaped(String.join(" ", notes())));
        svg.append(STYLE);
        add(
                "<defs><pattern id=\"gap\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"gap\" d=\"M0 0V7\" stroke-width=\"2.5\"/></pattern></defs>\n");
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"var(--paper)\"/>\n");
        text("title", LEFT, 38, property.name() + unit);
        text("quiet", LEFT, 62, property.meaning());
    }

    private void scale() {
        add("<linearGradient id=\"scale\">");
        for (int i = 0; i < SCALE.length; i++) {
            add(
                    "<stop offset=\"%s\" stop-color=\"%s\"/>",
                    (double) i / (SCALE.length - 1), hex(SCALE[i]));
        }
        add("</linearGradient>\n");
        add(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"url(#scale)\"/>\n",
                SCALE_LEFT, SCALE_TOP, SCALE_WIDTH, SCALE_HEIGHT);
        String unit = property.unit().symbol();
        String name = property.name() + (unit.isEmpty() ? "" : " (" + unit + ")");
        text(
                "quiet",
                SCALE_LEFT,
                SCALE_TOP - 8,
                name + (scale.logarithmic() ? ", equal steps are equal factors" : ""));
        for (BigDecimal tick : scale.values()) {
            double x = SCALE_LEFT + scale.share(tick.doubleValue()) * SCALE_WIDTH;
            text("tick", x, SCALE_TOP + SCALE_HEIGHT + 18, scale.label(tick));
        }
        if (property.coverage() < Element.values().length) {
            int y = SCALE_TOP + SCALE_HEIGHT + 30;
            add(
                    "<rect x=\"%d\" y=\"%d\" width=\"30\" height=\"14\" fill=\"url(#gap)\" class=\"gap\"/>\n",
                    SCALE_LEFT, y);
            text("quiet", SCALE_LEFT + 38, y + 12, "no value in this source");
        }
    }

    private void cell(Element element) {
        boolean below = element.group().isEmpty();
        int column =
                below
                        ? element.atomicNumber() - firstBelow(element) + 3
                        : element.group().getAsInt();
        int x = LEFT + (column - 1) * STEP;
        int y = TOP + (element.period() - 1 + (below ? 2 : 0)) * STEP + (below ? BELOW : 0);
        OptionalDouble value = property.value(element);
        boolean estimated = property.estimated().contains(element);
        String shown =
                value.isPresent()
                        ? NumberText.shown(value.getAsDouble()) + (estimated ? "*" : "")
                        : "";
        String whole =
                value.isPresent()
                        ? (NumberText.exact(value.getAsDouble()) + " " + property.unit().symbol())
                                        .strip()
                                + (estimated ? ", estimated by the source" : "")
                        : "no value in this source";
        int[] color = value.isPresent() ? color(scale.share(value.getAsDouble())) : new int[0];
        String shade = color.length == 0 ? "none" : isLight(color) ? "on-light" : "on-dark";
        add("<g class=\"%s\" transform=\"translate(%d %d)\">", shade, x, y);
        add("<title>%s, %d: %s</title>", element.symbol(), element.atomicNumber(), escaped(whole));
        add(
                "<rect width=\"%d\" height=\"%d\" rx=\"4\" %s/>",
                CELL,
                CELL,
                color.length == 0
                        ? "fill=\"url(#gap)\" class=\"gap\""
                        : "fill=\"" + hex(color) + "\" stroke=\"var(--rule)\"");
        text(
                "number" + (color.length == 0 ? " quiet" : ""),
                5,
                13,
                String.valueOf(element.atomicNumber()));
        text("symbol" + (color.length == 0 ? " quiet" : ""), CELL / 2.0, 35, element.symbol());
        if (!shown.isEmpty()) {
            text(shown.length() > FITS ? "value small" : "value", CELL / 2.0, 53, shown);
        }
        add("</g>\n");
    }

    private static int firstBelow(Element element) {
        return element.period() == 6 ? Element.La.atomicNumber() : Element.Ac.atomicNumber();
    }

    private void foot() {
        int y = TABLE_END + 26;
        for (String note : notes()) {
            text("quiet", LEFT, y, note);
            y += 22;
        }
    }

    private List<String> notes() {
        ElementProperty.Source source = property.source();
        String known =
                "%d of %d elements have a value; the hatched ones have none in this source."
                        .formatted(property.coverage(), Element.values().length);
        return List.of(
                property.estimated().isEmpty() ? known : known + " * Estimated by the source.",
                "Source (%d, %s): %s%s."
                        .formatted(
                                source.year(),
                                source.obtained().text(),
                                source.text(),
                                source.doi().isEmpty() ? "" : ", doi:" + source.doi()),
                "Licence: " + source.licenceInWords() + ".");
    }

    private static int[] color(double share) {
        double place = share * (SCALE.length - 1);
        int below = Math.min((int) place, SCALE.length - 2);
        int[] color = new int[3];
        for (int k = 0; k < color.length; k++) {
            double from = SCALE[below][k];
            color[k] = (int) Math.round(from + (place - below) * (SCALE[below + 1][k] - from));
        }
        return color;
    }

    /**
     * Returns whether black is read better than white on a colour.
     *
     * @source W3C, Web Content Accessibility Guidelines 2.1: relative luminance; at 0.18 the
     *     contrast to both is the same
     */
    private static boolean isLight(int[] color) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double luminance = 0;
        for (int k = 0; k < color.length; k++) {
            double part = color[k] / 255.0;
            // the standard's curve, near enough a square here to choose between two inks
            luminance += weights[k] * part * part;
        }
        return luminance > 0.2;
    }

    private static String hex(int[] color) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", color[0], color[1], color[2]);
    }

    private void text(String style, double x, double y, String words) {
        add(
                "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n",
                style,
                NumberText.exact(Math.rint(x * 10) / 10),
                NumberText.exact(Math.rint(y * 10) / 10),
                escaped(words));
    }

    private static String escaped(String words) {
        return MathText.escaped(words);
    }

    private void add(String format, Object... parts) {
        svg.append(String.format(Locale.ROOT, format, parts));
    }
}
