package org.patchlight.cli;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.console.Style;
import org.patchlight.cli.console.Wrapping;
import org.patchlight.cli.json.Json;
import org.patchlight.health.Message;
import org.patchlight.health.Status;
import org.patchlight.history.HistoryCsv;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryJson;
import org.patchlight.machine.LocalZone;
import org.patchlight.machine.Seconds;
import org.patchlight.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code history}: prints what was found and done. */
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
    private static final String KIND = "cli.history.kind.";

    @ParentCommand
    PatchlightCommand root;

    @Option(names = "--since", paramLabel = "DATE")
    @Nullable String since;

    @Option(names = "--last", paramLabel = "NUMBER")
    @Nullable String last;

    @Option(names = "--csv")
    boolean csv;

    @Override
    public Integer call() throws CommandFailure {
        Output output = root.output();
        if (csv && output.isJson()) {
            throw CommandFailure.usage("cli.history.one-form");
        }
        Instant from = from();
        int most = most();
        try (Session session = root.open()) {
            // A clock that was set back leaves entries in another order than they were written.
            List<HistoryEntry> sorted = session.history().since(from).stream()
                    .sorted(Comparator.comparing(HistoryEntry::time))
                    .toList();
            List<HistoryEntry> entries = sorted.subList(Math.max(0, sorted.size() - most), sorted.size());
            if (csv) {
                output.page().raw(HistoryCsv.COLUMNS);
                entries.forEach(entry -> output.page().raw(HistoryCsv.row(entry)));
            } else if (output.isJson()) {
                JsonObject json = Json.document(session.pc().clock().now());
                json.add("entries", Json.array(entries, HistoryJson::write));
                output.json(json);
            } else {
                print(entries, output);
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

    private int most() throws CommandFailure {
        if (last == null) {
            return Integer.MAX_VALUE;
        }
        try {
            int number = Integer.parseInt(last.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw CommandFailure.usage("cli.history.last-number", last);
        }
        throw CommandFailure.usage("cli.history.last-number", last);
    }

    private static void print(List<HistoryEntry> entries, Output output) {
        if (entries.isEmpty()) {
            output.line(Message.of("cli.history.empty"));
            return;
        }
        Words words = output.words();
        int kinds = Arrays.stream(HistoryEntry.Kind.values())
                .mapToInt(kind -> Wrapping.columns(words.say(KIND + kind.id())))
                .max()
                .orElse(0);
        for (HistoryEntry entry : entries) {
            String kind = words.say(KIND + entry.kind().id());
            String head = output.minute(entry.time()) + "  " + kind;
            String gap = " ".repeat(kinds - Wrapping.columns(kind) + 2);
            output.page().row(style(entry), head, (head + gap).length(), text(entry, words));
        }
        Optional<String> run = entries.stream()
                .filter(entry -> entry.kind() == HistoryEntry.Kind.FIX)
                .map(entry -> Objects.requireNonNullElse(entry.run(), ""))
                .filter(id -> !id.isEmpty() && entries.stream().noneMatch(entry -> isUndo(entry, id)))
                .reduce((one, later) -> later);
        run.ifPresent(id -> output.note(Message.of("cli.history.undo", output.typed("undo " + id))));
    }

    private static boolean isUndo(HistoryEntry entry, String run) {
        return entry.kind() == HistoryEntry.Kind.UNDO && run.equals(entry.run());
    }

    private static Style style(HistoryEntry entry) {
        String status = Objects.requireNonNullElse(entry.status(), "");
        return Arrays.stream(Status.values())
                .filter(one -> one.id().equals(status))
                .findFirst()
                .map(StatusRows::style)
                .orElse(Style.PLAIN);
    }

    /** An entry in words, with its run, which {@code undo} takes. */
    private static String text(HistoryEntry entry, Words words) {
        String text = switch (entry.kind()) {
            case MEASUREMENT -> measurement(entry, words);
            case FIX -> fix(entry, words);
            case UNDO -> words.sayIfKnown("undo.verdict." + entry.verdict()).orElseGet(() -> cells(entry));
            case STATUS ->
                words.sayIfKnown("status." + entry.status())
                        .map(status -> entry.text() == null ? status : status + ": " + entry.text())
                        .orElseGet(() -> cells(entry));
            case FAILURE, EVENT -> cells(entry);
        };
        return entry.run() == null || entry.run().isEmpty() ? text : words.say("cli.history.run", text, entry.run());
    }

    private static String measurement(HistoryEntry entry, Words words) {
        Double offset = entry.offsetSeconds();
        Double bound = entry.errorBoundSeconds();
        return offset == null || bound == null
                ? cells(entry)
                : words.say(StatusRows.clock(Seconds.length(offset), Seconds.length(bound)));
    }

    private static String fix(HistoryEntry entry, Words words) {
        String id = Objects.requireNonNullElse(entry.fix(), "");
        Object title = FixesCommand.find(id)
                .<Object>map(fix -> fix.declaration().title())
                .orElse(id);
        return words.sayIfKnown("verdict." + entry.verdict())
                .map(verdict -> words.say("cli.history.fix", title, verdict))
                .orElseGet(() -> cells(entry));
    }

    private static String cells(HistoryEntry entry) {
        return HistoryCsv.cells(entry).stream()
                .skip(2)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("  "));
    }
}
