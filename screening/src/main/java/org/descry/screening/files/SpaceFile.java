package org.descry.screening.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.DatasetException;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.HeldOut;
import org.descry.regression.models.Kind;
import org.descry.screening.constraints.Constraint;
import org.descry.screening.ranking.ConformalSelection;
import org.descry.screening.ranking.RankOrder;
import org.descry.screening.ranking.ScreeningSettings;
import org.descry.screening.spaces.CandidateSpace;
import org.descry.screening.spaces.ElementPool;
import org.descry.screening.spaces.Position;
import org.descry.screening.spaces.Template;

/**
 * A candidate space as written in {@code space.yaml} or in the {@code screen:} block of a study.
 *
 * <pre>{@code
 * templates: ["A B X3", "A2 B B' X6"]
 * sites: {A: alkali + alkaline-earth + lanthanide, B: metals, "B'": metals, X: [O, F, Cl, Br, I]}
 * constraints: [charge-neutral, electronegativity-order, {exclude: [radioactive]}, not-in-data]
 * top: 100
 * wanted: "< 0.4 eV"
 * failures: 0.1
 * }</pre>
 *
 * @param file name of the file, for messages
 * @param space the candidates
 * @param constraints in the order written
 * @param top how many candidates to rank
 * @param rank which predicted values come first, when it was written
 * @param wanted which values of a numeric target are wanted, when it was written
 * @param failures share of failures to expect among selected candidates at most
 */
