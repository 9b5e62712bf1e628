package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.ClockReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.evidence.evtx.EvtxBomb;
import org.patchlight.health.Status;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.reading.EvidenceReaders;

/** What a wrong clock, or an event log made to do harm, can make of the verdict of {@code analyze}. */
class EventOrderTest {
    private static final Instant START = Instant.parse("2026-11-02T16:36:25Z");
    private static final Instant NOW = START.plus(Duration.ofDays(27));

    @TempDir
    Path folder;

    private static String event(int id, int number, Instant time) {
        return "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System>"
                + "<Provider Name=\"Microsoft-Windows-WindowsUpdateClient\"/><EventID>" + id + "</EventID>"
                + "<TimeCreated SystemTime=\"" + time + "\"/><EventRecordID>" + number + "</EventRecordID>"
                + "<Channel>System</Channel></System><EventData><Data Name=\"updateTitle\">Update (KB5031455)</Data>"
                + "<Data Name=\"updateGuid\">{11111111-1111-1111-1111-111111111111}</Data>"
                + "<Data Name=\"errorCode\">0x80070002</Data></EventData></Event>\n";
    }

    private CaseFile read(List<String> events) throws IOException {
        Files.writeString(folder.resolve("a.xml"), String.join("", events));
        return analyze(EvidenceLimits.USUAL);
    }

    private CaseFile analyze(EvidenceLimits limits) {
        return new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, limits).read(List.of(folder), null, NOW);
    }

    /** A clock that is ahead by a random time at a success, and right before and after it, in files in any order. */
    @Test
    void a_success_heals_only_failures_with_lower_numbers_whatever_its_time() throws IOException {
        Random random = new Random(5);
        for (int run = 0; run < 200; run++) {
            int success = 1 + random.nextInt(10);
            List<String> events = new ArrayList<>();
            for (int number = 1; number <= 10; number++) {
                Instant time = START.plus(Duration.ofDays(number));
                Duration ahead = Duration.ofHours(random.nextInt(24 * 365 * 80));
                events.add(number == success ? event(19, number, time.plus(ahead)) : event(20, number, time));
            }
            Collections.shuffle(events, random);
            CaseFile read = read(events);
            long unresolved = read.failures().stream()
                    .filter(failure -> !failure.resolved())
                    .count();
            // without a later record, only "now" can show that the time is wrong
            assertThat(unresolved).as("success %d of 10", success).isGreaterThanOrEqualTo(10 - success);
            if (success < 10) {
                assertThat(unresolved).isEqualTo(10 - success);
                assertThat(read.report().status()).isEqualTo(Status.PROBLEM);
            }
        }
    }

    @Test
    void a_success_in_the_future_is_reported_although_its_order_corrects_it() throws IOException {
        CaseFile read = read(
                List.of(event(19, 1, Instant.parse("2099-05-02T16:36:25Z")), event(20, 2, START), event(20, 3, START)));
        assertThat(read.failures()).extracting(UpdateFailure::resolved).containsOnly(false);
        assertThat(read.report().finding("evidence-after-now")).isPresent();
        assertThat(read.latest().orElseThrow().succeeded()).isFalse();
    }

    @Test
    void a_log_that_unfolds_beyond_the_budget_ends_as_unread() throws IOException {
        Files.write(folder.resolve("b.evtx"), EvtxBomb.file());
        EvidenceLimits few =
                new EvidenceLimits(10, 2, 1 << 20, 1 << 20, 250, 1 << 20, 1 << 20, Duration.ofDays(1), 5_000_000);
        CaseFile read = analyze(few);
        assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
        assertThat(read.report().finding("update-source-unread")).isPresent();
        assertThat(read.sources().get(0).unreadable()).isLessThan(20);
    }

    @Test
    void titles_of_any_length_take_little_memory() throws IOException {
        String title = "x".repeat(200_000);
        List<String> events = new ArrayList<>();
        for (int number = 1; number <= 50; number++) {
            events.add(
                    event(20, number, START.plusSeconds(number * 3600L)).replace("Update (KB5031455)", title + number));
        }
        CaseFile read = read(events);
        assertThat(read.failures()).hasSize(50);
        assertThat(read.failures()).allMatch(failure -> {
            String kept = failure.attempt().titleOrNull();
            return kept != null && kept.length() == 300;
        });
    }
}
