package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    @Test
    void a_beat_that_fails_is_followed_by_others() throws InterruptedException {
        CountDownLatch beats = new CountDownLatch(3);
        try (Heartbeat heartbeat = new Heartbeat(
                () -> {
                    beats.countDown();
                    throw new OutOfMemoryError("test");
                },
                Duration.ofMillis(1))) {
            assertThat(heartbeat).isNotNull();
            assertThat(beats.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
