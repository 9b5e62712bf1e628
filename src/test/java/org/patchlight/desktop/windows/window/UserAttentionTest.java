package org.patchlight.desktop.windows.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAttentionTest {
    @ParameterizedTest
    @CsvSource({
        // state of Windows, since the start, since the end of sleep, whether a notification may appear
        "5, PT24H, PT24H, true",
        "7, PT24H, PT24H, true",
        "1, PT24H, PT24H, false",
        "2, PT24H, PT24H, false",
        "3, PT24H, PT24H, false",
        "4, PT24H, PT24H, false",
        "6, PT24H, PT24H, false",
        "5, PT2M59S, PT24H, false",
        "5, PT3M, PT24H, true",
        "5, PT24H, PT59S, false",
        "5, PT24H, PT1M, true"
    })
    void a_notification_appears_only_while_the_person_is_there_and_free(
            int state, Duration sinceStart, Duration sinceResume, boolean free) {
        assertThat(UserAttention.isFree(state, sinceStart, sinceResume)).isEqualTo(free);
    }
}
