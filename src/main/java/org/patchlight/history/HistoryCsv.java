package org.patchlight.history;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries as comma-separated values (RFC 4180), for the history command and for what the windows save. */
public final class HistoryCsv {
    /** The first row; scripts rely on it. */
    public static final String COLUMNS = "time,kind,status,offsetSeconds,errorBoundSeconds,code,kb,fix,verdict,text";

    private HistoryCsv() {}

    /** A row, without its end. */
    public static String row(HistoryEntry entry) {
        return cells(entry).stream().map(HistoryCsv::quoted).collect(Collectors.joining(","));
    }

    /** What stands in each column; empty for nothing. */
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

    /** Without an exponent, which not every reader of such files knows. */
    private static @Nullable String plain(@Nullable Double seconds) {
        return seconds == null ? null : BigDecimal.valueOf(seconds).toPlainString();
    }

    /** RFC 4180, section 2. */
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
