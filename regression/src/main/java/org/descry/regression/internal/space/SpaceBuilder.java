package org.descry.regression.internal.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.SpaceSettings;

/** Builds a space layer by layer: all formulas of complexity 2, then 3, and so on. */
public final class SpaceBuilder {
    final int rows;
    final Blocks blocks;
    final List<BlockClass> classes = new ArrayList<>();
    final List<Piece> terminal = new ArrayList<>();
    final LongMap representatives = new LongMap(1 << 12);
    final Admission admission;
    final FormulaWriter writer;

    private final SpaceSettings settings;
    private SpaceRules rules;
    private final UnitTable units;
    private final Budget budget;
    private final Runnable check;
    private final LongSet blockKeys = new LongSet(1 << 12);

    /**
     * Keys of this layer's blocks whose minus is no such block's other side: log(a/b), log(b/a).
     */
    private LongSet oneSign = new LongSet(1 << 12);

    private final TreeMap<String, Long> refused = new TreeMap<>();
    private final TreeMap<Integer, Long> generatedBy = new TreeMap<>();
    private final TreeMap<Integer, Long> distinctBy = new TreeMap<>();
    private long[] codes = new long[1024];
    private int size;
    private long distinct;
    private long terminalCount;

    /**
     * What a space may cost; counted in formulas and bytes, never in time.
     *
     * @param blockBytes memory for values of blocks; those beyond are computed again when needed
     * @param mostBlocks most formulas that others are made of
     * @param mostListed most formulas that nothing is made of which are told apart and listed
     */
    public record Budget(long blockBytes, int mostBlocks, long mostListed) {
        public Budget {
            if (!(mostBlocks <= Code.MOST_BLOCKS)) {
                throw new IllegalArgumentException("at most %d blocks".formatted(Code.MOST_BLOCKS));
            }
        }
    }

    /**
     * @param features primary features; their values decide only which formulas are refused, and
     *     columns without rows refuse none
     * @param settings which formulas count
     * @param largestComplexity limit on complexity where the settings have none
     * @param check run often; throws when the search is to stop
     */
    public SpaceBuilder(
            List<PrimaryFeature> features,
            SpaceSettings settings,
            int largestComplexity,
            Budget budget,
            Runnable check) {
        this.rows = features.get(0).values().length;
        this.settings = settings;
        this.rules = new SpaceRules(settings, largestComplexity);
        this.units = new UnitTable(settings.freeUnits());
        this.blocks = new Blocks(rows, budget.blockBytes());
        this.budget = budget;
        this.check = check;
        List<Variable> columns = features.stream().map(f -> new Variable(f.name())).toList();
        this.writer = new FormulaWriter(columns, blocks);
        List<String> names = columns.stream().map(Variable::name).toList();
        check(settings, names);
        this.admission = new Admission(settings, blocks, names);
        columns(features);
    }

    /** Adds the columns, those of one dimension side by side, each required one by itself. */
    private void columns(List<PrimaryFeature> features) {
        List<String> required = settings.required();
        int[] dimension = new int[features.size()];
        for (int j = 0; j < dimension.length; j++) {
            dimension[j] = units.number(features.get(j).dimension());
        }
        for (int d = 0; d < units.size(); d++) {
            for (int part = -1; part < required.size(); part++) {
                int held = part < 0 ? 0 : 1 << part;
                int from = blocks.size();
                for (int j = 0; j < dimension.length; j++) {
                    PrimaryFeature f = features.get(j);
                    if (dimension[j] == d
                            && required.indexOf(f.name()) == part
                            && !settings.forbidden().contains(new Variable(f.name()))) {
                        column(j, f.values(), held, anyUnit(d));
                    }
                }
                close(from, Size.COLUMN, d, false, held);
            }
        }
        generatedBy.put(1, (long) blocks.size());
        distinctBy.put(1, distinct);
    }

    private void column(int number, double[] values, int held, boolean counts) {
        int id = blocks.add(Blocks.COLUMN, number, -1, 1, values);
        blocks.setKeys(id, FormulaKey.column(1, number), FormulaKey.column(2, number));
        blocks.held[id] = (byte) held;
        admission.added(Blocks.COLUMN, number, -1, values);
        blockKeys.add(Field.unsigned(blocks.first[id]));
        blocks.feature[id] =
                isNew(blocks.first[id], blocks.second[id], Code.block(1, id)) && counts;
        list(id);
    }

