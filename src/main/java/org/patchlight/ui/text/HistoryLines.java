package org.patchlight.ui.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.history.HistoryEntry;

/** Turns history entries into lines for people. */
public final class HistoryLines {
    private final Wording wording;

    /** Lines with these texts. */
    public HistoryLines(Wording wording) {
        this.wording = wording;
    }

    /** The kind of entry, in a word or two. */
    public String kind(HistoryEntry entry) {
        return wording.say("ui.history.kind." + entry.kind().id());
    }

    /** What happened, in one line. */
    public String what(HistoryEntry entry) {
        List<String> parts = new ArrayList<>();
        if (entry.status() != null) {
            parts.add(wording.say("ui.state." + entry.status()));
        }
        if (entry.kind() == HistoryEntry.Kind.EVENT && entry.code() == null && entry.text() != null) {
            return event(entry, entry.text());
        }
        if (entry.offsetSeconds() != null) {
            parts.add(offset(entry.offsetSeconds(), entry.errorBoundSeconds()));
        }
        Stream.of(entry.title(), entry.kb(), entry.operation(), entry.code(), entry.source())
                .filter(Objects::nonNull)
                .forEach(parts::add);
        if (entry.fix() != null) {
            parts.add(wording.say(Message.of("fix." + entry.fix() + ".title")));
        }
        if (entry.verdict() != null) {
            parts.add(verdict(entry));
        }
        if (entry.text() != null) {
            parts.add(entry.text());
        }
        return String.join(", ", parts);
    }

    /** All entries as text, one per line, with columns separated by tabs. */
    public String copy(List<HistoryEntry> entries) {
        return entries.stream()
                .map(entry -> entry.time() + "\t" + entry.kind().id() + "\t" + what(entry) + "\n")
                .collect(Collectors.joining());
    }

    private String event(HistoryEntry entry, String id) {
        Double step = entry.offsetSeconds();
        String detail = entry.detail();
        return switch (id) {
            case HistoryEntry.CLOCK_SET ->
                step == null
                        ? wording.say("ui.history.event.set")
                        : wording.say(
                                step < 0 ? "ui.history.event.back" : "ui.history.event.forward",
                                Duration.ofMillis(Math.round(step * 1e3)));
            case HistoryEntry.SLEPT -> wording.say("ui.history.event.slept", slept(entry));
            case HistoryEntry.ZONE_CHANGED ->
                wording.say("ui.history.event.zone", Objects.requireNonNullElse(detail, "?"));
            case HistoryEntry.DECIDED ->
                wording.say(
                        "ui.history.event.decided",
                        Message.of("fix." + entry.fix() + ".title"),
                        wording.say("ui.verdict." + entry.verdict()));
            case HistoryEntry.STARTED -> wording.say("ui.history.event.started");
            case HistoryEntry.PROGRAM_UPDATE ->
                wording.say("ui.history.event.update", Objects.requireNonNullElse(detail, "?"));
            case HistoryEntry.PROGRAM_BACK ->
                wording.say("ui.history.event.return", Objects.requireNonNullElse(detail, "?"));
            default -> id;
        };
    }

    /** How long the PC slept; zero if the entry doesn't say or is unreadable. */
    public static Duration slept(HistoryEntry entry) {
        try {
            return entry.detail() == null ? Duration.ZERO : Duration.parse(entry.detail());
        } catch (DateTimeParseException foreign) {
            return Duration.ZERO;
        }
    }

    private String verdict(HistoryEntry entry) {
        String prefix = entry.kind() == HistoryEntry.Kind.UNDO ? "ui.undo." : "ui.verdict.";
        return wording.say(prefix + entry.verdict());
    }

    private String offset(double seconds, @Nullable Double boundOrNull) {
        String side = seconds < 0 ? "ui.history.ahead" : "ui.history.behind";
        String offset = wording.say(side, wording.seconds(seconds));
        return boundOrNull == null ? offset : wording.say("ui.history.offset", offset, wording.seconds(boundOrNull));
    }
}
