package org.patchlight.update.standing.support;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.code.TableResource;

/** The last days of Microsoft's support for each Windows. Each line of the table has its source. */
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
     * @param editions the {@link EditionGroup#id} of the group
     * @param end the last day with free updates
     * @param paidOrNull the last day with paid updates (ESU); null if there are none
     */
    public record Row(
            int build,
            String name,
            String editions,
            LocalDate end,
            @Nullable LocalDate paidOrNull) {}

    /**
     * The row for a Windows.
     *
     * @param group the group of editions; if empty the row that ends last counts, so that the finding never comes too
     *     early
     * @return empty if the build is unknown
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
