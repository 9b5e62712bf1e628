package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.words.Words;

class FailureWordsTest {
    private static final Attempt UNNAMED =
            new Attempt(null, Attempt.Operation.SERVICING, false, Hresult.FILE_NOT_FOUND, null, null, null, null, null);

    @ParameterizedTest
    @EnumSource(FailedStage.class)
    void a_known_stage_shows_that_the_store_was_not_repaired(FailedStage stage) {
        assertThat(said(UNNAMED)).isEqualTo("The repair of the component store");
        assertThat(said(UNNAMED.with(FailureDetail.of(stage)))).isEqualTo("The installation of an update");
    }

    @ParameterizedTest
    @CsvSource({
        "1, returned 1.",
        "2, returned 2.",
        "1602, returned 1602 (the user cancelled",
        "3010, returned 3010 (installed"
    })
    void what_the_installer_of_an_update_returned_is_shown_beside_its_codes(int exitCode, String expected) {
        Attempt attempt = UNNAMED.with(new FailureDetail(List.of(), FailedStage.EXTERNAL_INSTALLER, exitCode));
        String line = Words.of(Locale.ENGLISH, ZoneOffset.UTC)
                .say(FailureWords.lines(List.of(new UpdateFailure(attempt, "a.log")))
                        .get(0));
        assertThat(line).contains("0x80070002", "The installer of this update " + expected);
        assertThat(line).doesNotContain("upgrade").doesNotContain("..").endsWith("(source: a.log)");
    }

    private static String said(Attempt attempt) {
        return Words.of(Locale.ENGLISH, ZoneOffset.UTC).say(FailureWords.what(attempt));
    }
}
