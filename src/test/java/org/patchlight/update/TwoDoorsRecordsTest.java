package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.update.attempt.AgentEvents;

/** The same attempts in several sources give the same findings from both doors, whatever the sources have of them. */
class TwoDoorsRecordsTest {
    private static final String[] CODES = {"80070002", "80070643", "80073712", "800F0922", "80240020", "80072EE7"};
    private static final String[] TITLES = {
        "2026-05 Update (KB5099981)",
        "2026-04 Update (KB5099982)",
        "Example - Display - 10.2.3.4",
        "Funktionsupdate f\u00FCr Windows 10, Version 22H2",
        "Update for .NET (KB5099983)"
    };
    private static final String ID = "5F2B0000-1111-4222-8333-44445555000";

    @TempDir
    Path folder;

    private final PaperPc pc = new PaperPc(PaperPc.ELEVEN);
    private final List<String> lines = new ArrayList<>();
    private final List<EventRecord> events = new ArrayList<>();
    private final List<AgentEntry> entries = new ArrayList<>();
    private final StringBuilder history = new StringBuilder();

    @Test
    void one_log_that_has_a_failure_at_two_times_has_two_attempts() throws IOException {
        Instant first = PaperPc.NOW.minus(Duration.ofHours(5));
        lines.add(LogLines.installFailed(first, guid(0), "80070002", TITLES[0]));
        lines.add(LogLines.installFailed(first.plusSeconds(240), guid(0), "80070002", TITLES[0]));
        lines.add(LogLines.installFailed(first.plusSeconds(240), guid(0), "80070002", TITLES[0]));
        events.add(AgentRecords.installFailed(first.plusSeconds(241), guid(0), "80070002", TITLES[0]));
        assertThat(both()).singleElement().asString().contains("known attempts: 2");
    }

