package org.descry.study;

import org.descry.datasets.files.Numbers;
import tools.jackson.databind.JsonNode;

/** The front as a table: {@code front.csv}. */
final class FrontCsv {
    private FrontCsv() {}

    static String text(JsonNode results) {
        String error = results.path("figures").path("error_name").asString().replace(' ', '_');
        StringBuilder out = new StringBuilder();
        out.append("complexity,dimension,formula,train_")
                .append(error)
                .append(",cv_")
                .append(error);
        out.append(",p_value,selected,found_by\n");
        int index = 0;
        for (JsonNode member : results.path("front")) {
            out.append(member.path("complexity").asInt()).append(',');
            out.append(member.path("dimension").asInt()).append(',');
            out.append('"')
                    .append(member.path("formula").asString().replace("\"", "\"\""))
                    .append("\",");
            JsonNode point = results.path("figures").path("front").get(index);
            out.append(number(point.path("train")))
                    .append(',')
                    .append(number(point.path("cv")))
                    .append(',');
            out.append(number(member.path("p_value"))).append(',');
            out.append(index == results.path("selected").asInt()).append(',');
            out.append(member.path("found_by").asString()).append('\n');
            index++;
        }
        return out.toString();
    }

    private static String number(JsonNode node) {
        return node.isNumber() ? Numbers.text(node.asDouble()) : "";
    }
}
