package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.ShellAPI.SHELLEXECUTEINFO;
import com.sun.jna.platform.win32.WinDef.HWND;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.desktop.Elevation.Answer;

class ElevatedRunTest {
    private static final Duration SLOW = ElevatedRun.NO_PERSON;

    @Test
    void a_person_who_says_no_is_no_error() {
        assertThat(ElevatedRun.refusal(1223, SLOW)).isEqualTo(new Answer.Refused());
    }

    @ParameterizedTest
    @CsvSource({"5, blocked", "740, blocked", "1260, blocked", "2, missing", "3, missing"})
    void other_errors_are_put_into_words(int error, String reason) {
        assertThat(ElevatedRun.refusal(error, SLOW)).isEqualTo(new Answer.Impossible("elevation." + reason));
    }

    @ParameterizedTest
    @CsvSource({
        "8235, only-signed",
        "4551, app-control",
        "4556, app-control",
        "577, app-control",
        "4550, app-control",
        "4559, app-control",
        "4580, app-control",
        "4583, app-control",
        "4560, failed",
        "225, antivirus",
        "226, antivirus",
        "1314, no-privilege",
        "31, failed",
        "8, failed"
    })
    void a_block_that_someone_else_must_lift_keeps_its_code(int error, String reason) {
        assertThat(ElevatedRun.refusal(error, SLOW))
                .isEqualTo(new Answer.Impossible("elevation." + reason, OptionalInt.of(error)));
    }

    @Test
    void no_person_says_no_before_the_prompt_is_there() {
        assertThat(ElevatedRun.refusal(1223, SLOW.minusMillis(1)))
                .isEqualTo(new Answer.Impossible("elevation.not-asked", OptionalInt.of(1223)));
    }

    /** Row 22: a Mark of the Web on the helper must not look like the no of a person. */
    @Test
    void the_shell_checks_no_zone_of_our_own_file_and_asks_nothing_itself() {
        Path system = Path.of("C:\\Windows\\System32");
        SHELLEXECUTEINFO asked = new ElevatedRun(new HWND(), system).request(Path.of("C:\\p.exe"), "1 two");

        assertThat(asked.fMask & 0x80_0000).as("SEE_MASK_NOZONECHECKS").isNotZero();
        assertThat(asked.fMask & 0x400).as("SEE_MASK_FLAG_NO_UI").isNotZero();
        assertThat(asked.fMask & 0x40).as("SEE_MASK_NOCLOSEPROCESS").isNotZero();
        assertThat(asked.lpVerb).isEqualTo("runas");
        assertThat(asked.lpDirectory).isEqualTo(system.toString());
    }
}
