package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.TimeService;
import org.patchlight.words.Words;

class FailuresTest {
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "W32TimeSyncNow, 1, no time from its servers",
        "W32TimeSyncNow, 4, further off than Windows corrects",
        "W32TimeSyncNow, 1058, code 1058",
        "StartService, 1, code 1",
    })
    void a_clock_that_windows_did_not_set_is_told_with_its_reason(String operation, int code, String said) {
        PcException refused = new PcException(Reason.FAILED, operation, TimeService.SERVICE, code);
        assertThat(words.say(Failures.words(refused))).contains(said);
    }
}
