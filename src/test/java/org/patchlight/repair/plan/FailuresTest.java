package org.patchlight.repair.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Power;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.file.FileHolder;
import org.patchlight.words.Words;

class FailuresTest {
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "W32TimeSyncNow, 1, no time from its servers",
        "W32TimeSyncNow, 4, larger than Windows corrects",
        "W32TimeSyncNow, 1058, code 1058",
        "StartService, 1, code 1",
    })
    void a_clock_that_windows_did_not_set_is_reported_with_its_reason(String operation, int code, String said) {
        PcException refused = new PcException(Reason.FAILED, operation, TimeService.SERVICE, code);
        assertThat(words.say(Failures.words(refused))).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "ControlService, TIMED_OUT, 0, never ends it by force",
        "ControlService, FAILED, 1052, can't be stopped right now",
        "ControlService, FAILED, 1051, Other services that need wuauserv",
        "StartService, TIMED_OUT, 0, didn't start in time",
        "StartService, FAILED, 1058, code 1058",
        "OpenService, TIMED_OUT, 0, didn't answer in time",
        "HoldDown, IN_USE, 32, started again each time",
    })
    void a_failure_of_a_service_is_reported_with_what_helps(String operation, Reason reason, int code, String said) {
        PcException refused = new PcException(reason, operation, "wuauserv", code);
        assertThat(words.say(Failures.words(refused))).contains(said);
    }

    @Test
    void processes_that_hold_a_folder_are_shown_if_known() {
        PcException held = new PcException(Reason.IN_USE, "MoveFileEx", "C:\\X", 32);
        FileHolder one = new FileHolder("Editor", 12345, null);
        FileHolder two = new FileHolder("Service Host", 7, "Indexer");
        assertThat(said(held)).startsWith("Another program is using C:\\X.");
        assertThat(said(held.heldBy(List.of()))).contains("doesn't say which");
        assertThat(said(held.heldBy(List.of(one))))
                .startsWith("Editor (process 12345) is using C:\\X or a file in it.");
        assertThat(said(held.heldBy(List.of(one, two))))
                .startsWith("Editor (process 12345) and the service Indexer (process 7) are using C:\\X");
        assertThat(said(held.heldBy(List.of(one, two, one)))).contains("and other programs (3 in all) are using C:\\X");
    }

    private String said(PcException refused) {
        return words.say(Failures.words(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "IN_USE, RestoreHealth, 0x800F0902, installing or repairing its own files",
        "FAILED, RestoreHealth, 0x800F081F, no intact files",
        "FAILED, RestoreHealth, 0x800F0900, code 0x800F0900",
        "IN_USE, IsBusy, 0x80240009, installing something else",
        "FAILED, AddDriver, 259, Roll Back Driver",
        "FAILED, RestoreHealth, 1223, Cancelled",
    })
    void the_reason_of_a_failed_repair_is_shown(Reason reason, String operation, String code, String said) {
        PcException refused =
                new PcException(reason, operation, "it", Long.decode(code).intValue());
        assertThat(words.say(Failures.words(refused))).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, 21, isn't ready",
        "FAILED, 1115, already shutting down",
        "FAILED, 1190, already scheduled",
        "FAILED, 1191, someone else is still signed in",
        "DENIED, 5, administrator",
        "DENIED, 1314, administrator",
        "UNAVAILABLE, 120, can't schedule a restart",
        "FAILED, 1717, code 1717"
    })
    void each_refusal_of_a_restart_has_words(Reason reason, int code, String said) {
        String words = said(new PcException(reason, Power.RESTART, "PC", code));
        assertThat(words).contains(said);
        assertThat(words.contains("Windows reported an error")).isEqualTo(code == 1717);
    }

    @Test
    void the_same_codes_of_other_operations_keep_the_general_words() {
        assertThat(said(new PcException(Reason.FAILED, "StartService", "wuauserv", 1115)))
                .contains("Windows reported an error");
    }
}
