package org.patchlight.repair.interrupted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.AffectedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.Undoer;

/** A run that came to a pending restart goes on after it, if it is asked to. */
class AfterRestartTest {
    private static final RegistryKey RESTART = RegistryKey.machine(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired");

    private final SimulatedPc pc = SimulatedPc.of("update-files-missing");
    private final Journal journal = Journal.inMemory();
    private final AffectedPc patient = new AffectedPc(pc, journal, RunLock.inMemory());

    /** While the first step acts, Windows comes to wait for a restart. */
    @BeforeEach
    void restartComesToBePending() {
        AtomicInteger changes = new AtomicInteger();
        pc.faults().onEachChange(() -> {
            if (changes.incrementAndGet() == 1) {
                try {
                    pc.registry().write(RESTART, "", new RegistryValue.Text(""));
                } catch (PcException refused) {
                    throw new IllegalStateException(refused);
                }
            }
        });
    }

    @Test
    void what_the_restart_held_back_is_offered_after_it_and_done_when_agreed_to() throws PcException, IOException {
        RunResult first = run(patient.planner().forAll(patient.check()));
        assertThat(first.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(waiting()).isEmpty();
        pc.power().restart(Duration.ofMinutes(1));
        Finding waiting = waiting().get(0);
        assertThat(waiting.fixes()).containsExactly("retry-update");
        assertThat(waiting.severity()).isEqualTo(Severity.INFO);
        assertThat(AfterRestart.isAgreed(waiting)).isFalse();

        RunResult second = run(patient.planner().forFixes(patient.check(), Map.of("retry-update", "")));
        assertThat(second.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(waiting()).isEmpty();
        assertThat(new Undoer(pc, journal, RunLock.inMemory())
                        .propose(second.run())
                        .steps())
                .extracting(JournalEntry::run)
                .contains(first.run(), second.run());
    }

    @Test
    void who_asked_for_fixes_and_the_restart_together_has_agreed_to_going_on() throws PcException {
        run(patient.planner()
                .forFixes(patient.check(), Map.of("reset-update-cache", "", "retry-update", "", "restart-pc", "")));
        // the simulated PC restarts at once
        assertThat(AfterRestart.isAgreed(waiting().get(0))).isTrue();
    }

    @Test
    void nothing_is_offered_where_another_repair_came_since_or_nothing_is_wrong_any_more() throws PcException {
        run(patient.planner().forAll(patient.check()));
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(waiting()).hasSize(1);
        assertThat(new AfterRestart(pc, journal).findings(List.of())).isEmpty();
        run(patient.planner().forFixes(patient.check(), Map.of("rescan-devices", "")));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void nothing_is_offered_where_the_run_was_undone() throws PcException, IOException {
        run(patient.planner().forAll(patient.check()));
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        undoer.undo(undoer.propose(null));
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(waiting()).isEmpty();
    }

    private List<Finding> waiting() {
        return Stream.of(patient.check())
                .flatMap(check -> check.finding(AfterRestart.FINDING).stream())
                .toList();
    }

    private RunResult run(Plan plan) {
        return patient.repairs(journal).run(plan, RunListener.NONE);
    }
}
