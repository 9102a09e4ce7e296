package org.descry.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;

/**
 * A figure being drawn: XChart paints the data, this class sets everything made of words around it.
 *
 * <p>XChart painted into SVG turns text into outlines and measures it with the fonts of the
 * machine. Here it paints no text, so the drawing is the same on every machine, works where no font
 * is installed, and its words can be read, searched and restyled. Positions are in units of the
 * figure; the page scales it.
 */
final class Plot {

    private static final int TOP = 14;
    private static final int RIGHT = 18;
    private static final int BOTTOM = 52;
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Ticks x;
    private final Ticks y;
    private final int width;
    private final int height;
    private final int left;
    private final XYChart chart;
    private final List<Figure.Legend> legend = new ArrayList<>();
    private final StringBuilder under = new StringBuilder();
    private final StringBuilder over = new StringBuilder();
    private final StringBuilder points = new StringBuilder();
    private final StringBuilder table = new StringBuilder();
    private boolean xGrid = true;
    private int drawn;

    /**
     * @param x the horizontal axis
     * @param y the vertical axis
     * @param width width of the whole figure
     * @param height height of the whole figure
     */
    Plot(Ticks x, Ticks y, int width, int height) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
        int longest = y.values().stream().mapToInt(v -> y.label(v).length()).max().orElse(3);
        this.left = 34 + 8 * StrictMath.max(3, longest);
        this.chart = chart(width - left - RIGHT, height - TOP - BOTTOM);
    }

    private XYChart chart(int innerWidth, int innerHeight) {
        XYChart made = new XYChart(innerWidth, innerHeight);
        XYStyler styler = made.getStyler();
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setChartPadding(0);
        styler.setPlotMargin(0);
        styler.setPlotContentSize(1.0);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setXAxisTicksVisible(false);
        styler.setYAxisTicksVisible(false);
        styler.setXAxisTitleVisible(false);
        styler.setYAxisTitleVisible(false);
        // Wider than the figure: XChart then computes no ticks and measures no text.
        styler.setXAxisTickMarkSpacingHint(100_000);
        styler.setYAxisTickMarkSpacingHint(100_000);
        styler.setChartBackgroundColor(new Color(0, 0, 0, 0));
        styler.setPlotBackgroundColor(new Color(0, 0, 0, 0));
        styler.setXAxisMin(x.logarithmic() ? 0.0 : x.lower());
        styler.setXAxisMax(x.logarithmic() ? 1.0 : x.upper());
        styler.setYAxisMin(y.logarithmic() ? 0.0 : y.lower());
        styler.setYAxisMax(y.logarithmic() ? 1.0 : y.upper());
        return made;
    }

    /** Leaves out the vertical grid lines. */
    Plot withoutVerticalGrid() {
        xGrid = false;
        return this;
    }

    /** Draws points, with a line of the legend unless {@code name} is empty. */
    Plot points(String name, double[] xs, double[] ys, Ink ink, Mark mark) {
        if (xs.length > 0) {
            XYSeries series = series(xs, ys, XYSeriesRenderStyle.Scatter, ink);
            series.setMarker(mark);
            legend(name, swatch(ink, mark));
        }
        return this;
    }

    /** Draws a line through the points; a NaN breaks it. {@code dash} 0 means unbroken. */
    Plot line(String name, double[] xs, double[] ys, Ink ink, double thickness, float dash) {
        if (xs.length > 0) {
            XYSeries series = series(xs, ys, XYSeriesRenderStyle.Line, ink);
            series.setMarker(SeriesMarkers.NONE);
            series.setLineStyle(stroke((float) thickness, dash));
            legend(name, swatch(ink, thickness, dash));
        }
        return this;
    }

    /** Draws the outline of a histogram and fills it: {@code counts[i]} between two edges. */
    Plot histogram(String name, double[] edges, double[] counts, Ink ink) {
        double[] heights = new double[edges.length];
        System.arraycopy(counts, 0, heights, 0, counts.length);
        XYSeries series = series(edges, heights, XYSeriesRenderStyle.StepArea, ink);
        series.setMarker(SeriesMarkers.NONE);
        series.setFillColor(ink.color());
        series.setLineStyle(SeriesLines.NONE);
        legend(name, "<rect x='4' y='2' width='14' height='10' fill='var(%s)'/>", ink);
        return this;
    }

    private XYSeries series(double[] xs, double[] ys, XYSeriesRenderStyle style, Ink ink) {
        XYSeries series = chart.addSeries("s" + drawn++, drawn(x, xs), drawn(y, ys));
        series.setXYSeriesRenderStyle(style);
        series.setLineColor(ink.color());
        series.setMarkerColor(ink.color());
        return series;
    }

    private static double[] drawn(Ticks axis, double[] values) {
        return axis.logarithmic() ? Arrays.stream(values).map(axis::share).toArray() : values;
    }

    /** Draws a vertical guide with words beside its upper end. */
    Plot guide(double at, String words, Ink ink) {
        double px = px(at);
        boolean flip = px > left + 0.6 * (width - left - RIGHT);
        over.append("<path d=\"M").append(tenth(px)).append(' ').append(TOP).append('V');
        over.append(height - BOTTOM).append("\" fill=\"none\" stroke=\"var(");
        over.append(ink.variable()).append(")\" stroke-width=\"2.5\"/>");
        text(over, px + (flip ? -8 : 8), TOP + 14, flip ? "end" : "start", "note strong", words);
        return this;
    }

    /** Writes words at a place of the figure, moved by a few units. */
    Plot words(double atX, double atY, double dx, double dy, String anchor, String words) {
        text(over, px(atX) + dx, py(atY) + dy, anchor, "note", words);
        return this;
    }

    /** Makes a point answer when a reader touches it; {@code key} names a row of the ranking. */
    Plot tip(double atX, double atY, String words, String key) {
        points.append(points.length() == 0 ? "" : ",\n").append('[');
        points.append(tenth(px(atX))).append(',').append(tenth(py(atY))).append(',');
        points.append(Script.string(words));
        if (!key.isEmpty()) {
            points.append(',').append(Script.string(key));
        }
        points.append(']');
        return this;
    }

    /** Adds a record to the numbers of the figure; the first one names the columns. */
    Plot numbers(Object... values) {
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            String text = value instanceof Double d ? NumberText.exact(d) : value.toString();
            boolean quote = text.contains(",") || text.contains("\"") || text.contains("\n");
            cells.add(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        table.append(String.join(",", cells)).append('\n');
        return this;
    }

    /**
     * Returns the finished figure.
     *
     * @param id its anchor on the page
     * @param title short heading
     * @param caption what is seen, in plain words
     * @param xLabel words of the horizontal axis, with unit
     * @param yLabel words of the vertical axis, with unit
     */
    Figure figure(String id, String title, String caption, String xLabel, String yLabel) {
        axes(xLabel, yLabel);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"plot\" viewBox=\"0 0 ").append(width).append(' ').append(height);
        svg.append("\" role=\"img\" aria-labelledby=\"").append(id).append("-t ").append(id);
        svg.append("-d\"><title id=\"").append(id).append("-t\">");
        svg.append(MathText.escaped(title)).append("</title><desc id=\"").append(id);
        svg.append("-d\">").append(MathText.escaped(caption)).append("</desc>").append(under);
        svg.append("<g transform=\"translate(").append(left).append(',').append(TOP);
        svg.append(")\">").append(painted()).append("</g>").append(over).append("</svg>");
        return new Figure(
                id,
                title,
                caption,
                svg.toString(),
                List.copyOf(legend),
                "[" + points + "]",
                Script.string(table.toString()));
    }

    /** Lets XChart paint the data and returns the shapes. */
    private String painted() {
        if (drawn == 0) {
            return "";
        }
        try {
            DOMImplementation dom =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation();
            Document document = dom.createDocument(SVG, "svg", null);
            SVGGraphics2D graphics = new Wordless(document);
            chart.paint(graphics, chart.getWidth(), chart.getHeight());
            return SvgPaths.of(graphics.getRoot());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of this Java does not work", e);
        }
    }

    /**
     * Shapes alone: whatever font XChart sets, {@link NoFont} stays, of which only the name is
     * asked.
     */
    private static final class Wordless extends SVGGraphics2D {

        Wordless(Document document) {
            super(defaults(document), false);
        }

        private static SVGGeneratorContext defaults(Document document) {
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            SVGGeneratorContext.GraphicContextDefaults defaults =
                    new SVGGeneratorContext.GraphicContextDefaults();
            defaults.setFont(new NoFont());
            context.setGraphicContextDefaults(defaults);
            return context;
        }

        @Override
        public void setFont(Font font) {
            // A real font would be looked up among those of the machine.
        }
    }

    /** Stands where a font must be; looking up a real one reads the fonts of the machine. */
    private static final class NoFont extends Font {
        private static final long serialVersionUID = 1L;

        NoFont() {
            super(DIALOG, PLAIN, 12);
        }

        @Override
        public String getFamily() {
            return DIALOG;
        }

        /**
         * Batik asks the family of a copy in another size: the copy must be no real font either.
         */
        @Override
        public Font deriveFont(Map<? extends Attribute, ?> attributes) {
            return this;
        }
    }

    private void axes(String xLabel, String yLabel) {
        int bottom = height - BOTTOM;
        int right = width - RIGHT;
        for (var tick : y.values()) {
            double at = py(tick.doubleValue());
            rule(left, at, right, at);
            text(over, left - 8, at + 4.5, "end", "tick", y.label(tick));
        }
        for (var tick : x.values()) {
            double at = px(tick.doubleValue());
            if (xGrid) {
                rule(at, TOP, at, bottom);
            }
            text(over, at, bottom + 19, "middle", "tick", x.label(tick));
        }
        under.append("<path class=\"axis\" d=\"M").append(left).append(' ').append(bottom);
        under.append('H').append(right).append("\"/>");
        text(over, (left + right) / 2.0, height - 10, "middle", "label", xLabel);
        double middle = (TOP + bottom) / 2.0;
        over.append("<text class=\"label\" text-anchor=\"middle\" transform=\"translate(16,");
        over.append(tenth(middle)).append(") rotate(-90)\">");
        over.append(MathText.escaped(yLabel)).append("</text>");
    }

    private void rule(double x1, double y1, double x2, double y2) {
        under.append("<path class=\"grid\" d=\"M").append(tenth(x1)).append(' ').append(tenth(y1));
        under.append('L').append(tenth(x2)).append(' ').append(tenth(y2)).append("\"/>");
    }

    private static void text(
            StringBuilder out, double x, double y, String anchor, String css, String words) {
        out.append("<text class=\"").append(css).append("\" x=\"").append(tenth(x));
        out.append("\" y=\"").append(tenth(y)).append("\" text-anchor=\"").append(anchor);
        out.append("\">").append(MathText.escaped(words)).append("</text>");
    }

    private double px(double value) {
        return left + x.share(value) * chart.getWidth();
    }

    private double py(double value) {
        return TOP + (1 - y.share(value)) * chart.getHeight();
    }

    private static String tenth(double value) {
        return NumberText.exact(StrictMath.rint(value * 10) / 10);
    }

    private static BasicStroke stroke(float thickness, float dash) {
        float[] pattern = dash > 0 ? new float[] {dash, 0.7f * dash} : null;
        return new BasicStroke(
                thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10f, pattern, 0f);
    }

    private void legend(String name, String shape, Ink ink) {
        legend(name, shape.formatted(ink.variable()));
    }

    private void legend(String name, String shape) {
        if (!name.isEmpty()) {
            legend.add(
                    new Figure.Legend(
                            "<svg class=\"swatch\" viewBox=\"0 0 22 14\" aria-hidden=\"true\">"
                                    + shape.replace('\'', '"')
                                    + "</svg>",
                            name));
        }
    }

    private static String swatch(Ink ink, double thickness, float dash) {
        String pattern =
                dash > 0 ? " stroke-dasharray='" + tenth(dash) + " " + tenth(0.7 * dash) + "'" : "";
        return "<path d='M1 7H21' fill='none' stroke='var(%s)' stroke-width='%s'%s/>"
                .formatted(ink.variable(), tenth(thickness), pattern);
    }

    private static String swatch(Ink ink, Mark mark) {
        String paint =
                mark.hollow()
                        ? "fill='none' stroke-width='1.5' stroke='var(" + ink.variable() + ")'"
                        : "fill='var(" + ink.variable() + ")'";
        return switch (mark.form()) {
            case CIRCLE -> "<circle cx='11' cy='7' r='4.5' " + paint + "/>";
            case SQUARE -> "<path d='M7 3H15V11H7Z' " + paint + "/>";
            case TRIANGLE -> "<path d='M11 2L16 11H6Z' " + paint + "/>";
            case DIAMOND -> "<path d='M11 1L17 7L11 13L5 7Z' " + paint + "/>";
        };
    }
}
