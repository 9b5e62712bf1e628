package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/** An installation that only the update agent knows of, and an agent that doesn't answer. */
class AgentBusyTest {
    private static final Message INSTALLING = Message.of("guard.updates-installing");
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final SimulatedPc pc = SimulatedPc.of("update-files-missing");

    @Test
    void an_installation_of_the_agent_blocks_the_plan_and_a_plan_made_before_it() throws PcException {
        Plan before = plan(pc);
        assertThat(before.block()).as("idle").isEmpty();
        pc.faults().installElsewhere(true);
        assertThat(plan(pc).block()).contains(INSTALLING);
        List<ServiceFacts> services = services();
        RunResult late = new AffectedPc(pc).repairs(Journal.inMemory()).run(before, RunListener.NONE);
        assertThat(late.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(late.results()).extracting(FixResult::detail).containsOnly(INSTALLING);
        assertThat(services()).as("nothing was stopped").isEqualTo(services);
        pc.faults().installElsewhere(false);
        assertThat(plan(pc).block()).isEmpty();
    }

    @Test
    void folders_are_not_restored_while_the_agent_installs() throws IOException {
        Journal journal = Journal.inMemory();
        AffectedPc affected = new AffectedPc(pc);
        affected.repairs(journal)
                .run(affected.planner().forFixes(affected.check(), Map.of("reset-update-cache", "")), RunListener.NONE);
        pc.faults().installElsewhere(true);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.BLOCKED);
    }

    @Test
    void an_agent_whose_service_is_stopped_is_not_asked_because_that_would_start_it() throws PcException {
        pc.services().stop("wuauserv", AT_ONCE);
        AtomicInteger asked = new AtomicInteger();
        assertThat(plan(agent(pc, () -> asked.incrementAndGet() > 0)).blockers())
                .isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void an_agent_that_does_not_answer_is_a_note_and_blocks_nothing_for_ever() {
        for (Reason reason : List.of(Reason.TIMED_OUT, Reason.FAILED, Reason.DENIED)) {
            Plan plan = plan(refusing(pc, reason));
            assertThat(plan.block()).as(reason.name()).isEmpty();
            assertThat(plan.blockers())
                    .singleElement()
                    .matches(Blocker::isNote)
                    .extracting(Blocker::why)
                    .isEqualTo(Message.of("guard.servicing-unknown"));
        }
    }

    @Test
    void an_agent_that_does_not_answer_counts_as_busy_while_the_modules_installer_runs() throws PcException {
        pc.services().start("TrustedInstaller", AT_ONCE);
        assertThat(plan(refusing(pc, Reason.TIMED_OUT)).block()).contains(Message.of("guard.servicing-likely"));
        pc.services().stop("TrustedInstaller", AT_ONCE);
        assertThat(plan(refusing(pc, Reason.TIMED_OUT)).block()).isEmpty();
    }

    @Test
    void a_windows_without_such_an_agent_is_idle() {
        assertThat(plan(refusing(pc, Reason.UNAVAILABLE)).blockers()).isEmpty();
    }

    private List<ServiceFacts> services() throws PcException {
        List<ServiceFacts> found = new ArrayList<>();
        for (String name : List.of("wuauserv", "BITS", "UsoSvc", "DoSvc", "CryptSvc")) {
            pc.services().find(name).ifPresent(found::add);
        }
        return found;
    }

    private static Plan plan(Pc on) {
        AffectedPc affected = new AffectedPc(on);
        return affected.planner().forFixes(affected.check(), Map.of("reset-update-cache", ""));
    }

    private interface Busy {
        boolean ask() throws PcException;
    }

    private static Pc refusing(Pc lender, Reason reason) {
        return agent(lender, () -> {
            throw new PcException(reason, "IsBusy", "update agent", 0);
        });
    }

    private static Pc agent(Pc lender, Busy busy) {
        UpdateAgent real = lender.updateAgent();
        UpdateAgent agent = new UpdateAgent() {
            @Override
            public void startSearch() throws PcException {
                real.startSearch();
            }

            @Override
            public AgentMemory remembers(int most, Duration limit) throws PcException {
                return real.remembers(most, limit);
            }

            @Override
            public AgentOffers offers(Duration limit) throws PcException {
                return real.offers(limit);
            }

            @Override
            public boolean isInstalling(Duration limit) throws PcException {
                return busy.ask();
            }
        };
        return new BorrowedPc(lender) {
            @Override
            public UpdateAgent updateAgent() {
                return agent;
            }
        };
    }
}