    private static void check(SpaceSettings settings, List<String> columns) {
        for (String name : settings.required()) {
            if (!columns.contains(name)) {
                throw new IllegalArgumentException(
                        "the required column '%s' is not one of the columns %s"
                                .formatted(name, columns));
            }
        }
        if (columns.stream().allMatch(c -> settings.forbidden().contains(new Variable(c)))) {
            throw new IllegalArgumentException("every column is forbidden");
        }
    }

    /** Returns how many columns every model must hold. */
    int required() {
        return settings.required().size();
    }

    /** Makes a complexity the largest: nothing is made of its formulas. */
    public void endAt(int complexity) {
        rules = rules.endingAt(complexity);
    }

    /** Returns what the layers from a complexity on will hold, told without writing them down. */
    public List<Forecast.Layer> forecast(int complexity) {
        return new Forecast(rules, units, classes, share()).from(complexity);
    }

    /** Share of the formulas written down so far that became blocks. */
    private double share() {
        long written = generatedBy.values().stream().mapToLong(n -> n).sum();
        return written == 0 ? 1 : (double) blocks.size() / written;
    }

    /** Returns the pieces of a complexity. */
    public List<Piece> pieces(int complexity) {
        return new LayerWalk(rules, units, classes).pieces(complexity);
    }

    /** Returns the largest complexity of any formula. */
    public int maxComplexity() {
        return rules.maxComplexity();
    }

    /** Returns how many of some pieces' formulas others can be made of. */
    public long extendable(List<Piece> pieces) {
        return pieces.stream()
                .filter(p -> rules.extendable(p.size()))
                .mapToLong(Piece::count)
                .sum();
    }

    /** Adds a layer: formulas that can grow as blocks, the others as they are described. */
    public void add(int complexity, List<Piece> pieces) {
        long before = distinct;
        long written = 0;
        BlockSink sink = new BlockSink();
        oneSign = new LongSet(1 << 12);
        for (int k = 0; k < pieces.size(); k++) {
            Piece p = pieces.get(k);
            written += p.count();
            if (!rules.extendable(p.size())) {
                if (anyUnit(p.dimension())) {
                    terminal.add(p);
                    terminalCount += p.count();
                }
                continue;
            }
            int from = blocks.size();
            int next = k;
            while (next < pieces.size() && sameClass(p, pieces.get(next))) {
                sink.piece = pieces.get(next);
                for (int l = sink.piece.left().from(); l < sink.piece.left().to(); l++) {
                    sink.piece.each(l, l + 1, sink);
                    check.run();
                }
                written += next == k ? 0 : sink.piece.count();
                next++;
            }
            close(from, p.size(), p.dimension(), p.flips(), p.held());
            k = next - 1;
        }
        generatedBy.put(complexity, written);
        distinctBy.put(complexity, distinct - before);
    }

    private static boolean sameClass(Piece a, Piece b) {
        return a.size().equals(b.size())
                && a.flips() == b.flips()
                && a.dimension() == b.dimension()
                && a.held() == b.held();
    }

    private void close(int from, Size size, int dimension, boolean flips, int held) {
        if (blocks.size() > from) {
            classes.add(new BlockClass(from, blocks.size(), size, dimension, flips, held));
        }
    }

    /** Tells the terminal formulas apart and lists them, if they are few enough. */
    public FeatureSpace build() {
        if (listsAll()) {
            ListSink sink = new ListSink();
            for (Piece p : terminal) {
                long before = distinct;
                sink.piece = p;
                for (int l = p.left().from(); l < p.left().to(); l++) {
                    p.each(l, l + 1, sink);
                    check.run();
                }
                sink.flush();
                distinctBy.merge(p.size().complexity(), distinct - before, Long::sum);
            }
        }
        return new FeatureSpace(this);
    }

    boolean listsAll() {
        return terminalCount <= budget.mostListed();
    }

    long[] listed() {
        long[] all = Arrays.copyOf(codes, size);
        Arrays.sort(all);
        return all;
    }

    SpaceCounts counts() {
        long generated = generatedBy.values().stream().mapToLong(n -> n).sum();
        TreeMap<Integer, Long> different = new TreeMap<>(distinctBy);
        if (!listsAll()) {
            terminal.forEach(p -> different.remove(p.size().complexity()));
        }
        OptionalLong all = listsAll() ? OptionalLong.of(distinct) : OptionalLong.empty();
        return new SpaceCounts(generated, all, generatedBy, different, refused);
    }

