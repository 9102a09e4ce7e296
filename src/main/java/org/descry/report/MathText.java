package org.descry.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Formulas for the page: presentation MathML taken from the run's files, passed on element by
 * element so that nothing but mathematics reaches the page.
 */
final class MathText {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "mrow",
                    "mi",
                    "mn",
                    "mo",
                    "mtext",
                    "mspace",
                    "mfrac",
                    "msqrt",
                    "mroot",
                    "msup",
                    "msub",
                    "msubsup",
                    "mover",
                    "munder",
                    "munderover",
                    "mstyle",
                    "mpadded",
                    "mphantom",
                    "mtable",
                    "mtr",
                    "mtd",
                    "math");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "mathvariant",
                    "stretchy",
                    "fence",
                    "separator",
                    "form",
                    "lspace",
                    "rspace",
                    "width",
                    "displaystyle",
                    "scriptlevel",
                    "linethickness",
                    "accent");

    private static final String PLUS = "<mo>+</mo>";
    private static final String MINUS = "<mo>−</mo>";
    private static final String TIMES = "<mo lspace=\"0.15em\" rspace=\"0.25em\">·</mo>";

    private MathText() {}

    /** One term of a model: a coefficient and the feature it multiplies. */
    record Term(double coefficient, String mathml, String plain) {}

    /**
     * Returns an inline formula.
     *
     * @param mathml a MathML fragment, with or without its {@code math} element; may be empty
     * @param plain the same formula as text, shown when the fragment is empty or not MathML
     */
    static String inline(String mathml, String plain) {
        return "<math>" + fragment(mathml, plain) + "</math>";
    }

    /**
     * Returns a linear model set as a display: on one line, or, with several terms, one below the
     * other with what is modelled above them.
     *
     * @param left what stands before the equals sign, as text
     * @param intercept the constant term, NaN for none
     * @param terms coefficients and features in the model's order
     */
    static String model(String left, double intercept, List<Term> terms) {
        List<String> signs = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        if (Double.isFinite(intercept) && (intercept != 0 || terms.isEmpty())) {
            signs.add(intercept < 0 ? MINUS : "");
            parts.add(size(intercept));
        }
        for (Term term : terms) {
            signs.add(term.coefficient() < 0 ? MINUS : parts.isEmpty() ? "" : PLUS);
            parts.add(size(term.coefficient()) + TIMES + "<mrow>" + grouped(term) + "</mrow>");
        }
        String name = "<mtext>" + escaped(left) + "</mtext>";
        StringBuilder math = new StringBuilder();
        if (terms.size() < 2) {
            math.append("<math displaystyle=\"true\">").append(name).append("<mo>=</mo>");
            for (int i = 0; i < parts.size(); i++) {
                math.append(signs.get(i)).append(parts.get(i));
            }
            return math.append("</math>").toString();
        }
        math.append("<div class=\"left\"><math>").append(name).append("<mo>=</mo></math></div>");
        math.append("<math displaystyle=\"true\"><mtable>");
        for (int i = 0; i < parts.size(); i++) {
            math.append("<mtr><mtd>").append(signs.get(i)).append("</mtd><mtd><mrow>");
            math.append(parts.get(i)).append("</mrow></mtd></mtr>");
        }
        return math.append("</mtable></math>").toString();
    }

    /** Returns a chemical formula with its numbers set low: digits after a symbol or bracket. */
    static String chemical(String formula) {
        return escaped(formula).replaceAll("(?<=[A-Za-z)\\]])([0-9]+\\.?[0-9]*)", "<sub>$1</sub>");
    }

    /** Returns the text with the characters that mean something to HTML replaced. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A sum or difference needs parentheses after a factor. */
    private static String grouped(Term term) {
        String inner = fragment(term.mathml(), term.plain());
        boolean sum = isSum(term.plain());
        return sum ? "<mo>(</mo>" + inner + "<mo>)</mo>" : inner;
    }

    private static boolean isSum(String plain) {
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && i > 0 && (c == '+' || c == '-') && plain.charAt(i - 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    private static String size(double value) {
        String text = NumberText.shown(StrictMath.abs(value));
        int power = text.indexOf(" × 10");
        if (power < 0) {
            return "<mn>" + text + "</mn>";
        }
        double size = StrictMath.abs(value);
        return "<mn>"
                + text.substring(0, power)
                + "</mn><mo>×</mo><msup><mn>10</mn><mn>"
                + NumberText.exponent(size)
                + "</mn></msup>";
    }

    private static String fragment(String mathml, String plain) {
        if (!mathml.isBlank()) {
            try {
                StringBuilder out = new StringBuilder();
                Node root = parser().parse(source(mathml)).getDocumentElement();
                copyChildren(root, out);
                return out.toString();
            } catch (SAXException e) {
                // Not mathematics a browser could set: the formula stands as text instead.
                return "<mtext>" + escaped(plain) + "</mtext>";
            } catch (IOException | ParserConfigurationException e) {
                throw new IllegalStateException("the XML parser of this Java does not work", e);
            }
        }
        return "<mtext>" + escaped(plain) + "</mtext>";
    }

    private static InputSource source(String mathml) {
        return new InputSource(new StringReader("<mrow>" + mathml + "</mrow>"));
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(null);
        return parser;
    }

    private static void copyChildren(Node parent, StringBuilder out) throws SAXException {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                copy(element, out);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                out.append(escaped(child.getNodeValue()));
            }
        }
    }

    private static void copy(Element element, StringBuilder out) throws SAXException {
        String name = element.getTagName();
        if (!ELEMENTS.contains(name)) {
            throw new SAXException("not a MathML element: " + name);
        }
        if (name.equals("math")) {
            copyChildren(element, out);
            return;
        }
        out.append('<').append(name);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (ATTRIBUTES.contains(attribute.getNodeName())) {
                out.append(' ').append(attribute.getNodeName()).append("=\"");
                out.append(escaped(attribute.getNodeValue())).append('"');
            }
        }
        out.append('>');
        copyChildren(element, out);
        out.append("</").append(name).append('>');
    }
}
