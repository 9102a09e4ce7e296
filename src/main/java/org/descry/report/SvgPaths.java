package org.descry.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Rewrites what Batik drew as few, short elements: positions to a tenth of a unit, lines that
 * continue each other as one path, invisible shapes dropped, the figure's inks as CSS variables so
 * that the page's style decides on their colours.
 */
final class SvgPaths {

    private final StringBuilder out = new StringBuilder();
    private String openStyle = "";
    private final StringBuilder openPath = new StringBuilder();
    private String penX = "";
    private String penY = "";

    private SvgPaths() {}

    /** Returns the shapes under this element as SVG text, in drawing order. */
    static String of(Element root) {
        SvgPaths paths = new SvgPaths();
        paths.visit(root, Map.of());
        paths.close();
        return paths.out.toString();
    }

    private void visit(Element element, Map<String, String> inherited) {
        if (element.getTagName().equals("defs")) {
            return;
        }
        Map<String, String> style = style(element, inherited);
        if (element.getTagName().equals("g") || element.getTagName().equals("svg")) {
            for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
                if (n instanceof Element child) {
                    visit(child, style);
                }
            }
        } else {
            shape(element, style);
        }
    }

    /** Presentation attributes and the style attribute, over what the groups above set. */
    private static Map<String, String> style(Element element, Map<String, String> inherited) {
        Map<String, String> style = new LinkedHashMap<>(inherited);
        for (String name :
                new String[] {
                    "fill",
                    "stroke",
                    "stroke-width",
                    "stroke-dasharray",
                    "fill-opacity",
                    "stroke-opacity",
                    "opacity"
                }) {
            if (element.hasAttribute(name)) {
                style.put(name, element.getAttribute(name));
            }
        }
        for (String pair : element.getAttribute("style").split(";")) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                style.put(pair.substring(0, colon).trim(), pair.substring(colon + 1).trim());
            }
        }
        return style;
    }

    private void shape(Element shape, Map<String, String> style) {
        boolean stroked = !style.getOrDefault("stroke", "none").equals("none");
        boolean filled = !style.getOrDefault("fill", "black").equals("none");
        String opacity = style.getOrDefault(filled ? "fill-opacity" : "stroke-opacity", "1");
        if ((!stroked && !filled) || opacity.equals("0")) {
            return;
        }
        if (shape.getTagName().equals("line")) {
            line(shape, lineStyle(style));
            return;
        }
        close();
        out.append('<').append(shape.getTagName());
        for (String name :
                new String[] {
                    "d", "points", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height"
                }) {
            if (shape.hasAttribute(name)) {
                out.append(' ').append(name).append("=\"");
                out.append(rounded(shape.getAttribute(name))).append('"');
            }
        }
        if (filled) {
            out.append(" fill=\"").append(ink(style.getOrDefault("fill", "black"))).append('"');
            if (!opacity.equals("1")) {
                out.append(" fill-opacity=\"").append(rounded2(opacity)).append('"');
            }
        } else {
            out.append(" fill=\"none\"").append(lineStyle(style));
        }
        out.append("/>");
    }

    private void line(Element line, String style) {
        String x1 = rounded(line.getAttribute("x1"));
        String y1 = rounded(line.getAttribute("y1"));
        String x2 = rounded(line.getAttribute("x2"));
        String y2 = rounded(line.getAttribute("y2"));
        if (!style.equals(openStyle)) {
            close();
            openStyle = style;
        }
        if (!(x1.equals(penX) && y1.equals(penY))) {
            openPath.append('M').append(x1).append(' ').append(y1);
        }
        openPath.append('L').append(x2).append(' ').append(y2);
        penX = x2;
        penY = y2;
    }

    private void close() {
        if (openPath.length() > 0) {
            out.append("<path d=\"").append(openPath).append("\" fill=\"none\"");
            out.append(openStyle).append("/>");
        }
        openPath.setLength(0);
        openStyle = "";
        penX = "";
        penY = "";
    }

    private static String lineStyle(Map<String, String> style) {
        StringBuilder text = new StringBuilder();
        text.append(" stroke=\"").append(ink(style.getOrDefault("stroke", "black"))).append('"');
        String width = rounded(style.getOrDefault("stroke-width", "1"));
        if (!width.equals("1")) {
            text.append(" stroke-width=\"").append(width).append('"');
        }
        String dashes = style.getOrDefault("stroke-dasharray", "none");
        if (!dashes.equals("none")) {
            text.append(" stroke-dasharray=\"").append(rounded(dashes)).append('"');
        }
        return text.toString();
    }

    private static String ink(String paint) {
        return Ink.named(paint).map(ink -> "var(" + ink.variable() + ")").orElse(paint);
    }

    /** Rounds every number in a list of coordinates or a path to a tenth. */
    private static String rounded(String text) {
        StringBuilder result = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && "0123456789.-Ee".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end > i) {
                result.append(number(text.substring(i, end), 1));
                i = end;
            } else {
                result.append(text.charAt(i++));
            }
        }
        return result.toString();
    }

    private static String rounded2(String number) {
        return number(number, 2);
    }

    private static String number(String digits, int decimals) {
        BigDecimal value = new BigDecimal(digits).setScale(decimals, RoundingMode.HALF_EVEN);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
