package org.patchlight.history;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries as comma-separated values (RFC 4180), for the history command and for files saved from the windows. */
public final class HistoryCsv {
    /** The heading row; scripts depend on it. */
    public static final String COLUMNS = "time,kind,status,offsetSeconds,errorBoundSeconds,code,kb,fix,verdict,text";

    private HistoryCsv() {}

    /** A row without its line end. */
    public static String row(HistoryEntry entry) {
        return cells(entry).stream().map(HistoryCsv::quoted).collect(Collectors.joining(","));
    }

    /** The value of each column; empty for none. */
    public static List<String> cells(HistoryEntry entry) {
        return Stream.of(
                        entry.time().truncatedTo(ChronoUnit.MILLIS),
                        entry.kind().id(),
                        entry.status(),
                        plain(entry.offsetSeconds()),
                        plain(entry.errorBoundSeconds()),
                        entry.code(),
                        entry.kb(),
                        entry.fix(),
                        entry.verdict(),
                        entry.text())
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }

    /** The number without an exponent, which not every reader of CSV understands. */
    private static @Nullable String plain(@Nullable Double seconds) {
        return seconds == null ? null : BigDecimal.valueOf(seconds).toPlainString();
    }

    /** Quotes a cell as in RFC 4180, section 2. */
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
