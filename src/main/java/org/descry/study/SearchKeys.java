package org.descry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.descry.datasets.files.Numbers;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.physics.Physics;
import org.descry.regression.search.Box;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.EvolutionSettings.Method;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SearchSettings.ClassObjective;
import org.descry.regression.search.SearchSettings.Widths;
import org.descry.regression.search.SpaceSettings;
import org.descry.screening.files.SettingsNode;

/** The block {@code search} of a study file. */
final class SearchKeys {
    private static final List<String> KNOWN =
            List.of(
                    "methods",
                    "trials",
                    "max-constants",
                    "start",
                    "loss",
                    "stop-error",
                    "physics",
                    "operators",
                    "max-complexity",
                    "max-operators",
                    "rung",
                    "max-uses",
                    "forbid",
                    "fit-inside",
                    "require",
                    "box",
                    "sizes",
                    "dimension",
                    "sis",
                    "least-sis",
                    "models",
                    "free-units",
                    "intercept",
                    "scale",
                    "objective");

    private static final int MOST_TRIALS = Integer.MAX_VALUE;

    private final Map<String, SettingsNode> keys;

    private SearchKeys(Map<String, SettingsNode> keys) {
        this.keys = keys;
    }

    static SearchSettings read(SettingsNode node) {
        return new SearchKeys(node.mapping(KNOWN, List.of("time", "memory", "method"))).settings();
    }

    private SearchSettings settings() {
        SearchSettings plain = StudySettings.defaultSearch();
        return new SearchSettings(
                space(plain.space()),
                keys.containsKey("dimension")
                        ? keys.get("dimension").integer(1, SearchSettings.LARGEST_DIMENSION)
                        : plain.dimension(),
                new Widths(
                        number("sis", 100_000),
                        number("least-sis", 100_000),
                        number("models", 10_000).orElse(plain.widths().models())),
                flag("intercept", plain.intercept()),
                flag("scale", plain.scaled()),
                keys.containsKey("objective")
                        ? keys.get("objective")
                                .read(SearchKeys::objective, "deviance or separation")
                        : plain.objective(),
                evolution(plain.evolution()));
    }

    private EvolutionSettings evolution(EvolutionSettings plain) {
        Method method = keys.containsKey("methods") ? method(keys.get("methods")) : plain.method();
        EvolutionSettings evolution =
                new EvolutionSettings(
                        method,
                        keys.containsKey("trials")
                                ? OptionalLong.of(keys.get("trials").integer(1, MOST_TRIALS))
                                : plain.trials(),
                        plain.largest(),
                        keys.containsKey("max-constants")
                                ? OptionalInt.of(
                                        keys.get("max-constants")
                                                .integer(0, EvolutionSettings.MOST_CONSTANTS))
                                : plain.constants(),
                        start(),
                        physics(),
                        keys.containsKey("loss")
                                ? keys.get("loss")
                                        .read(
                                                EvolutionSettings::parseLoss,
                                                "squares, absolute or huber")
                                : plain.loss(),
                        keys.containsKey("stop-error")
                                ? Optional.of(
                                        keys.get("stop-error")
                                                .read(
                                                        EvolutionSettings::parseStopError,
                                                        "an error such as 0.02 or 20 meV"))
                                : plain.stopError());
        for (String key : List.of("trials", "max-constants", "start", "loss", "stop-error")) {
            if (keys.containsKey(key) && !evolution.evolves()) {
                throw keys.get(key)
                        .error("stands beside methods: [exhaustive]", "methods with evolutionary");
            }
        }
        return evolution;
    }

    private List<Expression> start() {
        if (!keys.containsKey("start")) {
            return List.of();
        }
        SettingsNode node = keys.get("start");
        List<SettingsNode> formulas = node.isList() ? node.list() : List.of(node);
        return formulas.stream()
                .flatMap(
                        f ->
                                f
                                        .read(
                                                EvolutionSettings::parseStart,
                                                "formulas such as \"rA/rB; log(x + 1)\"")
                                        .stream())
                .toList();
    }

    private Physics physics() {
        if (!keys.containsKey("physics")) {
            return Physics.NONE;
        }
        SettingsNode node = keys.get("physics");
        List<SettingsNode> rules = node.isList() ? node.list() : List.of(node);
        String text = rules.stream().map(SettingsNode::text).collect(Collectors.joining(";"));
        if (!node.isList() && EvolutionSettings.parts(text).isEmpty()) {
            throw node.error("holds no rule", "rules such as \"increasing in x\", or no such key");
        }
        try {
            return Physics.parse(EvolutionSettings.parts(text));
        } catch (IllegalArgumentException refused) {
            throw node.error(refused.getMessage(), "rules such as \"increasing in x\"");
        }
    }

