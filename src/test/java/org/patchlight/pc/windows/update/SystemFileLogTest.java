package org.patchlight.pc.windows.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.SystemFileCheck;
import org.patchlight.pc.file.SystemFileSamples;

class SystemFileLogTest {
    private static final String OLD = "2026-11-22 10:00:00, Info  CSI  00000001 [SR] Verify complete\r\n"
            + "2026-11-22 10:00:01, Info  CSI  00000002 [SR] Cannot repair member file [l:7]'old.dll' of Part\r\n";
    private String text = OLD;

    @Test
    void a_check_without_findings_counts_nothing_of_earlier_ones() throws PcException {
        SystemFileLog log = before();
        add("[SR] Verifying 100 components", "[SR] Beginning Verify and Repair transaction", "[SR] Verify complete");
        assertThat(log.result(0)).isEqualTo(new SystemFileCheck(0, 0));
    }

    @Test
    void reports_what_was_repaired_and_what_could_not_be() throws PcException {
        SystemFileLog log = before();
        add(
                "[SR] Cannot repair member file [l:12]'utc.app.json' of Microsoft-Windows-Unified-Telemetry",
                "[SR] Cannot repair member file [l:12]'utc.app.json' of Microsoft-Windows-Unified-Telemetry",
                "[SR] Cannot repair member file [l:9{9}]\"ntdll.dll\" of Microsoft-Windows-Ntdll",
                "[SR] Repairing corrupted file [ml:520{260},l:46{23}]\"\\??\\C:\\Windows\\System32\"\\[l:18{9}]\"ntdll.dll\" from store",
                "[SR] Repairing corrupted file \\??\\C:\\Windows\\System32\\[l:7]'gdi.dll' from store",
                "[SR] Repair complete",
                "Info CBS something else");
        assertThat(log.result(1)).isEqualTo(new SystemFileCheck(2, 1));
    }

    /** The lines are in the form of each version, with names of our own. Where the form is from: {@code sources.tsv}. */
    @ParameterizedTest
    @MethodSource("org.patchlight.pc.file.SystemFileSamples#all")
    void reads_the_lines_of_each_windows(SystemFileSamples sample) throws IOException, PcException {
        SystemFileLog log = before();
        text += sample.lines();
        assertThat(log.result(1)).isEqualTo(new SystemFileCheck(sample.repaired(), sample.beyondRepair()));
    }

    @Test
    void a_log_that_was_started_again_is_read_from_its_beginning() throws PcException {
        SystemFileLog log = before();
        text = "";
        add("[SR] Verify complete");
        assertThat(log.result(0)).isEqualTo(new SystemFileCheck(0, 0));
    }

    @Test
    void a_check_that_did_not_run_is_a_failure_with_its_exit_code() throws PcException {
        SystemFileLog log = before();
        add("nothing of it");
        PcException failed = catchThrowableOfType(PcException.class, () -> log.result(1));
        assertThat(failed.reason()).isEqualTo(Reason.FAILED);
        assertThat(failed.code()).isEqualTo(1);
    }

    private void add(String... lines) {
        text += String.join("\r\n", List.of(lines)) + "\r\n";
    }

    private SystemFileLog before() throws PcException {
        return SystemFileLog.before(new OneFile(), "C:\\Windows");
    }

    private final class OneFile implements FileTree {
        @Override
        public Optional<FileFacts> find(String path) {
            return Optional.of(new FileFacts(false, text.length(), Instant.EPOCH));
        }

        @Override
        public List<String> list(String folder) {
            throw new AssertionError(folder);
        }

        @Override
        public InputStream open(String path) {
            assertThat(path).isEqualTo("C:\\Windows\\Logs\\CBS\\CBS.log");
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void rename(String path, String newName) {
            throw new AssertionError(path);
        }
    }
}
