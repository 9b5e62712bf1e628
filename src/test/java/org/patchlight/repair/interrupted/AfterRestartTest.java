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
import org.patchlight.repair.journal.JournalLine;
import org.patchlight.repair.journal.JournalLosses;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.Undoer;

/** A run that a pending restart stopped continues after it, if the person agrees. */
class AfterRestartTest {
    private static final RegistryKey RESTART = RegistryKey.machine(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired");

    private final SimulatedPc pc = SimulatedPc.of("update-files-missing");
    private final Journal journal = Journal.inMemory();
    private final AffectedPc affected = new AffectedPc(pc, journal, RunLock.inMemory());

    /** Makes a restart pending while the first step acts. */
    @BeforeEach
    void restartBecomesPending() {
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
    void fixes_blocked_by_a_restart_are_offered_after_it_and_run_with_consent() throws PcException, IOException {
        RunResult first = run(affected.planner().forAll(affected.check()));
        assertThat(first.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(waiting()).isEmpty();
        pc.power().restart(Duration.ofMinutes(1));
        Finding waiting = waiting().get(0);
        assertThat(waiting.fixes()).containsExactly("retry-update");
        assertThat(waiting.severity()).isEqualTo(Severity.INFO);
        assertThat(AfterRestart.isAgreed(waiting)).isFalse();

        RunResult second = run(affected.planner().forFixes(affected.check(), Map.of("retry-update", "")));
        assertThat(second.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(waiting()).isEmpty();
        assertThat(new Undoer(pc, journal, RunLock.inMemory())
                        .propose(second.run())
                        .steps())
                .extracting(JournalEntry::run)
                .contains(first.run(), second.run());
    }

    @Test
    void an_old_run_that_cannot_be_read_keeps_no_other_from_continuing() throws PcException {
        run(affected.planner().forAll(affected.check()));
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(new UnfinishedRuns(pc, new WithUnreadableRun(journal), RunLock.inMemory())
                        .findings(affected.check().findings()))
                .extracting(Finding::id)
                .containsExactly("repair-journal-unread", AfterRestart.FINDING);
    }

    @Test
    void a_plan_with_fixes_and_the_restart_is_consent_to_continue() throws PcException {
        run(affected.planner()
                .forFixes(affected.check(), Map.of("reset-update-cache", "", "retry-update", "", "restart-pc", "")));
        // the simulated PC restarts at once
        assertThat(AfterRestart.isAgreed(waiting().get(0))).isTrue();
    }

    @Test
    void nothing_is_offered_after_another_repair_or_without_a_problem() throws PcException {
        run(affected.planner().forAll(affected.check()));
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(waiting()).hasSize(1);
        assertThat(new AfterRestart(pc, journal).findings(List.of())).isEmpty();
        run(affected.planner().forFixes(affected.check(), Map.of("rescan-devices", "")));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_page_that_was_opened_meanwhile_replaces_nothing() throws PcException {
        run(affected.planner().forAll(affected.check()));
        run(affected.planner().forFixes(affected.check(), Map.of("run-troubleshooter", "")));
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void nothing_is_offered_after_the_run_was_undone() throws PcException, IOException {
        run(affected.planner().forAll(affected.check()));
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        undoer.undo(undoer.propose(null));
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(waiting()).isEmpty();
    }

    private List<Finding> waiting() {
        return Stream.of(affected.check())
                .flatMap(check -> check.finding(AfterRestart.FINDING).stream())
                .toList();
    }

    private RunResult run(Plan plan) {
        return affected.repairs(journal).run(plan, RunListener.NONE);
    }

    /** A journal whose oldest run can't be read. */
    private record WithUnreadableRun(Journal whole) implements Journal {
        private static final String OLD = "run-0";

        @Override
        public String newRun() throws IOException {
            return whole.newRun();
        }

        @Override
        public void write(JournalLine line) throws IOException {
            whole.write(line);
        }

        @Override
        public List<JournalLine> lines(String run) throws IOException {
            return whole.lines(run);
        }

        @Override
        public JournalLosses losses(String run) throws IOException {
            return run.equals(OLD) ? new JournalLosses(false, true, 0, false, false, false) : whole.losses(run);
        }

        @Override
        public List<String> runs() throws IOException {
            return Stream.concat(whole.runs().stream(), Stream.of(OLD)).toList();
        }
    }
}
