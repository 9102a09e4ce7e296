package org.descry.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.catalysis.BandMoments;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Moments of the d band, or of any other, from a table of a density of states. */
public final class DBand {

    static final String SCHEMA = "descry-dband/1";

    private static final String SUM = "sum";

    private static final Unit PER_EV = Unit.parse("states/eV");

    /** What the sum is called where a column has its name. */
    private static final String SUM_BESIDE_ONE = "sum of all";

    private final DBandRequest request;
    private final Dataset data;
    private final List<String> notes = new ArrayList<>();
    private final double[] energies;
    private final Map<String, BandMoments> bands = new LinkedHashMap<>();

    private DBand(DBandRequest request) {
        this.request = request;
        this.data = DataSource.read(request.data());
        this.energies = EnergyColumn.inEv(data, request.energy(), notes).values();
    }

    /**
     * Computes the moments of each column of densities and, of several, of their sum.
     *
     * @throws DatasetException if the table cannot be read, a column is missing or no energy, the
     *     energies do not increase, a density is negative or missing, all are 0, or the Fermi level
     *     lies outside the energies
     */
    public static ToolResult run(DBandRequest request) {
        DBand tool = new DBand(request);
        tool.compute();
        return new ToolResult(tool.lines(), tool.tree(), true);
    }

    private void compute() {
        if (energies.length < 2) {
            throw DatasetException.inFile(
                    data.source(), "the table has one row", "an energy grid of two rows at least");
        }
        checkEnergies();
        double[] sum = new double[energies.length];
        for (String name : request.densities()) {
            NumericColumn column = perEv(data.numeric(name));
            for (int row = 0; row < sum.length; row++) {
                checkDensity(column, row);
                sum[row] += column.value(row);
            }
            bands.put(name, moments(name, column.values()));
        }
        if (request.densities().size() > 1) {
            String name = bands.containsKey(SUM) ? SUM_BESIDE_ONE : SUM;
            bands.put(name, moments(name, sum));
        }
    }

    /**
     * Densities in a unit of states per energy count states per eV; others are taken as written.
     */
    private static NumericColumn perEv(NumericColumn column) {
        return column.unit().dimension().equals(PER_EV.dimension()) ? column.in(PER_EV) : column;
    }

    private void checkEnergies() {
        for (int row = 0; row < energies.length; row++) {
            boolean rises = row == 0 || energies[row] > energies[row - 1];
            if (Double.isNaN(energies[row]) || !rises) {
                throw DatasetException.inCell(
                        data.source(),
                        data.line(row),
                        request.energy(),
                        Double.isNaN(energies[row])
                                ? "the energy is missing"
                                : "the energy is not above that of the row before",
                        "energies in increasing order, each once");
            }
        }
        double first = energies[0];
        double last = energies[energies.length - 1];
        if (!(request.fermiEv() >= first && request.fermiEv() <= last)) {
            throw DatasetException.inColumn(
                    data.source(),
                    request.energy(),
                    "the Fermi level %s eV lies outside the energies, %s to %s eV"
                            .formatted(
                                    Numbers.text(request.fermiEv()),
                                    Numbers.text(first),
                                    Numbers.text(last)),
                    "--fermi on the scale of the energies (default 0)");
        }
    }

    private void checkDensity(NumericColumn column, int row) {
        double value = column.value(row);
        if (!(value >= 0)) {
            throw DatasetException.inCell(
                    data.source(),
                    data.line(row),
                    column.name(),
                    Double.isNaN(value)
                            ? "the density is missing"
                            : "the density is negative, " + Numbers.text(value),
                    "0 or more; spin-down states that are written with a minus need it taken off");
        }
    }

    private BandMoments moments(String name, double[] density) {
        try {
            return BandMoments.of(energies, density, request.fermiEv());
        } catch (IllegalArgumentException e) {
            throw DatasetException.inColumn(
                    data.source(), name, e.getMessage(), "a density of states");
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(
                Wrapped.lines(
                        "data   ",
                        "%s, %s, %s to %s eV"
                                .formatted(
                                        data.source(),
                                        Shown.plural(energies.length, "row"),
                                        Numbers.text(energies[0]),
                                        Numbers.text(energies[energies.length - 1]))));
        lines.addAll(
                Wrapped.lines(
                        "Fermi  ",
                        Numbers.text(request.fermiEv())
                                + " eV; centre and edge are relative to it; trapezoids over the grid"));
        lines.add("");
        AlignedTable table = new AlignedTable("lrrrrrrr");
        table.row("", "centre", "width", "upper edge", "skewness", "kurtosis", "filling", "states");
        table.row("", "(eV)", "(eV)", "(eV)", "", "", "", "");
        bands.forEach(
                (name, band) ->
                        table.row(
                                name,
                                digits(band.centreEv()),
                                digits(band.widthEv()),
                                digits(band.upperEdgeEv()),
                                digits(band.skewness()),
                                digits(band.kurtosis()),
                                digits(band.filling()),
                                digits(band.states())));
        lines.addAll(table.lines());
        if (!notes.isEmpty()) {
            lines.add("");
            notes.forEach(note -> lines.addAll(Wrapped.lines("note   ", note)));
        }
        return lines;
    }

    private static String digits(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }

    private ObjectNode tree() {
        ObjectNode root = Trees.object(SCHEMA);
        root.put("data", data.name());
        root.put("sha256", data.sha256());
        root.put("energies", energies.length);
        Trees.put(root, "fermi_eV", request.fermiEv());
        ArrayNode list = root.putArray("bands");
        bands.forEach(
                (name, band) -> {
                    ObjectNode node = list.addObject();
                    node.put("name", name);
                    Trees.put(node, "centre_eV", band.centreEv());
                    Trees.put(node, "width_eV", band.widthEv());
                    Trees.put(node, "upper_edge_eV", band.upperEdgeEv());
                    Trees.put(node, "skewness", band.skewness());
                    Trees.put(node, "kurtosis", band.kurtosis());
                    Trees.put(node, "filling", band.filling());
                    Trees.put(node, "states", band.states());
                    Trees.put(node, "density_at_fermi", band.densityAtFermi());
                });
        Trees.texts(root.putArray("notes"), notes);
        return root;
    }
}
