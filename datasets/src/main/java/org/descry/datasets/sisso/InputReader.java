package org.descry.datasets.sisso;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.sisso.SissoSelection.L0;
import org.descry.datasets.sisso.SissoSelection.L1L0;
import org.descry.datasets.sisso.SissoSelection.Sparsifier;

/** Reads the keywords about the selection, and refuses projects with inputs of older versions. */
final class InputReader {

    private static final int DEFAULT_DIMENSION = 2;
    private static final int LARGEST_DIMENSION = 1000;
    private static final int DEFAULT_SUBSPACE = 50_000;
    private static final int DEFAULT_LASSO_FEATURES = 30;
    private static final int DEFAULT_MODELS = 100;

    private final Settings settings;

    InputReader(Settings settings) {
        this.settings = settings;
    }

    SissoSelection selection() {
        int dimension = settings.whole(Keyword.DESC_DIM, DEFAULT_DIMENSION, 1);
        if (dimension > LARGEST_DIMENSION) {
            throw settings.wrong(
                    settings.required(Keyword.DESC_DIM, "desc_dim=2"),
                    dimension + " is too large",
                    "a whole number from 1 to " + LARGEST_DIMENSION);
        }
        int models = settings.whole(Keyword.NMODEL, DEFAULT_MODELS, 1);
        return new SissoSelection(dimension, subspaceSizes(dimension), sparsifier(), models);
    }

    /** Vector features and reactions came in further files that SISSO 3.5 does not have. */
    void refuseOlderInputs() {
        for (Keyword keyword : List.of(Keyword.NVF, Keyword.NREACTION)) {
            if (settings.whole(keyword, 0, 0) > 0) {
                throw settings.wrong(
                        settings.required(keyword, keyword.text() + "=0"),
                        "SISSO 3.5 has no such input",
                        keyword.text() + "=0, and all features as columns of train.dat");
            }
        }
    }

    private Sparsifier sparsifier() {
        boolean all = settings.oneOf(Keyword.METHOD_SO, List.of("L0", "L1L0")).equals("L0");
        return all ? new L0() : new L1L0(settings.whole(Keyword.NL1L0, DEFAULT_LASSO_FEATURES, 1));
    }

    private List<Integer> subspaceSizes(int dimension) {
        Optional<Settings.Setting> line = settings.find(Keyword.NF_SIS);
        if (line.isEmpty() || line.get().value().indexOf(',') < 0) {
            int size = settings.whole(Keyword.NF_SIS, DEFAULT_SUBSPACE, 1);
            return Collections.nCopies(dimension, size);
        }
        List<Integer> sizes = new ArrayList<>();
        for (String each : line.get().value().split("[\\s,]+")) {
            sizes.add(settings.whole(line.get(), each, 1));
        }
        if (sizes.size() < dimension) {
            throw settings.wrong(
                    line.get(),
                    "%d of %d dimensions have a size".formatted(sizes.size(), dimension),
                    "one size for all dimensions, or %d sizes".formatted(dimension));
        }
        if (sizes.size() > dimension) {
            settings.note(
                    "nf_sis (line %d) has %d sizes; desc_dim needs the first %d"
                            .formatted(line.get().line(), sizes.size(), dimension));
        }
        return sizes.subList(0, dimension);
    }
}