public record SpaceFile(
        String file,
        CandidateSpace space,
        List<Constraint> constraints,
        int top,
        Optional<RankOrder> rank,
        Optional<Wanted> wanted,
        double failures) {

    /** Candidates ranked when the file does not say. */
    public static final int DEFAULT_TOP = 100;

    private static final int LARGEST_TOP = 1_000_000;
    private static final List<String> KEYS =
            List.of("templates", "sites", "constraints", "top", "rank", "wanted", "failures");
    private static final double DEFAULT_FAILURES = 0.1;
    private static final List<String> LATER = List.of("mixing", "objectives", "distance");
    private static final String PEROVSKITES = "perovskites.yaml";

    /** Copies the list. */
    public SpaceFile {
        constraints = List.copyOf(constraints);
    }

    /**
     * Reads a stand-alone file, or the {@code screen:} block of a study.
     *
     * @param file a YAML file
     * @throws DatasetException if the file cannot be read or anything in it is wrong
     */
    public static SpaceFile read(Path file) {
        SettingsNode whole = SettingsNode.read(file);
        SettingsNode block = whole.isMapping() ? whole.mapping().get("screen") : null;
        return of(block == null ? whole : block);
    }

    /**
     * Returns the space of the perovskite study: which elements, and why, is written in the file.
     *
     * @return halide and oxide perovskites, single and double
     */
    public static SpaceFile perovskites() {
        try (InputStream in = SpaceFile.class.getResourceAsStream(PEROVSKITES)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return of(SettingsNode.parse("builtin:" + PEROVSKITES, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a block of settings.
     *
     * @param block holds the keys templates, sites, constraints, top, rank, wanted, failures
     * @throws DatasetException if a key is missing, unknown, not in this version, or its value is
     *     wrong
     */
    public static SpaceFile of(SettingsNode block) {
        Map<String, SettingsNode> values = block.mapping(KEYS, LATER);
        List<Template> templates = templates(required(block, values, "templates"));
        Map<Position, ElementPool> sites = sites(required(block, values, "sites"), templates);
        List<Constraint> constraints =
                values.containsKey("constraints")
                        ? ConstraintReader.read(values.get("constraints"))
                        : List.of();
        int top =
                values.containsKey("top") ? values.get("top").integer(1, LARGEST_TOP) : DEFAULT_TOP;
        Optional<RankOrder> rank =
                Optional.ofNullable(values.get("rank"))
                        .map(n -> n.read(RankOrder::parse, String.join(" or ", RankOrder.words())));
        Optional<Wanted> wanted =
                Optional.ofNullable(values.get("wanted"))
                        .map(n -> n.read(Wanted::parse, Wanted.EXPECTED));
        if (wanted.isPresent() && rank.isPresent() && wanted.get().order() != rank.get()) {
            throw values.get("rank")
                    .error(
                            "is %s, while wanted asks for the %s values"
                                    .formatted(rank.get().word(), wanted.get().order().word()),
                            "one of the two keys");
        }
        double failures =
                values.containsKey("failures")
                        ? values.get("failures").read(SpaceFile::share, "a share such as 0.1")
                        : DEFAULT_FAILURES;
        CandidateSpace space = new CandidateSpace(templates, sites);
        return new SpaceFile(
                block.file(),
                space,
                constraints,
                top,
                rank.or(() -> wanted.map(Wanted::order)),
                wanted,
                failures);
    }

    private static double share(String text) {
        double share = Numbers.parse(text).orElse(Double.NaN);
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("is \"%s\"".formatted(text));
        }
        return share;
    }

    /**
     * Returns how candidates with few expected failures are selected.
     *
     * @param model of the target
     * @return empty when no rows were held out from the model's search, or its target is a number
     *     and the file does not say what is wanted
     * @throws DatasetException if the bound is in a unit of another kind than the target's
     */
    public Optional<ConformalSelection> selection(FittedModel model) {
        if (model.heldOut().isEmpty() || model.kind() == Kind.REGRESSION && wanted.isEmpty()) {
            return Optional.empty();
        }
        HeldOut rows = model.heldOut().get();
        boolean lowest =
                model.kind() == Kind.REGRESSION && rank.equals(Optional.of(RankOrder.LOWEST));
        int sign = lowest ? -1 : 1;
        double bound = model.kind() == Kind.REGRESSION ? bound(model) : 0.5;
        double[] unwanted =
                IntStream.range(0, rows.rows())
                        .filter(i -> sign * rows.observed()[i] < sign * bound)
                        .mapToDouble(i -> sign * rows.prediction()[i])
                        .toArray();
        return Optional.of(
                new ConformalSelection(
                        unwanted, rows.rows(), failures, score -> sign * model.fitted(score)));
    }

    private double bound(FittedModel model) {
        try {
            double bound = model.target().transform().of(wanted.orElseThrow().in(model.target()));
            if (!Double.isFinite(bound)) {
                throw new IllegalArgumentException(
                        "is no bound for a target of which the logarithm was fitted");
            }
            return bound;
        } catch (IllegalArgumentException other) {
            throw DatasetException.inFile(
                    file,
                    "key \"wanted\" " + other.getMessage(),
                    "a bound that the target can have, in a unit of its kind");
        }
    }

    /**
     * Returns what a screening with a model of this kind returns.
     *
     * @param kind of the model: classes are ranked likeliest first, values lowest first unless the
     *     file says otherwise
     * @return the number of candidates and their order
     * @throws DatasetException if the file wants classes lowest first
     */
    public ScreeningSettings settings(Kind kind) {
        if (kind == Kind.CLASSIFICATION && rank.equals(Optional.of(RankOrder.LOWEST))) {
            throw DatasetException.inFile(
                    file,
                    "key \"rank\": classes are ranked by probability",
                    "highest, or no such key");
        }
        RankOrder usual = kind == Kind.CLASSIFICATION ? RankOrder.HIGHEST : RankOrder.LOWEST;
        return ScreeningSettings.of(top, rank.orElse(usual));
    }

    private static SettingsNode required(
            SettingsNode block, Map<String, SettingsNode> values, String key) {
        SettingsNode value = values.get(key);
        if (value == null) {
            throw block.error("key \"%s\" is missing".formatted(key), "it beside the other keys");
        }
        return value;
    }

    private static List<Template> templates(SettingsNode node) {
        List<SettingsNode> written = node.isList() ? node.list() : List.of(node);
        if (written.isEmpty()) {
            throw node.error("is an empty list", "one or more of " + Template.known());
        }
        return written.stream()
                .map(n -> n.read(Template::parse, "one of " + Template.known()))
                .toList();
    }

    private static Map<Position, ElementPool> sites(SettingsNode node, List<Template> templates) {
        List<Position> used =
                Arrays.stream(Position.values())
                        .filter(p -> templates.stream().anyMatch(t -> t.count(p) > 0))
                        .toList();
        List<String> names = used.stream().map(Position::symbol).toList();
        String expected = "the sites " + String.join(", ", names);
        Map<Position, ElementPool> sites = new EnumMap<>(Position.class);
        node.mapping()
                .forEach(
                        (name, value) -> {
                            Optional<Position> position =
                                    Position.find(name).filter(used::contains);
                            if (position.isEmpty()) {
                                throw value.error("is no site of the templates", expected);
                            }
                            sites.put(position.get(), pool(value));
                        });
        for (Position position : used) {
            if (!sites.containsKey(position)) {
                String problem = "site %s has no list of elements".formatted(position.symbol());
                throw node.error(problem, expected);
            }
        }
        return sites;
    }

    private static ElementPool pool(SettingsNode node) {
        String expected =
                "elements and groups joined by + and -, such as alkali + [La, Y] or metals - [Tc]";
        if (!node.isList()) {
            return node.read(ElementPool::parse, expected);
        }
        List<String> written = new ArrayList<>();
        for (SettingsNode item : node.list()) {
            item.read(ElementPool::parse, expected);
            written.add(item.text());
        }
        if (written.isEmpty()) {
            throw node.error("is an empty list", expected);
        }
        return ElementPool.parseAll(written);
    }
}