    private SpaceSettings space(SpaceSettings plain) {
        SpaceSettings space =
                keys.containsKey("operators")
                        ? SpaceSettings.ofRungs(rungs(keys.get("operators")))
                        : plain;
        space =
                space.within(
                                number("max-complexity", SpaceSettings.LARGEST),
                                number("max-operators", SpaceSettings.LARGEST),
                                number("rung", SpaceSettings.LARGEST))
                        .withFreeUnits(flag("free-units", false))
                        .withParts(number("max-uses", SpaceSettings.LARGEST), forbidden())
                        .withFitted(fitted(plain));
        space = required(boxed(space));
        if (!keys.containsKey("sizes")) {
            return space;
        }
        Map<String, SettingsNode> range =
                keys.get("sizes").mapping(List.of("least", "most", "near-zero"), List.of());
        double least = range.containsKey("least") ? range.get("least").number() : 0;
        double most = range.containsKey("most") ? range.get("most").number() : 1e50;
        if (!(least >= 0 && least < most && most <= 1e50)) {
            throw keys.get("sizes").error("is no range", "0 <= least < most <= 1e50");
        }
        double nearZero =
                range.containsKey("near-zero")
                        ? range.get("near-zero").number()
                        : SpaceSettings.Sizes.NEAR_ZERO;
        if (!(nearZero >= 0 && nearZero < 1)) {
            throw range.get("near-zero").error("is no part of 1", "a number from 0, below 1");
        }
        return space.withSizes(new SpaceSettings.Sizes(least, most, nearZero));
    }

    private static Method method(SettingsNode node) {
        List<String> words =
                (node.isList() ? node.list() : List.of(node))
                        .stream().map(SettingsNode::text).toList();
        for (String word : words) {
            if (!word.equals("exhaustive") && !word.equals("evolutionary")) {
                throw node.error("there is no method " + word, "exhaustive, evolutionary, or both");
            }
        }
        if (words.isEmpty()) {
            throw node.error("is empty", "exhaustive, evolutionary, or both");
        }
        boolean evolves = words.contains("evolutionary");
        return words.contains("exhaustive")
                ? evolves ? Method.BOTH : Method.EXHAUSTIVE
                : Method.EVOLUTIONARY;
    }

    private OptionalInt number(String key, int most) {
        return keys.containsKey(key)
                ? OptionalInt.of(keys.get(key).integer(1, most))
                : OptionalInt.empty();
    }

    private boolean flag(String key, boolean otherwise) {
        return keys.containsKey(key)
                ? keys.get(key).read(SearchKeys::yes, "true or false")
                : otherwise;
    }

