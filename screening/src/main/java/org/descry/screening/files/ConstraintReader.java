package org.descry.screening.files;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.elements.OxidationStates;
import org.descry.screening.constraints.ChargeNeutral;
import org.descry.screening.constraints.Constraint;
import org.descry.screening.constraints.ElectronegativityOrder;
import org.descry.screening.constraints.Exclusion;
import org.descry.screening.constraints.KnownCompositions;
import org.descry.screening.constraints.NeutralStates;
import org.descry.screening.constraints.NotInData;
import org.descry.screening.constraints.RadiusOrder;
import org.descry.screening.constraints.Window;
import org.descry.screening.spaces.ElementPool;
import org.descry.screening.spaces.Spelling;

/** Reads the {@code constraints} of a space: plain words, and words with a value. */
final class ConstraintReader {

    private static final String NEUTRAL = "charge-neutral";
    private static final String ORDER = "electronegativity-order";
    private static final String RADII = "radius-order";
    private static final String NEW = "not-in-data";
    private static final List<String> WORDS = List.of(NEUTRAL, ORDER, RADII, NEW);
    private static final List<String> WITH_VALUE = List.of("exclude", "window", NEUTRAL);
    private static final List<String> LATER =
            List.of("oxidation-likelihood", "cost", "scarcity", "hull", "stability", "distance");
    private static final String EXPECTED =
            String.join(", ", WORDS)
                    + ", {charge-neutral: icsd24}, {exclude: [...]} or {window: \"0.41 < mu\"}";

    private static final String SETS =
            "a set of oxidation states: " + String.join(", ", OxidationStates.names());

    private ConstraintReader() {}

    /** Returns the constraints in the order written. */
    static List<Constraint> read(SettingsNode node) {
        List<Constraint> constraints = new ArrayList<>();
        for (SettingsNode item : node.list()) {
            if (item.isMapping()) {
                item.mapping(WITH_VALUE, LATER)
                        .forEach((name, value) -> constraints.add(withValue(name, value)));
            } else {
                constraints.add(word(item));
            }
        }
        return constraints;
    }

    private static Constraint word(SettingsNode node) {
        String word = node.text();
        return switch (word) {
            case NEUTRAL -> new ChargeNeutral();
            case ORDER -> new ElectronegativityOrder();
            case RADII -> new RadiusOrder();
            case NEW -> new NotInData(KnownCompositions.NONE);
            default -> throw refusal(node, word);
        };
    }

    private static RuntimeException refusal(SettingsNode node, String word) {
        if (LATER.contains(word)) {
            return node.error("constraint \"%s\" is not in this version".formatted(word), EXPECTED);
        }
        if (WITH_VALUE.contains(word)) {
            return node.error("constraint \"%s\" needs a value".formatted(word), EXPECTED);
        }
        String hint = Spelling.hint(word, WORDS);
        return node.error("\"%s\" is not a known constraint%s".formatted(word, hint), EXPECTED);
    }

    private static Constraint withValue(String name, SettingsNode value) {
        return switch (name) {
            case "exclude" -> exclusion(value);
            case NEUTRAL -> new NeutralStates(value.read(OxidationStates::parse, SETS));
            default -> window(value);
        };
    }

    private static Constraint window(SettingsNode value) {
        return value.read(Window::parse, "formulas with < or > between them, such as 0.41 < mu");
    }

    private static Constraint exclusion(SettingsNode value) {
        List<SettingsNode> written = value.isList() ? value.list() : List.of(value);
        String expected = "element symbols or groups such as radioactive, toxic, noble-gas";
        if (written.isEmpty()) {
            throw value.error("is an empty list", expected);
        }
        written.forEach(n -> n.read(ElementPool::named, expected));
        return Exclusion.of(written.stream().map(SettingsNode::text).toList());
    }
}
