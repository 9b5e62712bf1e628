package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.words.Words;

class CaseWordsTest {
    private static final Attempt UNNAMED =
            new Attempt(null, Attempt.Operation.SERVICING, false, Hresult.FILE_NOT_FOUND, null, null, null, null, null);

    @ParameterizedTest
    @EnumSource(FailedStage.class)
    void a_known_stage_shows_that_the_store_was_not_repaired(FailedStage stage) {
        assertThat(said(UNNAMED)).isEqualTo("The repair of the component store");
        assertThat(said(UNNAMED.with(FailureDetail.of(stage)))).isEqualTo("The installation of an update");
    }

    private static String said(Attempt attempt) {
        return Words.of(Locale.ENGLISH, ZoneOffset.UTC).say(CaseWords.what(attempt));
    }
}
