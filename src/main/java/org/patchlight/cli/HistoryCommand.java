package org.patchlight.cli;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code history}: what was seen and done. */
@Command(name = "history", description = "Show what was seen and done.")
final class HistoryCommand implements Callable<Integer> {
    private static final String COLUMNS = "time,kind,status,offsetSeconds,errorBoundSeconds,code,kb,fix,verdict,text";

    @ParentCommand
    PatchlightCommand root;

    @Option(names = "--since", paramLabel = "DATE", description = "A date such as 2026-11-22, or a time in UTC.")
    @Nullable String since;

    @Option(names = "--csv", description = "Print comma-separated values.")
    boolean csv;

    @Override
    public Integer call() throws CommandFailure {
        Output output = root.output();
        if (csv && output.isJson()) {
            throw CommandFailure.usage("cli.history.one-form");
        }
        Instant from = from();
        try (Workbench bench = root.open()) {
            List<HistoryEntry> entries = bench.history().since(from);
            if (csv) {
                output.line(COLUMNS);
                entries.forEach(entry -> output.line(row(entry)));
            } else if (output.isJson()) {
                JsonObject json = Json.document(bench.pc().clock().now());
                json.add("entries", Json.array(entries, HistoryJson::write));
                output.json(json);
            } else {
                entries.forEach(entry -> output.line(text(entry, output)));
                if (entries.isEmpty()) {
                    output.line(Message.of("cli.history.empty"));
                }
            }
            return 0;
        }
    }

    private Instant from() throws CommandFailure {
        if (since == null) {
            return Instant.EPOCH;
        }
        try {
            return since.indexOf('T') < 0
                    ? LocalDate.parse(since)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant()
                    : Instant.parse(since);
        } catch (DateTimeException unreadable) {
            throw CommandFailure.usage("cli.not-a-date", since);
        }
    }

    private static String text(HistoryEntry entry, Output output) {
        String rest = cells(entry).skip(2).filter(cell -> !cell.isEmpty()).collect(Collectors.joining("  "));
        return output.words().time(entry.time()) + "  " + entry.kind().id() + "  " + rest;
    }

    private static String row(HistoryEntry entry) {
        return cells(entry).map(HistoryCommand::quoted).collect(Collectors.joining(","));
    }

    private static Stream<String> cells(HistoryEntry entry) {
        return Stream.of(
                        Json.time(entry.time()),
                        entry.kind().id(),
                        entry.status(),
                        entry.offsetSeconds(),
                        entry.errorBoundSeconds(),
                        entry.code(),
                        entry.kb(),
                        entry.fix(),
                        entry.verdict(),
                        entry.text())
                .map(cell -> Objects.toString(cell, ""));
    }

    /** RFC 4180, section 2. */
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
