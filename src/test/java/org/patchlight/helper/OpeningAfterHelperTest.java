package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.Elevation.Answer;
import org.patchlight.elevated.ElevatedRepairs;
import org.patchlight.elevated.HelperCall;
import org.patchlight.elevated.ManualSteps;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Programs;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.interrupted.AfterRestart;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.JoinedJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/** A plan of which a helper runs one part: what opens pages runs as the person, after the helper. */
class OpeningAfterHelperTest {
    private static final Map<String, String> MIXED =
            Map.of("restore-update-services", "", "run-troubleshooter", "", "run-media-creation-tool", "");

    /** The PC, as the person's program and the helper see it: what either opens is recorded apart. */
    private final class Seen extends BorrowedPc {
        private final String who;

        Seen(String who) {
            super(simulated);
            this.who = who;
        }

        @Override
        public Programs programs() {
            return page -> {
                happened.add(who + " opens " + page);
                return page.name();
            };
        }

        @Override
        public void close() {
            // Both share it.
        }
    }

    private SimulatedPc simulated = SimulatedPc.of("update-service-disabled");
    private final List<String> happened = new ArrayList<>();
    private final RunLock lock = RunLock.inMemory();
    private Answer refusal = new Answer.Refused();
    private boolean agrees = true;

    @TempDir
    Path mine;

    @TempDir
    Path administrators;

    @Test
    void pages_open_as_the_person_after_the_helper_in_the_order_of_the_plan() throws Exception {
        RunResult result = run(MIXED);

        assertThat(happened)
                .containsExactly(
                        "helper repairs restore-update-services",
                        "person opens UPDATE_TROUBLESHOOTER",
                        "person opens MEDIA_CREATION_TOOL");
        assertThat(result.run()).isEqualTo("elevated-000001");
        assertThat(result.plan().fixes()).hasSize(MIXED.size());
        assertThat(result.results())
                .extracting(FixResult::fixId)
                .containsExactly("restore-update-services", "run-troubleshooter", "run-media-creation-tool");
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
    }

