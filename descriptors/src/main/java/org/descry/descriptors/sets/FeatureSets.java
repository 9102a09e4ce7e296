package org.descry.descriptors.sets;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.descriptors.compositions.FeatureSet;
import org.descry.descriptors.compositions.JoinedFeatures;
import org.descry.descriptors.compositions.MagpieSets;
import org.descry.descriptors.compositions.OxidationFeatures;
import org.descry.descriptors.perovskites.PerovskiteFeatures;
import org.descry.descriptors.sites.CationsAnions;
import org.descry.descriptors.sites.SiteFeatures;

/** All feature sets there are. */
public final class FeatureSets {

    /** A new set needs its class and a line here. */
    private static final List<FeatureSet> ALL =
            Stream.of(
                            MagpieSets.all(),
                            List.<FeatureSet>of(
                                    new PerovskiteFeatures(RadiusConvention.BARTEL),
                                    new SiteFeatures(),
                                    new CationsAnions(),
                                    new OxidationFeatures()))
                    .flatMap(Collection::stream)
                    .toList();

    private static final String WITH_RADII = "perovskite:";

    private FeatureSets() {}

    /** Returns all sets, those that hold others first. */
    public static List<FeatureSet> all() {
        return ALL;
    }

    /** Returns the names of all sets, with commas between them. */
    public static String names() {
        return ALL.stream().map(FeatureSet::name).collect(Collectors.joining(", "));
    }

    /**
     * Returns the set of that name, or several side by side as one, each column once.
     *
     * @param text a name, or several with commas between them; {@code magpie} is short for {@code
     *     magpie-145}, and {@code perovskite:shannon-weng} has ionic radii of that convention
     * @throws IllegalArgumentException if there is no such set; the message lists those that exist
     */
    public static FeatureSet parse(String text) {
        return JoinedFeatures.of(
                Arrays.stream(text.split(",", -1)).map(FeatureSets::named).distinct().toList());
    }

    /**
     * Returns the set of that name, or several, with ionic radii of a convention if one is given.
     *
     * @throws IllegalArgumentException if there is no such set, or radii are given and none of the
     *     sets takes them
     */
    public static FeatureSet parse(String text, Optional<RadiusConvention> radii) {
        if (radii.isEmpty()) {
            return parse(text);
        }
        List<FeatureSet> named =
                Arrays.stream(text.split(",", -1)).map(FeatureSets::named).distinct().toList();
        if (named.stream().noneMatch(PerovskiteFeatures.class::isInstance)) {
            throw new IllegalArgumentException(
                    "no set of '%s' takes ionic radii; perovskite does".formatted(text));
        }
        return JoinedFeatures.of(
                named.stream()
                        .map(
                                set ->
                                        set instanceof PerovskiteFeatures
                                                ? new PerovskiteFeatures(radii.get())
                                                : set)
                        .toList());
    }

    private static FeatureSet named(String text) {
        String name = text.strip().equals("magpie") ? "magpie-145" : text.strip();
        if (name.startsWith(WITH_RADII)) {
            return new PerovskiteFeatures(
                    RadiusConvention.parse(name.substring(WITH_RADII.length())));
        }
        return ALL.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        ("there is no feature set '%s'; expected one of %s,"
                                                        + " or several with commas between them")
                                                .formatted(name, names())));
    }
}
