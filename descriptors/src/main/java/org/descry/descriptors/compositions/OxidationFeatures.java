package org.descry.descriptors.compositions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.datasets.compositions.ChargeAssignment;
import org.descry.datasets.compositions.ChargeAssignment.Ion;
import org.descry.datasets.compositions.ChargeAssignments;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;

/**
 * Charges of cations and anions in the likeliest of the ways to balance a formula with states that
 * occur in the Inorganic Crystal Structure Database, by {@link ChargeAssignments}.
 *
 * <p>A molecular ion that the formula names or writes out, such as NH4 or CO3, counts as one ion.
 * Charges are in elementary charges and counted as pure numbers. A formula that does not balance
 * has only {@code charges_balance} (0) and {@code charge_assignments} (0).
 */
public final class OxidationFeatures implements FeatureSet {

    private static final OxidationStates STATES = OxidationStates.ICSD24;
    private static final String SOURCE =
            "states of SMACT's set icsd24, doi:10.21105/joss.01361; the choice among them is a rule"
                    + " of this toolkit";

    /** What is known when nothing balances. */
    private static final int ALWAYS = 2;

    private static final List<CompositionFeature> COLUMNS =
            List.of(
                    column(
                            "charges_balance",
                            "1 if some states balance, one element mixed at most"),
                    column("charge_assignments", "number of ways to balance"),
                    column("unusual_charges", "points of the likeliest way; 0: common states only"),
                    column("mixed_valence", "1 if an element has two charges in it, else 0"),
                    column("cation_charge_mean", "mean charge of the cations"),
                    column("cation_charge_spread", "standard deviation of the charges of cations"),
                    column("cation_charge_min", "smallest charge of a cation"),
                    column("cation_charge_max", "largest charge of a cation"),
                    column("anion_charge_mean", "mean charge of the anions, negative"),
                    column("cation_share", "share of the ions that are cations"));

    private static CompositionFeature column(String name, String meaning) {
        return new CompositionFeature(name, Unit.DIMENSIONLESS, meaning, Obtained.TABLE, SOURCE);
    }

    @Override
    public String name() {
        return "oxidation";
    }

    @Override
    public String description() {
        return "charges of cations and anions in the likeliest way to balance the formula";
    }

    @Override
    public List<CompositionFeature> columns() {
        return COLUMNS;
    }

    @Override
    public ComputedFeatures compute(Composition composition) {
        List<Element> stateless =
                composition.otherAmounts().keySet().stream()
                        .filter(e -> STATES.of(e).isEmpty())
                        .toList();
        if (!stateless.isEmpty()) {
            return ComputedFeatures.none(
                    COLUMNS.size(), Gap.unknown("an oxidation state", stateless));
        }
        if (composition.elements().size() == 1 && composition.charge().orElse(0) == 0) {
            return ComputedFeatures.none(COLUMNS.size(), "an element alone has no charges");
        }
        ChargeAssignments all = ChargeAssignments.of(composition, STATES, 1);
        double[] values = new double[COLUMNS.size()];
        Arrays.fill(values, Double.NaN);
        List<Gap> gaps = new ArrayList<>();
        int rest = COLUMNS.size() - ALWAYS;
        if (all.found().isEmpty() && !all.complete()) {
            return ComputedFeatures.none(COLUMNS.size(), all.reason());
        }
        values[0] = all.found().isEmpty() ? 0 : 1;
        if (all.complete()) {
            values[1] = all.count();
        } else {
            gaps.add(Gap.of("too many combinations of oxidation states to count them all", 1, 1));
        }
        if (all.found().isEmpty()) {
            gaps.add(Gap.of("no oxidation states balance", ALWAYS, rest));
        } else {
            fill(all.found().get(0), values, gaps);
        }
        return ComputedFeatures.of(values, gaps);
    }

    private static void fill(ChargeAssignment likeliest, double[] values, List<Gap> gaps) {
        List<Ion> cations = likeliest.ions().stream().filter(ion -> ion.charge() > 0).toList();
        List<Ion> anions = likeliest.ions().stream().filter(ion -> ion.charge() < 0).toList();
        values[2] = likeliest.points();
        values[3] = likeliest.isMixed() ? 1 : 0;
        if (cations.isEmpty()) {
            gaps.add(Gap.of("there are no cations", 4, 4));
        } else {
            values[4] = mean(cations);
            values[5] = spread(cations);
            values[6] = cations.stream().mapToInt(Ion::charge).min().orElseThrow();
            values[7] = cations.stream().mapToInt(Ion::charge).max().orElseThrow();
        }
        if (anions.isEmpty()) {
            gaps.add(Gap.of("there are no anions", 8, 1));
        } else {
            values[8] = mean(anions);
        }
        values[9] = count(cations) / (count(cations) + count(anions));
    }

    private static double spread(List<Ion> ions) {
        double mean = mean(ions);
        double square = 0;
        for (Ion ion : ions) {
            square += (ion.charge() - mean) * (ion.charge() - mean) * ion.amount();
        }
        return Math.sqrt(square / count(ions));
    }

    private static double mean(List<Ion> ions) {
        double sum = 0;
        for (Ion ion : ions) {
            sum += ion.charge() * ion.amount();
        }
        return sum / count(ions);
    }

    private static double count(List<Ion> ions) {
        double sum = 0;
        for (Ion ion : ions) {
            sum += ion.amount();
        }
        return sum;
    }
}
