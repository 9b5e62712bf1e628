package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.desktop.Elevation.Answer;
import org.patchlight.desktop.Elevation.Running;
import org.patchlight.desktop.windows.window.ShellWindow;
import org.patchlight.helper.ConsentedSteps;
import org.patchlight.helper.HelperEnd;
import org.patchlight.helper.HelperOrder;
import org.patchlight.helper.HelperProcess;
import org.patchlight.helper.HelperWatch;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.windows.PartsOfPerson;
import org.patchlight.pc.windows.WindowsPc;
import org.patchlight.pc.windows.file.AdministratorsFolder;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.undo.UndoResult;

/**
 * The whole path of an order with the real starter: the shell's runas, the starter, the Java beside it, the program,
 * its file, and back. It runs only under Wine, because it changes services. It uses no orders that check the PC,
 * because those would query time servers.
 */
@EnabledOnOs(OS.WINDOWS)
class HelperByShellWindowsTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String SERVICE = "wuauserv";

    private ShellWindow window;
    private Path program;
    private Pc pc;
    private StartType usual;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void open() throws IOException, PcException {
        String folder = System.getProperty("patchlight.program", "");
        assumeTrue(!folder.isEmpty(), "the program was not packaged");
        assumeTrue(isWine(), "this is somebody's Windows");
        program = Path.of(folder);
        window = ShellWindow.open();
        pc = WindowsPc.open(new PartsOfPerson());
        usual = pc.services().find(SERVICE).orElseThrow().startType();
    }

    @AfterEach
    void close() throws PcException {
        if (window != null) {
            window.close();
            pc.services().setStartType(SERVICE, usual);
            pc.close();
        }
    }

    @Test
    void a_run_of_an_administrator_is_undone_by_an_administrator() throws Exception {
        FileJournal journal = new FileJournal(AdministratorsFolder.journal(AdministratorsFolder.make()), "elevated");
        pc.services().setStartType(SERVICE, StartType.MANUAL);
        String run = journal.newRun();
        journal.write(new JournalEntry(
                run,
                pc.facts().id(),
                pc.clock().now(),
                "restore-update-services",
                1,
                Phase.DONE,
                "set-start-type",
                SERVICE,
                Map.of("startType", StartType.DISABLED.id())));

        HelperEnd end = carriedOut(new HelperOrder.Undo(id, run));

        assertThat(end).isInstanceOfSatisfying(HelperEnd.Undone.class, undone -> {
            assertThat(undone.result().verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
            assertThat(undone.result().run()).isEqualTo(run);
        });
        assertThat(pc.services().find(SERVICE).orElseThrow().startType()).isEqualTo(StartType.DISABLED);
    }

    @Test
    void what_no_version_of_the_program_knows_is_refused() {
        HelperOrder order = new HelperOrder.Repair(id, false, Map.of("format-disk", ""), new ConsentedSteps(Set.of()));

        assertThat(carriedOut(order))
                .isInstanceOfSatisfying(
                        HelperEnd.Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("repair.fix-unknown"));
    }

    @Test
    void anything_that_is_no_order_leaves_no_trace() throws PcException {
        assertThat(ended(started(List.of("1", id.toString(), "repair", "all", "-", "C:\\evil.exe"))))
                .isEqualTo(2);
        assertThat(AdministratorsFolder.path().resolve(id + ".jsonl")).doesNotExist();
    }

    private HelperEnd carriedOut(HelperOrder order) {
        try (Running running = started(order.arguments())) {
            HelperProcess process = new HelperProcess() {
                @Override
                public OptionalInt await(Duration atMost) {
                    return running.await(atMost);
                }

                @Override
                public boolean isVisible() {
                    return running.isVisible();
                }
            };
            return new HelperWatch(HelperByShellWindowsTest::folder, Map.of(), key -> true, MachineTime::nanos)
                    .follow(order.id(), process, RunListener.NONE, LIMIT);
        }
    }

    private static Optional<Path> folder() {
        try {
            return Optional.of(AdministratorsFolder.find());
        } catch (PcException notYet) {
            return Optional.empty();
        }
    }

    private Running started(List<String> arguments) {
        Path starter = program.resolve("patchlight-helper.exe");
        assertThat(Files.isRegularFile(starter)).isTrue();
        OwnProgram own = new OwnProgram(starter, List.of(), starter, List.of());
        ProtectedFolders any = new ProtectedFolders(
                List.of(starter.getRoot()), path -> false, path -> path, (root, folder) -> Optional.empty());
        Answer answer = new WindowsElevation(own, window.handle(), any).start(arguments);
        assertThat(answer).isInstanceOf(Answer.Started.class);
        return ((Answer.Started) answer).running();
    }

    private static int ended(Running running) {
        try (Running watched = running) {
            for (int tenth = 0; tenth < LIMIT.toSeconds() * 10; tenth++) {
                OptionalInt exit = watched.await(Duration.ofMillis(100));
                if (exit.isPresent()) {
                    return exit.getAsInt();
                }
            }
        }
        throw new AssertionError("it did not end");
    }

    private static boolean isWine() {
        try {
            return NativeLibrary.getInstance("ntdll").getFunction("wine_get_version") != null;
        } catch (UnsatisfiedLinkError windows) {
            return false;
        }
    }
}
