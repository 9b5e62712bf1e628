package org.patchlight.sntp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NtpTimestampTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-01T00:00:00Z",
                "2026-11-22T14:00:00.123456789Z",
                "2036-02-07T06:28:15.999999999Z",
                "2036-02-07T06:28:16Z",
                "2099-12-31T23:59:59.000000001Z",
                "2161-02-07T06:28:14Z"
            })
    void every_nanosecond_of_the_era_comes_back(String text) {
        Instant time = Instant.parse(text);
        assertThat(NtpTimestamp.of(time).toInstant()).isEqualTo(time);
    }

    @Test
    void random_times_of_the_era_come_back() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Instant time =
                    Instant.ofEpochSecond(1_735_689_600L + random.nextLong(1L << 32), random.nextInt(1_000_000_000));
            assertThat(NtpTimestamp.of(time).toInstant()).isEqualTo(time);
        }
    }

    @Test
    void the_first_second_of_the_next_era_is_zero_in_the_field() {
        assertThat(NtpTimestamp.of(Instant.parse("2036-02-07T06:28:16Z")).bits() >>> 32)
                .isZero();
    }

    @Test
    void seconds_before_the_pivot_are_read_in_the_era_after_it() {
        Instant before = Instant.parse("2024-12-31T23:59:59Z");
        assertThat(NtpTimestamp.of(before).toInstant()).isEqualTo(before.plusSeconds(1L << 32));
    }

    @Test
    void only_all_zero_means_not_known() {
        assertThat(NtpTimestamp.ZERO.isZero()).isTrue();
        assertThat(new NtpTimestamp(1).isZero()).isFalse();
    }
}