    static boolean yes(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is \"%s\"".formatted(word));
        };
    }

    private static ClassObjective objective(String word) {
        for (ClassObjective each : ClassObjective.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("is \"%s\"".formatted(word));
    }

    private List<Expression> forbidden() {
        if (!keys.containsKey("forbid")) {
            return List.of();
        }
        SettingsNode node = keys.get("forbid");
        List<SettingsNode> formulas = node.isList() ? node.list() : List.of(node);
        return formulas.stream()
                .map(f -> f.read(SpaceSettings::parseForbidden, "a formula such as log(x)"))
                .toList();
    }

    private SpaceSettings required(SpaceSettings space) {
        if (!keys.containsKey("require")) {
            return space;
        }
        SettingsNode node = keys.get("require");
        List<SettingsNode> columns = node.isList() ? node.list() : List.of(node);
        try {
            return space.withRequired(columns.stream().map(SettingsNode::text).toList());
        } catch (IllegalArgumentException refused) {
            throw node.error(refused.getMessage(), "different columns that are not forbidden");
        }
    }

    private SpaceSettings boxed(SpaceSettings space) {
        if (!keys.containsKey("box")) {
            return space;
        }
        if (!space.fitted().isEmpty()) {
            throw keys.get("box").error("stands beside fit-inside", "only one of the two");
        }
        SortedMap<String, Box.Range> ranges = new TreeMap<>();
        keys.get("box")
                .mapping()
                .forEach(
                        (column, range) ->
                                ranges.put(
                                        column,
                                        range.read(
                                                Box.Range::parse,
                                                "a range such as 0.5..2.0 or 0.5..2.0"
                                                        + " angstrom")));
        return space.withBox(new Box(ranges));
    }

    private List<Operator> fitted(SpaceSettings plain) {
        if (!keys.containsKey("fit-inside")) {
            return plain.fitted();
        }
        SettingsNode node = keys.get("fit-inside");
        List<SettingsNode> items = node.isList() ? node.list() : List.of(node);
        return items.stream()
                .flatMap(
                        f ->
                                f
                                        .read(
                                                SpaceSettings::parseFitted,
                                                "functions such as exp, log or abs-diff")
                                        .stream())
                .distinct()
                .toList();
    }

    /** A list of operators for all rungs, or a list of such lists, one for each rung. */
    private static List<List<Operator>> rungs(SettingsNode node) {
        if (!node.isList()) {
            return List.of(node.read(Operator::parseList, "operators such as \"+,-,*,/\""));
        }
        if (node.list().stream().anyMatch(SettingsNode::isList)) {
            return node.list().stream().map(SearchKeys::operators).toList();
        }
        return List.of(operators(node));
    }

    private static List<Operator> operators(SettingsNode node) {
        List<SettingsNode> items = node.isList() ? node.list() : List.of(node);
        List<Operator> operators = new ArrayList<>();
        for (SettingsNode item : items) {
            operators.addAll(item.read(Operator::parseList, "an operator such as \"+\" or log"));
        }
        return operators;
    }

    /** Returns the block as text that {@link #read} reads back. */
    static String text(SearchSettings s) {
        SpaceSettings space = s.space();
        List<String> parts = new ArrayList<>();
        parts.add(
                "methods: ["
                        + switch (s.evolution().method()) {
                            case EXHAUSTIVE -> "exhaustive";
                            case EVOLUTIONARY -> "evolutionary";
                            case BOTH -> "exhaustive, evolutionary";
                        }
                        + "]");
        List<String> lists = space.operators().stream().map(SearchKeys::list).toList();
        parts.add(
                "operators: "
                        + (lists.size() == 1
                                ? lists.get(0)
                                : "[" + String.join(", ", lists) + "]"));
        space.maxComplexity().ifPresent(c -> parts.add("max-complexity: " + c));
        space.maxOperators().ifPresent(c -> parts.add("max-operators: " + c));
        space.rung().ifPresent(c -> parts.add("rung: " + c));
        space.maxUses().ifPresent(c -> parts.add("max-uses: " + c));
        if (!space.forbidden().isEmpty()) {
            parts.add(
                    space.forbidden().stream()
                            .map(f -> StudyFile.quoted(PlainText.of(f)))
                            .collect(Collectors.joining(", ", "forbid: [", "]")));
        }
        if (!space.required().isEmpty()) {
            parts.add(
                    space.required().stream()
                            .map(StudyFile::quoted)
                            .collect(Collectors.joining(", ", "require: [", "]")));
        }
        if (!space.box().isEmpty()) {
            parts.add(
                    space.box().ranges().entrySet().stream()
                            .map(
                                    e ->
                                            StudyFile.quoted(e.getKey())
                                                    + ": "
                                                    + StudyFile.quoted(e.getValue().text()))
                            .collect(Collectors.joining(", ", "box: {", "}")));
        }
        if (!space.sizes().equals(SpaceSettings.Sizes.ANY)) {
            parts.add(
                    "sizes: {least: %s, most: %s, near-zero: %s}"
                            .formatted(
                                    Numbers.text(space.sizes().least()),
                                    Numbers.text(space.sizes().most()),
                                    Numbers.text(space.sizes().nearZero())));
        }
        if (!space.fitted().isEmpty()) {
            parts.add("fit-inside: " + list(space.fitted()));
        }
        parts.add("dimension: " + s.dimension());
        s.widths().fixed().ifPresent(k -> parts.add("sis: " + k));
        s.widths().least().ifPresent(k -> parts.add("least-sis: " + k));
        if (s.widths().models() != Widths.DEFAULT_MODELS) {
            parts.add("models: " + s.widths().models());
        }
        if (space.freeUnits()) {
            parts.add("free-units: true");
        }
        if (!s.intercept()) {
            parts.add("intercept: false");
        }
        if (!s.scaled()) {
            parts.add("scale: false");
        }
        if (s.objective() != ClassObjective.DEVIANCE) {
            parts.add("objective: " + s.objective().name().toLowerCase(Locale.ROOT));
        }
        evolution(s.evolution(), parts);
        return parts.stream().collect(Collectors.joining(", ", "search: {", "}\n"));
    }

    private static void evolution(EvolutionSettings evolution, List<String> parts) {
        evolution.trials().ifPresent(n -> parts.add("trials: " + n));
        evolution.constants().ifPresent(n -> parts.add("max-constants: " + n));
        if (evolution.loss() != EvolutionSettings.Loss.SQUARES) {
            parts.add("loss: " + evolution.loss().name().toLowerCase(Locale.ROOT));
        }
        evolution
                .stopError()
                .ifPresent(e -> parts.add("stop-error: " + StudyFile.quoted(e.text())));
        if (!evolution.start().isEmpty()) {
            parts.add(
                    evolution.start().stream()
                            .map(f -> StudyFile.quoted(PlainText.of(f)))
                            .collect(Collectors.joining(", ", "start: [", "]")));
        }
        if (!evolution.physics().isEmpty()) {
            parts.add(
                    evolution.physics().text().stream()
                            .map(StudyFile::quoted)
                            .collect(Collectors.joining(", ", "physics: [", "]")));
        }
    }

    private static String list(List<Operator> operators) {
        return operators.stream()
                .map(o -> StudyFile.quoted(o.symbol()))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
