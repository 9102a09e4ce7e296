package org.descry.study;

import java.util.List;
import org.descry.datasets.files.Numbers;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.search.ListedModel;

/** The best models of each number of features as a file, best first. */
final class ModelsCsv {
    private ModelsCsv() {}

    /**
     * Returns a row per model.
     *
     * @param unit unit of the target, empty for a pure number
     * @param text how models are written
     */
    static String of(List<ListedModel> listed, String unit, ModelText text) {
        StringBuilder out = new StringBuilder();
        String rmse = unit.isEmpty() ? "rmse" : "rmse (" + unit + ")";
        out.append("dimension,rank,complexity,").append(rmse).append(",alike,features\n");
        for (ListedModel m : listed) {
            List<String> features = text.exactly(m.model()).stream().map(PlainText::of).toList();
            out.append(m.model().dimension()).append(',');
            out.append(m.rank()).append(',');
            out.append(m.model().complexity()).append(',');
            out.append(Numbers.text(m.model().loss())).append(',');
            out.append(m.alike()).append(",\"");
            out.append(String.join("; ", features).replace("\"", "\"\"")).append("\"\n");
        }
        return out.toString();
    }
}
