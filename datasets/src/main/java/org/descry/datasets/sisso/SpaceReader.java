package org.descry.datasets.sisso;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.sisso.SissoSpace.UnitGroup;
import org.descry.datasets.sisso.SissoSpace.ValueLimits;

/** Reads the keywords about the features that are built. */
final class SpaceReader {

    private static final int DEFAULT_MAX_OPERATORS = 3;
    private static final double DEFAULT_SMALLEST = 1e-3;
    private static final double DEFAULT_LARGEST = 1e5;
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,9})\\s*:\\s*(\\d{1,9})\\s*");
    private static final String RANGES = "brackets such as (1:8)(9:14)";

    private final Settings settings;

    SpaceReader(Settings settings) {
        this.settings = settings;
    }

    SissoSpace space() {
        settings.required(Keyword.NSF, "nsf=14");
        int features = settings.whole(Keyword.NSF, 1, 1);
        int maxOperators = settings.whole(Keyword.FCOMPLEXITY, DEFAULT_MAX_OPERATORS, 0);
        if (maxOperators > SissoSpace.LARGEST_MAX_OPERATORS) {
            throw settings.wrong(
                    settings.required(Keyword.FCOMPLEXITY, "fcomplexity=3"),
                    "a feature has at most 7 operators",
                    "a whole number from 0 to 7");
        }
        List<List<String>> operators =
                new OperatorSets(settings).perRung(SissoSpace.rung(maxOperators));
        return new SissoSpace(features, operators, maxOperators, unitGroups(features), limits());
    }

    private ValueLimits limits() {
        double smallest = settings.amount(Keyword.FMAX_MIN, DEFAULT_SMALLEST);
        double largest = settings.amount(Keyword.FMAX_MAX, DEFAULT_LARGEST);
        if (!(smallest <= largest)) {
            Keyword given =
                    settings.find(Keyword.FMAX_MAX).isPresent()
                            ? Keyword.FMAX_MAX
                            : Keyword.FMAX_MIN;
            throw settings.wrong(
                    settings.required(given, "fmax_max=1e5"),
                    "fmax_min is %s and fmax_max is %s"
                            .formatted(Numbers.text(smallest), Numbers.text(largest)),
                    "fmax_min not above fmax_max");
        }
        return new ValueLimits(smallest, largest);
    }

    private List<UnitGroup> unitGroups(int features) {
        Optional<Settings.Setting> line = settings.find(Keyword.FUNIT);
        if (line.isEmpty()) {
            return List.of();
        }
        List<UnitGroup> groups = new ArrayList<>();
        for (String bracket : settings.brackets(line.get(), RANGES)) {
            UnitGroup group = unitGroup(line.get(), bracket, features);
            refuseOverlap(line.get(), group, groups);
            groups.add(group);
        }
        if (groups.size() > SissoUnits.LARGEST_NUMBER) {
            throw settings.wrong(
                    line.get(),
                    "%d different units".formatted(groups.size()),
                    "at most %d, which is what can be told apart here"
                            .formatted(SissoUnits.LARGEST_NUMBER));
        }
        return groups;
    }

    private void refuseOverlap(Settings.Setting line, UnitGroup group, List<UnitGroup> before) {
        for (UnitGroup other : before) {
            int first = Math.max(group.first(), other.first());
            if (first <= Math.min(group.last(), other.last())) {
                throw settings.wrong(
                        line,
                        "feature %d is in two groups".formatted(first),
                        "each feature in one group at most");
            }
        }
    }

    private UnitGroup unitGroup(Settings.Setting line, String bracket, int features) {
        Matcher range = RANGE.matcher(bracket);
        if (!range.matches()) {
            throw settings.wrong(line, "'(" + bracket + ")' cannot be read", RANGES);
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        if (!(1 <= first && first <= last && last <= features)) {
            throw settings.wrong(
                    line,
                    "there is no range (%d:%d), nsf is %d".formatted(first, last, features),
                    "(first:last) with 1 <= first <= last <= " + features);
        }
        return new UnitGroup(first, last);
    }
}
