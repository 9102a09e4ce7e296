package org.descry.datasets.tables;

import java.util.List;
import java.util.Locale;

/** Says early, from the rows read so far, that a file will not fit into memory. */
final class MemoryCheck {

    private static final double MEGABYTE = 1e6;
    private static final double GIGABYTE = 1e9;

    /** Left for everything but the table. */
    private static final double RESERVE_BYTES = 32e6;

    private final String file;
    private final long size;
    private final RowIndex index;

    /**
     * Prepares for one file.
     *
     * @param size bytes of the file; 0 when not known
     */
    MemoryCheck(String file, long size, RowIndex index) {
        this.file = file;
        this.size = size;
        this.index = index;
    }

    /**
     * Compares what the finished table takes at least with what there is.
     *
     * @throws DatasetException if that is more than there is
     */
    void check(TableParser table) {
        double rows = Math.max(1, (double) size / index.position()) * table.records();
        double needed = rows * table.leastBytesPerRow();
        double limit = Runtime.getRuntime().maxMemory() - RESERVE_BYTES;
        if (needed > limit || rows > Integer.MAX_VALUE / 2.0) {
            throw DatasetException.inFile(
                    file,
                    "the file has %s and its table needs at least %s of memory, but this run may use %s"
                            .formatted(
                                    shown(Math.max(size, index.position())),
                                    shown(needed),
                                    shown(limit)),
                    "more memory (--memory) or fewer rows and columns");
        }
    }

    /**
     * Compares what the rows read so far take at least with what there is.
     *
     * @throws DatasetException if that is more than there is
     */
    static void ofRows(String file, int rows, List<ColumnBuilder> columns) {
        double perRow = columns.stream().mapToDouble(ColumnBuilder::leastBytesPerRow).sum();
        double limit = Runtime.getRuntime().maxMemory() - RESERVE_BYTES;
        if (rows * perRow > limit) {
            throw DatasetException.inFile(
                    file,
                    "%d rows of the table need at least %s of memory, but this run may use %s"
                            .formatted(rows, shown(rows * perRow), shown(limit)),
                    "more memory (--memory) or fewer rows and columns");
        }
    }

    /** Returns how much memory this run may use, as text. */
    static String allowance() {
        return shown(Runtime.getRuntime().maxMemory());
    }

    private static String shown(double bytes) {
        return bytes < GIGABYTE
                ? String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE)
                : String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
    }
}