    @ParameterizedTest
    @CsvSource({
        "KB5099981, 5112, 800F0922, 1",
        "KB5099984, 5000, 80070005, 1",
        "Package_for_KB5099985~31bf3856ad364e35~amd64~~22621.1.1.2, 5064, 80070643, 1",
        "KB5099986, '', 80073701, 1",
        "KB5099986, 5112, 8024000B, 0"
    })
    void a_package_that_failed_is_the_same_attempt_for_both(String name, String target, String code, int findings)
            throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("PackageIdentifier", name);
        if (!target.isEmpty()) {
            fields.put("IntendedPackageState", target);
        }
        fields.put("ErrorCode", "0x" + code);
        Instant time = PaperPc.NOW.minus(Duration.ofHours(3));
        events.add(new EventRecord("Setup", AgentEvents.SERVICING, 3, 2, time, 1, fields));
        assertThat(both()).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "NetFx3, 5112, 800F0954, ''",
        "Microsoft-Windows-NetFx3-OnDemand-Package~31bf3856ad364e35~amd64~~10.0.22621.1, 5112, 800F081F, ''",
        "Language.Basic~~~xx-XX~0.0.1.0, '', 80072EE7, ''",
        "Printing-XPSServices-Features, 5000, 80070005, ''",
        "OpenSSH.Server~~~~0.0.1.0, 5080, 80070002, ''",
        "Package_for_RollupFix~31bf3856ad364e35~amd64~~22631.2001.1.4, 5112, 800F0922, update-failed",
        "Package_for_DotNetRollup~31bf3856ad364e35~amd64~~10.0.4001.2, 5112, 80070005, update-failed"
    })
    void a_feature_that_failed_is_no_failed_repair_of_the_store(String name, String target, String code, String id)
            throws IOException {
        events.add(servicing(3, name, target, code, 3));
        List<String> answer = both();
        assertThat(answer).hasSize(id.isEmpty() ? 0 : 1);
        assertThat(String.join("", answer)).startsWith(id).doesNotContain("store-repair");
    }

    @ParameterizedTest
    @CsvSource({"2026-05 Update (KB5099981) (22631.2001), 0", "2026-05 Update (KB5099981) (22631.2002), 1"})
    void a_cumulative_package_is_resolved_by_the_install_of_its_build(String title, int findings) throws IOException {
        events.add(
                servicing(3, "Package_for_RollupFix~31bf3856ad364e35~amd64~~22631.2001.1.4", "5112", "800F0922", 30));
        events.add(AgentRecords.installed(PaperPc.NOW.minus(Duration.ofHours(3)), guid(0), title));
        assertThat(both()).hasSize(findings);
    }

    private static EventRecord servicing(int number, String name, String target, String code, int hoursAgo) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("PackageIdentifier", name);
        fields.put("IntendedPackageState", target);
        fields.put("ErrorCode", "0x" + code);
        Instant time = PaperPc.NOW.minus(Duration.ofHours(hoursAgo));
        return new EventRecord("Setup", AgentEvents.SERVICING, number, 2, time, 1, fields);
    }

    @ParameterizedTest
    @CsvSource({
        "80073712, 13, 3, update-failed",
        "800F081F, 13, 3, update-failed",
        "80073712, 10, 3, component-store",
        "80073701, 11, 3, component-store"
    })
    void an_update_that_failed_before_a_repair_of_the_store_waits_for_its_retry(
            String code, int hour, int repaired, String id) throws IOException {
        Instant failed = Instant.parse("2026-05-20T10:00:00Z");
        lines.add(LogLines.installFailed(failed, guid(0), code, TITLES[0]));
        lines.add(LogLines.searched(PaperPc.NOW.minusSeconds(60)));
        String log = "2026-05-20 " + hour + ":00:00, Info                  CBS    Repr: store check completes\r\n"
                + "Operation: Detect and Repair \r\nOperation result: 0x0\r\nTotal Detected Corruption:\t3\r\n"
                + "\tCSI Payload Corruption:\t3\r\nTotal Repaired Corruption:\t" + repaired
                + "\r\n\tCSI Payload Repaired:\t" + repaired + "\r\n";
        pc.file(PaperPc.STORE_LOG, log.getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("CBS.log"), log);
        assertThat(both()).first().asString().startsWith(id);
    }

    static IntStream seeds() {
        return IntStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_attempts_give_the_same_findings(int seed) throws IOException {
        Random random = new Random(seed);
        int attempts = 1 + random.nextInt(12);
        for (int n = 0; n < attempts; n++) {
            attempt(random, n);
        }
        if (random.nextBoolean()) {
            Collections.shuffle(lines, random); // the clock was set back between the records
        }
        both();
    }

    private void attempt(Random random, int number) {
        // Attempts are half a day apart and more, retries minutes.
        Instant time = PaperPc.NOW
                .minus(Duration.ofHours(12L * (14 - number)))
                .plusSeconds(random.nextInt(3600))
                .truncatedTo(ChronoUnit.SECONDS);
        int update = random.nextInt(TITLES.length);
        String code = CODES[random.nextInt(CODES.length)];
        int kind = random.nextInt(6);
        int retries = random.nextInt(4) == 0 ? 2 : 1;
        for (int retry = 0; retry < retries; retry++) {
            record(random, time.plusSeconds(180L * retry), kind, update, code);
        }
    }

    private void record(Random random, Instant time, int kind, int update, String code) {
        int sources = 1 + random.nextInt(7);
        String id = random.nextInt(4) == 0 ? LogLines.ZERO_ID : guid(update);
        String title = TITLES[update];
        if ((sources & 1) != 0) {
            String line = switch (kind) {
                case 0 -> LogLines.installed(time, id, title);
                case 1 -> LogLines.searched(time);
                case 2 -> LogLines.searchFailed(time, code);
                case 3 -> LogLines.downloadFailed(time, guid(update), code);
                default -> LogLines.installFailed(time, id, code, title);
            };
            lines.add(line);
            if (random.nextInt(4) == 0) {
                lines.add(line);
            }
        }
        if ((sources & 4) != 0 && (kind == 0 || kind > 3)) {
            agent(time.plusSeconds(random.nextInt(3)), kind == 0 ? 2 : 4, kind == 0 ? "0" : code, update);
        }
        Instant logged = time.plusSeconds(random.nextInt(4));
        if ((sources & 2) != 0) {
            events.add(
                    switch (kind) {
                        case 0 -> AgentRecords.installed(logged, guid(update), title);
                        case 1 -> AgentRecords.searched(logged);
                        case 2 -> AgentRecords.searchFailed(logged, code);
                        case 3 -> AgentRecords.downloadFailed(logged, guid(update), code);
                        default -> AgentRecords.installFailed(logged, guid(update), code, title);
                    });
        }
    }

    private void agent(Instant time, int result, String hex, int update) {
        int code = Integer.parseUnsignedInt(hex, 16);
        String id = (ID + update).toLowerCase(Locale.ROOT);
        entries.add(AgentAnswers.installed(time, result, code, 0, id, TITLES[update]));
        history.append("Title      : " + TITLES[update] + "\r\nDate       : " + time + "\r\nOperation  : 1\r\n"
                + "ResultCode : " + result + "\r\nHResult    : " + code + "\r\nUpdateID   : " + id
                + "\r\n\r\n");
    }

    private List<String> both() throws IOException {
        events.sort(Comparator.comparing(EventRecord::time).reversed());
        pc.log(lines.toArray(String[]::new));
        pc.events(events.toArray(EventRecord[]::new));
        entries.sort(Comparator.comparing(AgentEntry::time).reversed());
        pc.agent(AgentAnswers.memory(entries.toArray(AgentEntry[]::new)));
        Files.writeString(folder.resolve("history.txt"), history);
        StringBuilder xml = new StringBuilder();
        events.forEach(event -> xml.append(TwoDoors.xml(event)));
        Files.writeString(folder.resolve("ReportingEvents.log"), String.join("\r\n", lines));
        Files.writeString(folder.resolve("events.xml"), xml);
        return TwoDoors.compared(pc, folder);
    }

    private static String guid(int update) {
        return "{" + ID + update + "}";
    }
}
