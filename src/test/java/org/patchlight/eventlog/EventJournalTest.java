package org.patchlight.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.eventlog.Checks.check;
import static org.patchlight.eventlog.Checks.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.health.Finding;
import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;

/** When events are written, and what a log that refuses or hangs may cost. */
class EventJournalTest {
    private static final Finding DISABLED = problem("update-service-disabled");

    @TempDir
    Path folder;

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @BeforeEach
    void register() throws PcException {
        pc.registry().write(ApplicationLog.KEY, ApplicationLog.TEXTS, new RegistryValue.Text("C:\\events.dll", true));
    }

    @AfterEach
    void close() {
        pc.close();
    }

    /** The program as it starts again and again. */
    private EventJournal started() {
        return started(pc);
    }

    private EventJournal started(Pc with) {
        return new EventJournal(with, EventMemory.in(folder), () -> true);
    }

    private List<Integer> written() {
        return WrittenEvents.ids(pc);
    }

    @Test
    void a_restart_of_the_program_writes_nothing_again() {
        started().checked(check(DISABLED));
        started().checked(check(DISABLED));
        assertThat(written()).containsExactly(100);
        started().checked(check());
        started().checked(check());
        assertThat(written()).containsExactly(100, 102);
    }

    @Test
    void without_a_registered_source_nothing_is_written_and_nothing_is_forgotten() throws PcException {
        pc.registry().deleteValue(ApplicationLog.KEY, ApplicationLog.TEXTS);
        started().checked(check(DISABLED));
        assertThat(written()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        register();
        started().checked(check(DISABLED));
        assertThat(written()).containsExactly(100);
    }

    @Test
    void events_that_no_one_wants_are_not_written() {
        new EventJournal(pc, EventMemory.in(folder), () -> false).checked(check(DISABLED));
        assertThat(written()).isEmpty();
    }

    @Test
    void a_memory_that_cannot_be_stored_writes_nothing_twice() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        EventJournal journal = new EventJournal(pc, EventMemory.in(file.resolve("below")), () -> true);
        for (int checks = 0; checks < 3; checks++) {
            journal.checked(check(DISABLED));
        }
        assertThat(written()).containsExactly(100);
    }

    @Test
    void a_damaged_memory_counts_as_missing() throws IOException {
        Files.writeString(folder.resolve("events.json"), "{\"revision\":7,\"findings\":[");
        started().checked(check(DISABLED));
        started().checked(check(DISABLED));
        assertThat(written()).hasSizeLessThanOrEqualTo(2).contains(100);
    }

    @Test
    void a_day_has_a_limit_and_the_last_event_says_so() {
        Finding[] many = IntStream.range(0, 250)
                .mapToObj(number -> problem("problem-" + number))
                .toArray(Finding[]::new);
        started().checked(check(many));
        started().checked(check());
        assertThat(written()).hasSize(DayLimit.MOST).endsWith(900).containsOnlyOnce(900);
        String version = "1.2.3";
        started().programChanges(version, "1.2.4");
        assertThat(written()).hasSize(DayLimit.MOST);
        pc.keeper().happens(model -> model.clockOffset = model.clockOffset.minus(Duration.ofDays(2)));
        started().programChanges(version, "1.2.4");
        assertThat(written()).hasSize(DayLimit.MOST + 1).endsWith(400);
    }

    @Test
    void what_another_account_wrote_is_not_written_again() {
        EventMemory other = EventMemory.passing();
        new EventJournal(pc, other, () -> true).checked(check(DISABLED));
        started().checked(check(DISABLED));
        assertThat(written()).containsExactly(100);
        started().checked(check());
        new EventJournal(pc, other, () -> true).checked(check());
        assertThat(written()).containsExactly(100, 102);
        started().checked(check(DISABLED));
        new EventJournal(pc, other, () -> true).checked(check(DISABLED, problem("update-failed", "0x80070005")));
        assertThat(written()).containsExactly(100, 102, 100, 100);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void a_log_that_refuses_costs_one_try_for_each_event_or_one_in_an_hour(Reason reason) {
        AtomicInteger tries = new AtomicInteger();
        Pc refusing = new BorrowedPc(pc) {
            @Override
            public ApplicationLog applicationLog() {
                return (id, level, strings, limit) -> {
                    tries.incrementAndGet();
                    throw new PcException(reason, "ReportEvent", "Patchlight", 5);
                };
            }
        };
        EventJournal journal = started(refusing);
        journal.checked(check(DISABLED, problem("update-failed")));
        journal.checked(check(DISABLED, problem("update-failed")));
        journal.checked(check());
        assertThat(tries).hasValue(reason == Reason.TIMED_OUT ? 1 : 4);
    }

    @Test
    void a_bug_of_the_log_does_not_reach_the_check() {
        Pc broken = new BorrowedPc(pc) {
            @Override
            public ApplicationLog applicationLog() {
                throw new IllegalStateException("a bug");
            }
        };
        started(broken).checked(check(DISABLED));
        assertThat(written()).isEmpty();
    }

    @Test
    void a_remediation_that_stopped_is_written_once_until_it_runs_again() throws PcException {
        pc.registry()
                .write(RemediationStop.KEY, RemediationStop.STOPPED, new RegistryValue.Text("clock-behind,x", false));
        started().checked(check());
        started().checked(check());
        assertThat(WrittenEvents.of(pc)).containsExactly("300 clock-behind,x 3");
        pc.registry().deleteValue(RemediationStop.KEY, RemediationStop.STOPPED);
        started().checked(check());
        assertThat(written()).hasSize(1);
        pc.registry()
                .write(RemediationStop.KEY, RemediationStop.STOPPED, new RegistryValue.Text("clock-behind,x", false));
        started().checked(check());
        assertThat(written()).containsExactly(300, 300);
    }

    @Test
    void an_update_of_the_program_has_its_versions_and_a_failure_is_written_once() {
        started().programChanges("1.0.0", "1.1.0");
        started().programUnchanged("signature", "1.1.0");
        started().programUnchanged("signature", "1.1.0");
        started().programUnchanged("unreachable", null);
        started().programChanges("1.1.0", null);
        started().programUnchanged("unreachable", null);
        assertThat(WrittenEvents.of(pc))
                .containsExactly(
                        "400 1.0.0 1.1.0",
                        "402 signature 1.1.0",
                        "402 unreachable -",
                        "401 1.1.0",
                        "402 unreachable -");
    }
}
