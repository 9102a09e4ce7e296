package org.descry.report;

/** Phrases that several sections share. */
final class Words {

    private Words() {}

    /** Returns the target's name with its unit. */
    static String target(Part target) {
        String unit = target.at("unit").text();
        return target.at("name").text() + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    /** Returns the unit of errors: that of the target, or decades where its logarithm is fitted. */
    static String errorUnit(Part target) {
        return target.at("error_unit").textOr(target.at("unit").text());
    }

    /** Returns whether a logarithm of the target is fitted in its place. */
    static boolean transformed(Part target) {
        return !target.at("transform").text().isEmpty();
    }

    /**
     * Returns "95 % interval 0.87 to 0.97".
     *
     * @param part a part with lower, upper and perhaps level
     * @param metric the metric whose form the ends take
     */
    static String interval(Part part, String metric) {
        String level =
                part.at("level").number().isPresent()
                        ? NumberText.shown(100 * part.at("level").value()) + " % interval "
                        : "interval ";
        return level
                + Metrics.cell(metric, part.at("lower").value(), "").shown()
                + " to "
                + Metrics.cell(metric, part.at("upper").value(), "").shown();
    }

    /** Returns in plain words what found a model. */
    static String foundBy(String code) {
        return switch (code) {
            case "exhaustive" -> "all formulas";
            case "evolutionary" -> "evolution";
            case "linear" -> "straight line";
            default -> code;
        };
    }

    /** Returns the text with a full stop at its end. */
    static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    /** Returns a small raised number that points to a note. */
    static String noteMark(int number) {
        StringBuilder mark = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            mark.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return mark.toString();
    }

    /** Returns an address for a DOI given bare, with "doi:" or as an address; empty if none. */
    static String doiAddress(String doi) {
        String bare = doi.strip().replaceFirst("^(https?://(dx\\.)?doi\\.org/|doi:)", "");
        return bare.startsWith("10.") ? "https://doi.org/" + bare : "";
    }
}
