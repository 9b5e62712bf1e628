package org.patchlight.cli;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.json.Json;
import org.patchlight.health.Message;
import org.patchlight.history.HistoryCsv;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryJson;
import org.patchlight.machine.LocalZone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code history}: prints what was found and done. */
@Command(name = "history", description = "Show what was seen and done.")
final class HistoryCommand implements Callable<Integer> {
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
        try (Session session = root.open()) {
            List<HistoryEntry> entries = session.history().since(from);
            if (csv) {
                output.raw(HistoryCsv.COLUMNS);
                entries.forEach(entry -> output.raw(HistoryCsv.row(entry)));
            } else if (output.isJson()) {
                JsonObject json = Json.document(session.pc().clock().now());
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
                    ? LocalDate.parse(since).atStartOfDay(LocalZone.current()).toInstant()
                    : Instant.parse(since);
        } catch (DateTimeException unreadable) {
            throw CommandFailure.usage("cli.not-a-date", since);
        }
    }

    private static String text(HistoryEntry entry, Output output) {
        Double offset = entry.offsetSeconds();
        Double bound = entry.errorBoundSeconds();
        if (entry.kind() == HistoryEntry.Kind.MEASUREMENT && offset != null && bound != null) {
            Message clock = StatusRows.clock(seconds(offset), seconds(bound));
            return line(
                    entry,
                    output,
                    Objects.toString(entry.status(), "") + "  " + output.words().say(clock));
        }
        String rest = HistoryCsv.cells(entry).stream()
                .skip(2)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("  "));
        return line(entry, output, rest);
    }

    private static String line(HistoryEntry entry, Output output, String rest) {
        return output.words().time(entry.time()) + "  " + entry.kind().id() + "  " + rest;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
