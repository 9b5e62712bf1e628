package org.patchlight.elevated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.Elevation.Answer;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Programs;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/**
 * The side of the program that asks for the helper: each answer of Windows, each end of a helper, and the user's
 * result.
 */
class ElevatedRepairsTest {
    private static final HealthReport NOTHING = HealthReport.of(Instant.EPOCH, List.of());

    private final RunLock lock = RunLock.inMemory();

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final List<Programs.Page> opened = new ArrayList<>();
    private FileJournal journal;
    private Answer answer = new Answer.Refused();
    private String says = "";
    private Optional<Message> unsafe = Optional.empty();
    private Optional<Message> helperDid = Optional.empty();

    @BeforeEach
    void journal() {
        journal = new FileJournal(folder.resolve("journal"), MachineStores.KIND);
    }

    @Test
    void the_helpers_word_is_the_result() throws Exception {
        answer = new Answer.Started(running(OptionalInt.of(0)));
        says = "{\"event\":\"ended\",\"run\":\"elevated-000003\",\"verdict\":\"unproven\",\"results\":"
                + "[{\"fix\":\"restore-update-services\",\"verdict\":\"unproven\",\"detail\":"
                + "{\"key\":\"verdict.detail.unproven\",\"arguments\":[]}}]}\n";

        RunResult result = run();

        assertThat(result.run()).isEqualTo("elevated-000003");
        assertThat(result.verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(result.results())
                .containsExactly(new FixResult(
                        "restore-update-services", Verdict.UNPROVEN, Message.of("verdict.detail.unproven")));
        assertThat(asked.subList(2, 4)).containsExactly("repair", "all");
        assertThat(asked.subList(5, asked.size())).containsExactly("restore-update-services");
    }

    @Test
    void no_consent_is_asked_while_another_repair_runs_and_others_see_that_one_does() throws Exception {
        answer = new Answer.Started(running(OptionalInt.of(0)));
        RunLock.Held other = lock.tryHold().orElseThrow();
        RunResult result = run();
        assertThat(result.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(result.results()).extracting(one -> one.detail().key()).containsOnly("guard.other-run");
        assertThat(asked).isEmpty();
        other.close();
        run();
        assertThat(asked).isNotEmpty();
        assertThat(lock.isHeld()).as("given back").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "refused, DECLINED, verdict.detail.declined",
        "blocked, BLOCKED, elevation.blocked",
        "nobody, BLOCKED, guard.administrator",
        "died, FAILED, helper.died",
        "changed, BLOCKED, helper.plan-changed",
        "no-place, FAILED, helper.no-place",
    })
    void every_other_end_is_reported_calmly(String what, Verdict verdict, String key) throws Exception {
        switch (what) {
            case "blocked" -> answer = new Answer.Impossible("elevation.blocked");
            case "died" -> answer = new Answer.Started(running(OptionalInt.of(-1)));
            case "no-place" -> answer = new Answer.Started(running(OptionalInt.of(3)));
            case "changed" -> {
                answer = new Answer.Started(running(OptionalInt.empty()));
                says = "{\"event\":\"refused\",\"reason\":{\"key\":\"helper.plan-changed\",\"arguments\":[\"x\"]}}\n";
            }
            default -> answer = new Answer.Refused();
        }

        RunResult result = run(what.equals("nobody"));

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.results()).allSatisfy(one -> {
            assertThat(one.verdict()).isEqualTo(verdict);
            assertThat(one.detail().key()).isEqualTo(key);
        });
        assertThat(result.run()).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void the_code_of_a_block_reaches_the_result() throws Exception {
        answer = new Answer.Impossible("elevation.antivirus", OptionalInt.of(225));

        assertThat(run().results())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.detail()).isEqualTo(Message.of("elevation.antivirus", "225")));
    }

    @Test
    void a_helper_without_a_place_is_explained_by_the_right_that_is_one_too_many() throws Exception {
        answer = new Answer.Started(running(OptionalInt.of(3)));
        unsafe = Optional.of(
                Message.of("helper.no-place.right", "NT SERVICE\\Agent", "FILE_ADD_FILE", "C:\\Windows\\Patchlight"));

        assertThat(run().results())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.detail()).isEqualTo(unsafe.orElseThrow()));
        answer = new Answer.Started(running(OptionalInt.of(-1)));
        assertThat(run().results())
                .allSatisfy(one -> assertThat(one.detail().key()).isEqualTo("helper.died"));
    }

    @Test
    void a_run_whose_end_is_missing_is_named_so_that_it_can_be_undone() throws Exception {
        answer = new Answer.Started(running(OptionalInt.of(-1)));
        helperDid = Optional.of(Message.of("began"));

        assertThat(run().run()).isEqualTo("elevated-000001");
    }

    @Test
    void a_program_that_others_could_have_changed_opens_what_microsoft_has_and_nothing_else() throws Exception {
        answer = new Answer.Unprotected();

        RunResult result = run();

        assertThat(result.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(result.results())
                .allSatisfy(one -> assertThat(one.detail()).isEqualTo(Message.of("elevation.by-hand.services")));
        assertThat(opened).containsExactly(Programs.Page.SERVICES);
    }

    @Test
    void a_file_of_this_program_that_others_can_change_is_named() {
        answer = new Answer.Unprotected("BU has the right DELETE in C:\\Program Files\\Patchlight\\jre\\lib\\x.dll");

        assertThat(repairs(false)
                        .undo(new Undoer.Proposal("elevated-000001", List.of(), null))
                        .orElseThrow()
                        .lines()
                        .get(0)
                        .detail())
                .isEqualTo(Message.of(
                        "elevation.unprotected-file",
                        "BU has the right DELETE in C:\\Program Files\\Patchlight\\jre\\lib\\x.dll"));
    }

    @Test
    void an_elevated_run_is_undone_by_a_helper_and_any_other_here() {
        answer = new Answer.Started(running(OptionalInt.of(0)));
        says = "{\"event\":\"undone\",\"run\":\"elevated-000001\",\"verdict\":\"undone\",\"lines\":[]}\n";

        assertThat(repairs(false).undo(new Undoer.Proposal("elevated-000001", List.of(), null)))
                .contains(new UndoResult("elevated-000001", UndoResult.Verdict.UNDONE, List.of()));
        assertThat(asked.subList(2, 4)).containsExactly("undo", "elevated-000001");
        assertThat(repairs(false).undo(new Undoer.Proposal("run-000001", List.of(), null)))
                .isEmpty();
        answer = new Answer.Refused();
        assertThat(repairs(false)
                        .undo(new Undoer.Proposal("elevated-000001", List.of(), null))
                        .orElseThrow()
                        .verdict())
                .isEqualTo(UndoResult.Verdict.DECLINED);
    }

    private RunResult run() throws Exception {
        return run(false);
    }

    private RunResult run(boolean noElevation) throws Exception {
        try (SimulatedPc pc = SimulatedPc.of("update-service-disabled")) {
            Planner planner = new Planner(pc, FixCatalogue.all(TrustedTime.NONE));
            Plan named = planner.forFixes(NOTHING, Map.of("restore-update-services", ""));
            assertThat(named.administrator()).isTrue();
            return repairs(noElevation).run(new Plan(true, named.fixes(), List.of(), null), RunListener.NONE);
        }
    }

    private ElevatedRepairs repairs(boolean noElevation) {
        Map<String, FixDeclaration> fixes = FixCatalogue.all(TrustedTime.NONE).stream()
                .map(Fix::declaration)
                .collect(Collectors.toMap(FixDeclaration::id, fix -> fix));
        Elevation scripted = arguments -> {
            asked.clear();
            asked.addAll(arguments);
            if (answer instanceof Answer.Started) {
                actAsHelper(arguments.get(1));
            }
            return answer;
        };
        HelperCall call = new HelperCall(
                () -> noElevation ? Optional.empty() : Optional.of(scripted),
                () -> Optional.of(folder),
                fixes,
                key -> true,
                () -> unsafe);
        ManualSteps byHand = new ManualSteps(page -> {
            opened.add(page);
            return page.name();
        });
        return new ElevatedRepairs(
                (plan, listener) -> {
                    throw new AssertionError("ran here");
                },
                call,
                byHand,
                journal,
                lock,
                () -> NOTHING);
    }

    private void actAsHelper(String id) {
        try {
            Files.writeString(folder.resolve(id + ".jsonl"), says);
            if (helperDid.isPresent()) {
                String run = journal.newRun();
                journal.write(new JournalEntry(
                        run, "pc", Instant.EPOCH, "fix", 1, Phase.INTENT, "stop-service", "BITS", Map.of()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Elevation.Running running(OptionalInt exit) {
        return new Elevation.Running() {
            @Override
            public OptionalInt await(Duration atMost) {
                return exit;
            }

            @Override
            public boolean isVisible() {
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