    @Test
    void each_part_is_journalled_and_one_undo_takes_back_both() throws Exception {
        run(MIXED);

        assertThat(actions("elevated-000001")).contains("set-start-type").doesNotContain("open-page");
        assertThat(actions("run-000001")).containsExactly("open-page", "start-media-creation-tool");
        Undoer undoer = new Undoer(new Seen("person"), journal(), lock, repairs());
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(happened).last().isEqualTo("helper undoes elevated-000001");
        assertThat(simulated
                        .services()
                        .find("wuauserv")
                        .orElseThrow()
                        .startType()
                        .id())
                .isEqualTo("disabled");
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.NOTHING_TO_UNDO);
    }

    @Test
    void without_the_approval_of_the_person_nothing_opens() throws Exception {
        agrees = false;
        assertThat(run(MIXED).results())
                .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.DECLINED));
        refusal = new Answer.Impossible("elevation.blocked");
        assertThat(run(MIXED).results())
                .hasSize(MIXED.size())
                .allSatisfy(one -> assertThat(one.detail()).isEqualTo(Message.of("elevation.blocked")));
        assertThat(happened).isEmpty();
        assertThat(journal().runs()).isEmpty();
    }

    @Test
    void nothing_opens_after_a_helper_that_refused_the_plan() throws Exception {
        Plan plan = person().planner().forFixes(person().check(), MIXED);
        simulated.services().setStartType("bits", StartType.DISABLED);

        RunResult result = repairs().run(plan, RunListener.NONE);

        assertThat(result.results())
                .hasSize(MIXED.size())
                .allSatisfy(one -> assertThat(one.detail().key()).isEqualTo("helper.plan-changed"));
        assertThat(happened).containsExactly("helper repairs restore-update-services");
    }

    /** The helper can do nothing before the restart, for which the person must press a button of Windows. */
    @Test
    void what_waits_for_a_restart_by_the_person_continues_after_it() throws Exception {
        simulated = SimulatedPc.of("update-files-missing+feature-update-uncommitted");

        RunResult result = run(Map.of("reset-update-cache", "", "restart-pc", ""));

        assertThat(happened).containsExactly("helper repairs reset-update-cache", "person opens WINDOWS_UPDATE");
        assertThat(result.results()).extracting(FixResult::fixId).containsExactly("reset-update-cache", "restart-pc");
        assertThat(result.results().get(0).verdict()).isEqualTo(Verdict.BLOCKED);
        simulated.updateAndRestart();
        RunNote waiting = new AfterRestart(simulated, journal()).waiting().orElseThrow();
        assertThat(waiting.list(RunNote.FIXES)).containsExactly("reset-update-cache");
        assertThat(waiting.facts()).containsEntry(RunNote.AGREED, "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-troubleshooter", "run-media-creation-tool", "reinstall-windows"})
    void a_helper_opens_nothing_whoever_orders_it(String opener) throws Exception {
        Plan plan = person().planner().forFixes(person().check(), Map.of(opener, ""));
        HelperOrder.Repair order = HelperOrder.Repair.of(UUID.randomUUID(), plan);

        assertThat(helper().run(order.arguments())).isEqualTo(HelperExit.REPORTED);

        HelperEnd end = new HelperWatch(() -> Optional.of(administrators), HelperBench.FIXES, key -> true, () -> 0L)
                .follow(order.id(), new EndedHelper(0), RunListener.NONE, Duration.ofMinutes(1));
        assertThat(end)
                .isInstanceOfSatisfying(
                        HelperEnd.Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("helper.opens-nothing"));
        assertThat(happened).isEmpty();
    }

    private RunResult run(Map<String, String> fixes) throws IOException {
        return repairs().run(person().planner().forFixes(person().check(), fixes), RunListener.NONE);
    }

    private HelperTools tools(String who, String kind, Path folder) {
        return new HelperBench(new Seen(who), kind).tools(folder);
    }

    private record Person(Planner planner, HelperBench bench) {
        HealthReport check() {
            return bench.check();
        }
    }

    private Person person() {
        return new Person(tools("person", "run", mine).planner(), new HelperBench(new Seen("person")));
    }

    private Helper helper() {
        return new Helper(() -> administrators, where -> tools("helper", "elevated", where));
    }

    private Journal journal() {
        return new JoinedJournal(
                new FileJournal(mine.resolve("journal")),
                "elevated",
                () -> Optional.of(new FileJournal(administrators.resolve("journal"), "elevated")));
    }

    private List<String> actions(String run) throws IOException {
        return journal().read(run).stream().map(JournalEntry::action).distinct().toList();
    }

    private ElevatedRepairs repairs() {
        Elevation elevation = arguments -> {
            if (!agrees) {
                return refusal;
            }
            List<String> fixes = arguments.subList(arguments.get(2).equals("undo") ? 3 : 5, arguments.size());
            happened.add(
                    "helper " + (arguments.get(2).equals("undo") ? "undoes " : "repairs ") + String.join(" ", fixes));
            int code = helper().run(arguments).code();
            return new Answer.Started(running(code));
        };
        HelperCall call = new HelperCall(
                () -> Optional.of(elevation),
                () -> Optional.of(administrators),
                HelperBench.FIXES,
                key -> true,
                Optional::empty);
        ManualSteps manual = new ManualSteps(new Seen("person").programs());
        return new ElevatedRepairs(
                tools("person", "run", mine).repairs(),
                call,
                manual,
                new FileJournal(administrators.resolve("journal"), "elevated"),
                lock,
                () -> person().check());
    }

    private static Elevation.Running running(int code) {
        return new Elevation.Running() {
            @Override
            public OptionalInt await(Duration atMost) {
                return OptionalInt.of(code);
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
