package org.patchlight.update;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.update.attempt.AgentEvents;

/** Records that a PC and copies of its files can share, by chance: of every kind, of any update, in any order. */
final class RandomRecords {
    private static final String[] CODES = {
        "80070002", "80070003", "80070005", "80070020", "80070643", "80073712", "80073701", "800F0922", "800F0831",
        "80240020", "80240034", "80244022", "8024402C", "80072EE7", "80072EFE", "80D05001", "80070070", "8024000B",
        "80246007", "800F0247", "80073CF9", "C1900101", "C1900208", "8000FFFF", "80070422", "8024A10A"
    };
    private static final String[] TITLES = {
        "2026-05 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems (KB5099981)",
        "2026-04 Update f\u00FCr Windows 11 (KB5099982) (22631.5190)",
        "Example Corp. - Display - 10.2.3.4",
        "Example - Printer - 5/1/2026 12:00:00 AM - 1.2.3.4",
        "Funktionsupdate f\u00FCr Windows 10, Version 22H2",
        "Windows 11, version 25H2",
        "\u7D2F\u7A4D\u66F4\u65B0 .NET (KB5099983)",
        "9NBLGGH4EXAM-Example.App",
        "Security Intelligence Update - KB2267602 (Version 1.411.2.0)",
        "Outil de suppression (KB5099984)"
    };
    private static final String[] PACKAGES = {
        "KB5099981", "Package_for_KB5099985~31bf3856ad364e35~amd64~~22621.1.1.2", "KB5099986"
    };
    private static final int KINDS = 10;
    /** The first kinds are ends of attempts. */
    private static final int ENDS = 6;

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<EventRecord> events = new ArrayList<>();
    private final List<AgentEntry> entries = new ArrayList<>();

    RandomRecords(long seed) {
        this.random = new Random(seed);
        int attempts = 1 + random.nextInt(14);
        for (int n = 0; n < attempts; n++) {
            attempt(n == 0);
        }
        if (random.nextBoolean()) {
            Collections.shuffle(lines, random);
        }
    }

    /** Lines of ReportingEvents.log. */
    List<String> lines() {
        return lines;
    }

    /** Records of the event log. */
    List<EventRecord> newestEventsFirst() {
        events.sort(Comparator.comparing(EventRecord::time).reversed());
        return events;
    }

    /** Entries of the update agent. */
    List<AgentEntry> newestEntriesFirst() {
        entries.sort(Comparator.comparing(AgentEntry::time).reversed());
        return entries;
    }

    /** The entries of the update agent as a script prints them. */
    String printedEntries() {
        return entries.stream()
                .map(entry -> "Title      : " + entry.titleOrNull() + "\r\nDate       : " + entry.time()
                        + "\r\nOperation  : " + entry.operation() + "\r\nResultCode : " + entry.resultCode()
                        + "\r\nHResult    : " + entry.hresult() + "\r\nUpdateID   : " + entry.updateIdOrNull()
                        + "\r\n\r\n")
                .collect(Collectors.joining());
    }

    private void attempt(boolean recent) {
        boolean old = !recent && random.nextInt(8) == 0;
        int days = old ? 60 + random.nextInt(25) : random.nextInt(25);
        Instant time = PaperPc.NOW
                .minus(Duration.ofDays(days))
                .minusSeconds(60 + random.nextInt(86_000))
                .truncatedTo(ChronoUnit.SECONDS);
        int kind = old ? 1 + random.nextInt(3) : random.nextInt(recent ? ENDS : KINDS);
        int update = random.nextInt(TITLES.length);
        // One attempt ended lately, because the newest record of a copy decides what is recent.
        String code = recent ? CODES[0] : CODES[random.nextInt(CODES.length)];
        int retries = random.nextInt(4) == 0 ? 1 + random.nextInt(25) : 1;
        for (int retry = 0; retry < retries; retry++) {
            record(
                    time.minusSeconds(retry * (retries > 2 ? 1500L : 180L)),
                    kind,
                    update,
                    code,
                    old ? 5 : recent ? 1 : 7);
        }
    }

    private void record(Instant time, int kind, int update, String code, int possible) {
        String guid = random.nextInt(5) == 0 ? LogLines.ZERO_ID : "{" + id(update) + "}";
        String title = TITLES[update];
        // The event log is not asked for events that are older than what counts.
        int sources = possible == 1 ? 1 : (1 + random.nextInt(7)) & possible;
        Instant logged = time.plusSeconds(random.nextInt(4));
        switch (kind) {
            case 0 -> {
                line(sources, LogLines.installed(time, guid, title));
                event(sources, AgentRecords.installed(logged, "{" + id(update) + "}", title));
                entry(sources, logged, 2, "0", update);
            }
            case 1, 4 -> {
                line(sources, LogLines.installFailed(time, guid, code, title));
                event(sources, AgentRecords.installFailed(logged, "{" + id(update) + "}", code, title));
                entry(sources, logged, 4, code, update);
            }
            case 2 -> {
                line(sources, LogLines.downloadFailed(time, "{" + id(update) + "}", code));
                event(sources, AgentRecords.downloadFailed(logged, "{" + id(update) + "}", code));
            }
            case 3 -> {
                line(sources, LogLines.searchFailed(time, code));
                event(sources, AgentRecords.searchFailed(logged, code));
            }
            case 5 -> {
                line(sources, LogLines.searched(time));
                event(sources, AgentRecords.searched(logged));
            }
            case 6 -> line(1, LogLines.downloaded(time, "{" + id(update) + "}"));
            case 7 -> event(2, AgentRecords.selfUpdateFailed(logged, code));
            case 8 -> event(2, packageFailed(logged, code));
            default -> entry(4, logged, 1 + random.nextInt(5), random.nextBoolean() ? "0" : code, update);
        }
    }

    private void line(int sources, String line) {
        if ((sources & 1) != 0) {
            lines.add(line);
            if (random.nextInt(6) == 0) {
                lines.add(line);
            }
        }
    }

    private void event(int sources, EventRecord event) {
        if ((sources & 2) != 0) {
            events.add(event);
        }
    }

    private void entry(int sources, Instant time, int result, String hex, int update) {
        if ((sources & 4) != 0) {
            int code = Integer.parseUnsignedInt(hex, 16);
            entries.add(AgentAnswers.installed(time, result, code, 0, id(update), TITLES[update]));
        }
    }

    private EventRecord packageFailed(Instant time, String code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("PackageIdentifier", PACKAGES[random.nextInt(PACKAGES.length)]);
        if (random.nextBoolean()) {
            fields.put("IntendedPackageState", random.nextBoolean() ? "5112" : "5000");
        }
        fields.put("ErrorCode", "0x" + code);
        return new EventRecord("Setup", AgentEvents.SERVICING, 3, 2, time, 1, fields);
    }

    private static String id(int update) {
        return "5F2B0000-1111-4222-8333-44445555000"
                + Integer.toHexString(update).toUpperCase(Locale.ROOT);
    }
}