    /** Whether features of a dimension count; unknown ones do. */
    private boolean anyUnit(int dimension) {
        return settings.unit().isEmpty()
                || units.dimension(dimension).isUnknown()
                || units.dimension(dimension).equals(settings.unit().get());
    }

    /** Counts a formula that no earlier one equals up to a constant factor. */
    private boolean isNew(long first, long second, long code) {
        boolean isNew = representatives.add(Keys.ratio(first, Field.inverse(second)), code);
        distinct += isNew ? 1 : 0;
        return isNew;
    }

    private void list(int id) {
        if (blocks.feature[id]) {
            list(Code.block(blocks.complexity[id], id));
        }
    }

    private void list(long code) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size + (size >> 1));
        }
        codes[size++] = code;
    }

    private void refuse(String cause) {
        refused.merge(cause, 1L, Long::sum);
    }

    /** Whether a formula is minus one of this layer that has no minus of its own. */
    private boolean isMissingMinus(long key) {
        return oneSign.contains(Field.negate(key)) && !oneSign.contains(key);
    }

    /** Makes blocks of what it hears. */
    private final class BlockSink implements Piece.Visitor {
        private final double[] out = new double[rows];
        private final double[] scratch = new double[rows];
        private Piece piece;

        @Override
        public void visit(int l, int r) {
            byte packed = piece.packed();
            if (r < 0 && Op.undoes(piece.operator(), blocks, l)) {
                return;
            }
            long a = Op.key(packed, blocks.first, blocks.firstInverse, l, r);
            long b = Op.key(packed, blocks.second, blocks.secondInverse, l, r);
            if (a == b || a == 0 || b == 0) {
                refuse("constant");
                return;
            }
            Optional<String> forbidden = admission.refusal(packed, l, r);
            if (forbidden.isPresent()) {
                refuse(forbidden.get()); // an equal one, written otherwise, may be allowed
                return;
            }
            if (!blockKeys.add(Field.unsigned(a)) && !isMissingMinus(a)) {
                return;
            }
            if (!piece.flips()) {
                oneSign.add(a);
            }
            blocks.compute(packed, l, r, out, scratch);
            Optional<String> refusal = admission.uselessPart(packed, l, r, out, rows);
            int complexity = piece.size().complexity();
            if (refusal.isPresent()) {
                // it counts all the same: no equal one is taken in its place
                isNew(a, b, FeatureSpace.code(piece, l, r));
                refuse(refusal.get());
                return;
            }
            boolean isNew = isNew(a, b, Code.block(complexity, blocks.size()));
            int id = blocks.add(packed, l, r, complexity, out);
            blocks.setKeys(id, a, b);
            blocks.flips[id] = piece.flips();
            blocks.held[id] = (byte) piece.held();
            admission.added(packed, l, r, out);
            blocks.feature[id] = isNew && anyUnit(piece.dimension());
            if (blocks.feature[id] && admission.refusal(out, rows).isPresent()) {
                blocks.feature[id] = false;
            }
            list(id);
        }
    }

    /** Lists what it hears, many at once. */
    private final class ListSink implements Piece.Visitor {
        private static final int MANY = 256;
        private Piece piece;
        private int n;
        private final long[] code = new long[MANY];
        private final long[] a = new long[MANY];
        private final long[] b = new long[MANY];
        private final long[] prefix = new long[MANY + 1];

        @Override
        public void visit(int l, int r) {
            byte packed = piece.packed();
            if (r < 0 && Op.undoes(piece.operator(), blocks, l)) {
                return;
            }
            a[n] = Op.key(packed, blocks.first, blocks.firstInverse, l, r);
            b[n] = Op.key(packed, blocks.second, blocks.secondInverse, l, r);
            if (a[n] == b[n] || a[n] == 0 || b[n] == 0) {
                refuse("constant");
                return;
            }
            Optional<String> refusal = admission.refusal(packed, l, r);
            if (refusal.isPresent()) {
                refuse(refusal.get());
                return;
            }
            code[n] = FeatureSpace.code(piece, l, r);
            if (++n == MANY) {
                flush();
            }
        }

        private void flush() {
            Keys.ratios(a, b, prefix, n);
            for (int i = 0; i < n; i++) {
                if (representatives.add(a[i], code[i])) {
                    distinct++;
                    list(code[i]);
                }
            }
            n = 0;
        }
    }
}
