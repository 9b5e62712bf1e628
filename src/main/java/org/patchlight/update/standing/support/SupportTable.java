package org.patchlight.update.standing.support;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.code.TableResource;

/** When Microsoft's support of each Windows ends. The table names its source in each line. */
public final class SupportTable {
    private static final List<Row> ROWS = TableResource.rows(SupportTable.class, "windows-support.tsv", 6).stream()
            .map(SupportTable::row)
            .toList();

    private SupportTable() {}

    /**
     * The end of support of one Windows for a group of editions.
     *
     * @param build such as 19045
     * @param name such as {@code Windows 10 22H2}
     * @param editions the group as {@link EditionGroup#id} names it
     * @param end the last day with updates for everybody
     * @param paidOrNull until when updates could be had by a programme of its own (ESU); null if there is none
     */
    public record Row(
            int build,
            String name,
            String editions,
            LocalDate end,
            @Nullable LocalDate paidOrNull) {}

    /**
     * The line for a Windows.
     *
     * @param group the group of editions; empty if not known: then the line that ends last counts, so that nobody is told too early
     * @return empty if the build is not known
     */
    public static Optional<Row> find(int build, Optional<EditionGroup> group) {
        List<Row> rows = ROWS.stream().filter(row -> row.build() == build).toList();
        Optional<Row> exact = rows.stream()
                .filter(row -> row.editions().equals(EditionGroup.ANY.id())
                        || group.filter(one -> one.id().equals(row.editions())).isPresent())
                .findFirst();
        return exact.isPresent() ? exact : rows.stream().max(Comparator.comparing(Row::end));
    }

    private static Row row(List<String> cells) {
        return new Row(
                Integer.parseInt(cells.get(0)),
                cells.get(1),
                cells.get(2),
                LocalDate.parse(cells.get(3)),
                cells.get(4).isEmpty() ? null : LocalDate.parse(cells.get(4)));
    }
}
