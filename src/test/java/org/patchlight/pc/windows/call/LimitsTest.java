package org.patchlight.pc.windows.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

class LimitsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static Reason reasonOf(Duration limit, java.util.concurrent.Callable<String> call) {
        return catchThrowableOfType(PcException.class, () -> Limits.within(limit, "Wait", "it", call))
                .reason();
    }

    @Test
    void what_ends_in_time_is_answered() throws PcException {
        assertThat(Limits.within(LONG, "Wait", "it", () -> "done")).isEqualTo("done");
    }

    @Test
    void what_outlasts_its_limit_is_timed_out_and_interrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Reason reason = reasonOf(Duration.ofMillis(20), () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                interrupted.countDown();
            }
            return "late";
        });
        assertThat(reason).isEqualTo(Reason.TIMED_OUT);
        interrupted.await();
    }

    @Test
    void a_failure_of_the_pc_arrives_as_it_was() {
        PcException told = catchThrowableOfType(
                PcException.class,
                () -> Limits.within(LONG, "Wait", "it", () -> {
                    throw new PcException(Reason.FAILED, "StartService", "wuauserv", 1058);
                }));
        assertThat(told.code()).isEqualTo(1058);
        assertThat(told.operation()).isEqualTo("StartService");
    }

    @Test
    void a_lacking_library_is_unavailable() {
        Reason reason = reasonOf(LONG, () -> {
            throw new UnsatisfiedLinkError("no such library");
        });
        assertThat(reason).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void anything_else_failed() {
        Reason reason = reasonOf(LONG, () -> {
            throw new IOException("pipe");
        });
        assertThat(reason).isEqualTo(Reason.FAILED);
    }
}
