package org.patchlight.pc.windows.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Pointer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.ApplicationLog.Level;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/** Which calls an event takes, and how each of them may fail, without Windows. */
class WindowsApplicationLogTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    /** A library in which one call fails. */
    private ApplicationLog failing(String call, int code) {
        EventSourceLibrary advapi = library((name, arguments) -> {
            calls.add(name);
            if (name.equals("RegisterEventSource")) {
                return name.equals(call) ? null : Pointer.createConstant(7);
            }
            return !name.equals(call);
        });
        return new WindowsApplicationLog(() -> advapi, () -> code);
    }

    private interface Answer {
        @Nullable Object to(String name, Object[] arguments) throws Throwable;
    }

    private static EventSourceLibrary library(Answer answer) {
        return (EventSourceLibrary) Proxy.newProxyInstance(
                EventSourceLibrary.class.getClassLoader(),
                new Class<?>[] {EventSourceLibrary.class},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments));
    }

    @ParameterizedTest
    @CsvSource({"ERROR, 1", "WARNING, 2", "INFORMATION, 4"})
    void an_event_has_its_id_its_type_and_its_strings_and_no_person(Level level, int type) throws PcException {
        List<Object> reported = new ArrayList<>();
        EventSourceLibrary advapi = library((name, arguments) -> {
            calls.add(name);
            if (name.equals("ReportEvent")) {
                Collections.addAll(reported, arguments);
            }
            return name.equals("RegisterEventSource") ? Pointer.createConstant(7) : true;
        });
        new WindowsApplicationLog(() -> advapi, () -> 0).write(103, level, List.of("clock-unknown", "clock"), LIMIT);
        assertThat(calls).containsExactly("RegisterEventSource", "ReportEvent", "DeregisterEventSource");
        assertThat(reported.get(1)).isEqualTo((short) type);
        assertThat(reported.get(3)).isEqualTo(103);
        assertThat(reported.get(4)).isNull();
        assertThat(reported.get(5)).isEqualTo((short) 2);
        assertThat((String[]) reported.get(7)).containsExactly("clock-unknown", "clock");
    }

    @ParameterizedTest
    @CsvSource({
        "RegisterEventSource, 5, DENIED, 1",
        "RegisterEventSource, 1722, FAILED, 1",
        "ReportEvent, 5, DENIED, 3",
        "ReportEvent, 1502, FAILED, 3",
        "ReportEvent, 120, UNAVAILABLE, 3"
    })
    void a_refused_call_is_reported_and_the_source_is_closed(String call, int code, Reason reason, int made) {
        assertThatExceptionOfType(PcException.class)
                .isThrownBy(() -> failing(call, code).write(100, Level.ERROR, List.of("x"), LIMIT))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.code()).isEqualTo(code);
                });
        assertThat(calls).hasSize(made);
    }

    @Test
    void an_event_that_was_written_counts_even_if_the_source_cannot_be_closed() throws PcException {
        failing("DeregisterEventSource", 6).write(100, Level.ERROR, List.of("x"), LIMIT);
        assertThat(calls).endsWith("DeregisterEventSource");
    }

    @Test
    void a_library_that_is_missing_is_no_error_of_the_program() {
        ApplicationLog log = new WindowsApplicationLog(
                () -> {
                    throw new UnsatisfiedLinkError("ReportEventW");
                },
                () -> 0);
        assertThatExceptionOfType(PcException.class)
                .isThrownBy(() -> log.write(100, Level.ERROR, List.of(), LIMIT))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    @Test
    void a_service_that_hangs_is_not_waited_for() {
        CountDownLatch end = new CountDownLatch(1);
        EventSourceLibrary hanging = library((name, arguments) -> {
            end.await();
            return null;
        });
        try {
            assertThatExceptionOfType(PcException.class)
                    .isThrownBy(() -> new WindowsApplicationLog(() -> hanging, () -> 0)
                            .write(100, Level.ERROR, List.of(), Duration.ofMillis(20)))
                    .satisfies(late -> assertThat(late.reason()).isEqualTo(Reason.TIMED_OUT));
        } finally {
            end.countDown();
        }
    }
}
