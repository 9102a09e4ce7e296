package org.descry.tools;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.regression.domain.GroupValues;
import org.descry.regression.domain.Reason;

/** Finds rows of a group that the training rows did not have; a table without groups has none. */
final class UnseenGroups {
    private final Optional<Column> column;
    private final Set<String> seen;

    private UnseenGroups(Optional<Column> column, Set<String> seen) {
        this.column = column;
        this.seen = seen;
    }

    static UnseenGroups of(Optional<GroupValues> group, Dataset data) {
        return new UnseenGroups(
                group.map(GroupValues::column).filter(data::has).map(data::column),
                group.map(g -> new TreeSet<>(g.values())).orElseGet(TreeSet::new));
    }

    /** Returns the code of a row of an unseen group; empty otherwise, and where none is named. */
    Optional<String> code(int row) {
        return column.map(c -> RowModel.cell(c, row))
                .filter(cell -> !cell.isBlank() && !seen.contains(cell))
                .map(cell -> Reason.UNSEEN_GROUP.code());
    }
}
