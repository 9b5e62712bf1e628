package org.patchlight.update.reading.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.ClockReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.health.Finding;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.RecordingNotes;

/** Skipping records must not change what a case says. */
class RelevantReportsTest {
    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss:SSS", Locale.ROOT);
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final List<String> EVENTS = List.of(
            "147 [AGENT_DETECTION_FINISHED]|0|Success|Software Synchronization|found 2 updates.",
            "148|8024402c|Failure|Software Synchronization|failed to detect with error 0x8024402c.",
            "161 [X]|80d02002|Failure|Content Download|Error: Download failed.",
            "162 [X]|0|Success|Content Download|Download succeeded.",
            "163|8024000b|Success|Content Download|Download canceled.",
            "167|0|Success|Content Download|Download started.",
            "181|0|Success|Content Install|Installation Started: Windows has started installing the following update: TITLE",
            "182 [X]|80070643|Failure|Content Install|Installation Failure: failed to install the following update with error 0x80070643: TITLE.",
            "183 [X]|0|Success|Content Install|Installation Successful: Windows successfully installed the following update: TITLE",
            "184|240005|Success|Content Install|Installation Ready: Windows installed the following update: TITLE",
            "183|0|Failure|Content Install|odd",
            "158|0|Success|Self Update|TITLE");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 10, 14})
    void a_log_says_the_same_with_and_without_skipping(int seed) throws IOException {
        Random random = new Random(seed);
        Charset charset = CHARSETS.get(seed % CHARSETS.size());
        Path log = folder.resolve("ReportingEvents.log");
        Files.write(log, log(random, 1500, 2 + seed * 20).getBytes(charset));
        CaseFile all = read(log, false);
        CaseFile some = read(log, true);
        assertThat(some.failures()).containsExactlyInAnyOrderElementsOf(all.failures());
        assertThat(some.sources()).isEqualTo(all.sources());
        assertThat(some.latestOrNull()).isEqualTo(all.latestOrNull());
        assertThat(findings(some)).isEqualTo(findings(all));
        assertThat(all.failures()).isNotEmpty();
    }

    @Test
    void a_forgotten_update_is_remembered_as_the_newest_installation() {
        StringBuilder log = new StringBuilder();
        for (int n = 0; n < 40_000; n++) {
            String day = "2025-01-%02d %02d:%02d:00:000+0000".formatted(1 + n / 1440, n / 60 % 24, n % 60);
            log.append(line(
                    day,
                    n,
                    "183|0|Success|Content Install|the following update: TITLE",
                    n == 5 ? "Update (KB5099001)" : "Security Intelligence - KB2267602 (Version 1." + n + ")"));
        }
        RecordingNotes notes = RecordingNotes.by(new ReportingEventsReader(), log.toString());
        assertThat(notes.records).isEqualTo(40_000);
        assertThat(notes.attempts).hasSizeLessThan(300).anyMatch(attempt -> "KB5099001".equals(attempt.kbOrNull()));
        assertThat(notes.attempts.get(notes.attempts.size() - 1).titleOrNull()).contains("1.39999)");
    }

    @Test
    void records_that_decide_nothing_are_counted_and_make_no_attempt() {
        String started = line("2025-01-02 03:04:05:006+0000", 1, EVENTS.get(5), "");
        String searched = line("2025-01-02 03:04:05:006+0000", 1, EVENTS.get(0), "");
        RecordingNotes notes = RecordingNotes.by(new ReportingEventsReader(), (started + searched).repeat(5000));
        assertThat(notes.records).isEqualTo(10_000);
        assertThat(notes.attempts.size()).isBetween(1, 3);
        assertThat(notes.zones).containsExactly(ZoneOffset.UTC);
    }

    /** The findings. Which ten of the records after now are shown depends on the order of reading. */
    private static List<Finding> findings(CaseFile read) {
        return read.report().findings().stream()
                .filter(finding -> !finding.id().equals("evidence-after-now"))
                .toList();
    }

    private static String log(Random random, int records, int updates) {
        StringBuilder log = new StringBuilder();
        LocalDateTime time = LocalDateTime.parse("2025-04-01T00:00:00");
        String zone = "+0200";
        for (int i = 0; i < records; i++) {
            int chance = random.nextInt(100);
            time = chance == 0 ? time.minus(Duration.ofDays(20)) : chance == 1 ? time.plusDays(30) : time;
            time = chance < 20 ? time : time.plusSeconds(random.nextInt(9000));
            time = time.isAfter(LocalDateTime.parse("2026-01-01T00:00:00")) ? time.minusDays(300) : time;
            zone = random.nextInt(60) == 0 ? List.of("+0100", "-0330", "+0200").get(random.nextInt(3)) : zone;
            int update = random.nextInt(updates);
            String title = update % 3 == 0
                    ? "\u041E\u0431\u043D\u043E\u0432\u043B\u0435\u043D\u0438\u0435 " + update
                    : update % 5 == 1
                            ? "Security Intelligence - KB2267602 (Version 1." + update + ")"
                            : "Cumulative Update (KB50" + (10_000 + update / 2) + ")";
            String line = line(time.format(WRITTEN) + zone, update, EVENTS.get(random.nextInt(EVENTS.size())), title);
            int damage = random.nextInt(80);
            log.append(
                    switch (damage) {
                        case 0 -> line.substring(random.nextInt(line.length()));
                        case 1 -> line.substring(0, random.nextInt(100)) + "\n";
                        case 2 -> line.replace('\t', ' ');
                        case 3 -> line + "\r\n";
                        case 4 -> line.replace(":0", ":\0");
                        default -> line;
                    });
        }
        return log.toString();
    }

    private static String line(String time, int update, String event, String title) {
        String[] parts = event.split("\\|", -1);
        return "{0D4B6E1A-0000-4F2C-8A3B-9C5D7E6F1A2B}\t" + time + "\t1\t" + parts[0] + "\t101\t{"
                + "%08X-1111-4222-8333-444455556666".formatted(update) + "}\t200\t" + parts[1] + "\tX\t" + parts[2]
                + "\t"
                + parts[3] + "\t" + parts[4].replace("TITLE", title) + "\tabcdEFGHijklMNOP.1\r\n";
    }

    private static CaseFile read(Path log, boolean skips) {
        Map<SourceKind, EvidenceReader> readers = new EnumMap<>(SourceKind.class);
        readers.put(SourceKind.REPORTING_EVENTS, new ReportingEventsReader(skips));
        return new CaseReader(readers, ClockReader.NONE, EvidenceLimits.USUAL).read(List.of(log), null, NOW);
    }
}
