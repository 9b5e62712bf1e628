package org.patchlight.repair.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.ProblemSets;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.undo.UndoLine.Outcome;
import org.patchlight.repair.undo.UndoResult.Verdict;

/** An undo never says "undone" of a service that it could not start again. */
class GoneServiceTest {
    private static final String GONE = "RemovedSvc";

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final Journal journal = Journal.inMemory();
    private final Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());

    @ParameterizedTest
    @CsvSource({
        "stop-service, DONE, running, true",
        "stop-service, INTENT, running, true",
        "start-service, DONE, running, true",
        "start-service, DONE, running, false",
        "stop-service, FAILED, running, false",
        "set-start-type, DONE, startType, disabled",
        "set-start-type, INTENT, startType, manual"
    })
    void a_service_that_is_gone_is_reported(String action, Phase phase, String key, String value) throws IOException {
        write(1, phase, action, GONE, Map.of(key, value));
        UndoResult result = undo();
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        UndoLine line = result.lines().get(0);
        assertThat(line.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(line.detail().key()).isEqualTo("failure.missing");
        assertThat(line.detail().arguments()).contains(GONE);
        assertThat(undo().verdict()).as("it stays open").isEqualTo(Verdict.FAILED);
    }

    @Test
    void the_others_are_started_again_although_one_that_depended_is_gone() throws IOException, PcException {
        pc.services().stop("BITS", Duration.ofSeconds(1));
        write(1, Phase.DONE, "stop-service", "BITS", Map.of("running", "true", "dependents", GONE + "/wuauserv"));
        pc.services().stop("wuauserv", Duration.ofSeconds(1));
        assertThat(undo().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(isUp("BITS")).isTrue();
        assertThat(isUp("wuauserv")).isTrue();
    }

    @Test
    void a_service_that_ran_and_is_disabled_by_now_is_reported() throws IOException, PcException {
        pc.services().stop("BITS", Duration.ofSeconds(1));
        pc.services().setStartType("BITS", StartType.DISABLED);
        write(1, Phase.DONE, "stop-service", "BITS", Map.of("running", "true"));
        UndoResult result = undo();
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.lines().get(0).detail().arguments()).contains("BITS");
    }

    @Test
    void a_disabled_service_that_still_runs_is_as_it_was() throws IOException, PcException {
        pc.services().start("BITS", Duration.ofSeconds(1));
        pc.services().setStartType("BITS", StartType.DISABLED);
        write(1, Phase.DONE, "stop-service", "BITS", Map.of("running", "true"));
        assertThat(undo().verdict()).isEqualTo(Verdict.UNDONE);
        assertThat(isUp("BITS")).isTrue();
    }

    @Test
    void a_service_that_never_existed_leaves_nothing() throws IOException {
        write(1, Phase.DONE, "stop-service", GONE, Map.of());
        assertThat(undo().verdict()).isEqualTo(Verdict.UNDONE);
    }

    private UndoResult undo() throws IOException {
        return undoer.undo(undoer.propose(null));
    }

    private boolean isUp(String service) throws PcException {
        return pc.services().find(service).orElseThrow().isUp();
    }

    private void write(int step, Phase phase, String action, String target, Map<String, String> before)
            throws IOException {
        String run =
                journal.runs().isEmpty() ? journal.newRun() : journal.runs().get(0);
        journal.write(new JournalEntry(
                run, pc.facts().id(), ProblemSets.NOON, "reset-update-cache", step, phase, action, target, before));
    }
}
