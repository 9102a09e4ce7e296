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
     * @param physics what was declared; a column says which models keep it, none without rules
     */
    static String of(
            List<ListedModel> listed, String unit, ModelText text, PhysicsVerdicts physics) {
        StringBuilder out = new StringBuilder();
        String rmse = unit.isEmpty() ? "rmse" : "rmse (" + unit + ")";
        out.append("dimension,rank,complexity,").append(rmse).append(",alike,");
        out.append(physics.isEmpty() ? "features\n" : "keeps_physics,features\n");
        for (ListedModel m : listed) {
            List<String> features = text.exactly(m.model()).stream().map(PlainText::of).toList();
            out.append(m.model().dimension()).append(',');
            out.append(m.rank()).append(',');
            out.append(m.model().complexity()).append(',');
            out.append(Numbers.text(m.model().loss())).append(',');
            out.append(m.alike()).append(',');
            out.append(physics.isEmpty() ? "" : physics.keeps(m.model()) + ",").append('"');
            out.append(String.join("; ", features).replace("\"", "\"\"")).append("\"\n");
        }
        return out.toString();
    }
}
