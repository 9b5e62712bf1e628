package org.patchlight.pc.windows.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

@EnabledOnOs(OS.WINDOWS)
class WindowsProcessesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void returns_the_output_and_the_exit_code() throws PcException {
        List<String> pieces = new CopyOnWriteArrayList<>();
        int code = WindowsProcesses.run("cmd.exe", List.of("/c", "echo one& echo two& exit 7"), LIMIT, pieces::add);
        assertThat(code).isEqualTo(7);
        assertThat(pieces).filteredOn(piece -> !piece.isBlank()).containsExactly("one", "two");
    }

    @Test
    void hands_nothing_of_our_environment_on() throws PcException {
        List<String> pieces = new CopyOnWriteArrayList<>();
        WindowsProcesses.run("cmd.exe", List.of("/c", "set"), LIMIT, pieces::add);
        List<String> names = pieces.stream()
                .filter(piece -> piece.indexOf('=') > 0)
                .map(piece -> piece.substring(0, piece.indexOf('=')).toUpperCase(Locale.ROOT))
                .toList();
        assertThat(names)
                .contains("SYSTEMROOT", "WINDIR", "SYSTEMDRIVE", "PATH", "TEMP", "PROGRAMDATA", "ALLUSERSPROFILE")
                .contains("PROCESSOR_ARCHITECTURE", "NUMBER_OF_PROCESSORS", "COMSPEC", "PATHEXT")
                .doesNotContain("USERPROFILE", "APPDATA", "JAVA_TOOL_OPTIONS", "CLASSPATH");
    }

    @Test
    void an_exit_code_other_than_zero_fails() {
        PcException failed = refusal("cmd.exe", List.of("/c", "exit 1223"), LIMIT);
        assertThat(failed.reason()).isEqualTo(Reason.FAILED);
        assertThat(failed.code()).isEqualTo(1223);
    }

    @Test
    void a_tool_that_this_windows_lacks_is_unavailable() {
        assertThat(refusal("PatchlightNoSuchTool.exe", List.of(), LIMIT).reason())
                .isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void a_tool_that_does_not_end_is_killed_at_its_limit() {
        List<String> endless = List.of("/c", "for /l %i in (0,0,1) do rem");
        assertThat(refusal("cmd.exe", endless, Duration.ofSeconds(1)).reason()).isEqualTo(Reason.TIMED_OUT);
        // There may be other child processes, such as the host of the console.
        assertThat(ProcessHandle.current().children().filter(WindowsProcessesTest::isShell))
                .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(LIMIT));
    }

    @Test
    void a_tool_is_killed_when_the_waiting_thread_is_interrupted() {
        Thread waiting = Thread.currentThread();
        PcException off = catchThrowableOfType(
                PcException.class,
                () -> WindowsProcesses.run(
                        "cmd.exe",
                        List.of("/c", "echo begun& for /l %i in (0,0,1) do rem"),
                        LIMIT,
                        piece -> waiting.interrupt()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(off.isCancelled()).isTrue();
        assertThat(ProcessHandle.current().children().filter(WindowsProcessesTest::isShell))
                .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(LIMIT));
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.toLowerCase(Locale.ROOT).endsWith("cmd.exe"))
                .isPresent();
    }

    private static PcException refusal(String tool, List<String> arguments, Duration limit) {
        return catchThrowableOfType(PcException.class, () -> WindowsProcesses.succeed(tool, arguments, limit));
    }
}
