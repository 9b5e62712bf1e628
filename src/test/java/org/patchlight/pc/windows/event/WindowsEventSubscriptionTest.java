package org.patchlight.pc.windows.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.machine.Workers;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.event.EventSubscription;
import org.patchlight.pc.windows.call.Wine;

@EnabledOnOs(OS.WINDOWS)
class WindowsEventSubscriptionTest {
    private static final String AGENT = "Microsoft-Windows-WindowsUpdateClient";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Semaphore calls = new Semaphore(0);
    private StubEventLibrary library;
    private WindowsEventLog log;

    @BeforeEach
    void serve() {
        library = StubEventLibrary.serving(folder);
        log = new WindowsEventLog(() -> library);
    }

    private static String event(int number) {
        return StubEvents.xml(new EventRecord(
                "System", AGENT, 20, 2, Instant.parse("2026-01-01T00:00:00Z"), number, Map.of("errorCode", "0x1")));
    }

    /** Moved into place as a whole, under its own name. */
    private void drop(int number, String events) throws IOException {
        Path part = Files.writeString(folder.resolve(number + ".part"), events);
        Files.move(part, folder.resolve(number + ".xml"));
    }

    private EventSubscription open(String channel) throws PcException {
        return log.subscribe(new EventSelection(channel, AGENT, Set.of(20)), calls::release, LIMIT);
    }

    private PcException refusal(String channel, Duration limit) {
        EventSelection wanted = new EventSelection(channel, AGENT, Set.of(20));
        PcException refused =
                catchThrowableOfType(PcException.class, () -> log.subscribe(wanted, calls::release, limit));
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    private void awaitCall() throws InterruptedException {
        assertThat(calls.tryAcquire(60, TimeUnit.SECONDS)).as("a call").isTrue();
    }

    private void awaitNoOpenHandle() {
        for (int attempt = 0; attempt < 300 && library.StubOpenHandles() != 0; attempt++) {
            Workers.sleep(Duration.ofMillis(100));
        }
        assertThat(library.StubOpenHandles()).as("open handles").isZero();
    }

    @Test
    void a_new_file_is_reported_and_all_is_closed_at_the_end() throws Exception {
        drop(1, event(1));
        try (EventSubscription open = open("System")) {
            drop(2, event(2));
            awaitCall();
            assertThat(open.works(LIMIT)).isTrue();
        }
        awaitNoOpenHandle();
    }

    @Test
    void many_at_once_make_few_calls() throws Exception {
        try (EventSubscription open = open("System")) {
            drop(
                    1,
                    IntStream.range(0, 2000)
                            .mapToObj(WindowsEventSubscriptionTest::event)
                            .collect(Collectors.joining()));
            awaitCall();
            assertThat(open.works(LIMIT)).isTrue();
            assertThat(calls.availablePermits()).isLessThan(20);
        }
        awaitNoOpenHandle();
    }

    @Test
    void a_listener_that_throws_hears_the_next_one_too() throws Exception {
        AtomicInteger count = new AtomicInteger();
        EventSelection wanted = new EventSelection("System", AGENT, Set.of());
        Runnable thrower = () -> {
            count.incrementAndGet();
            calls.release();
            throw new IllegalStateException("a listener");
        };
        try (EventSubscription open = log.subscribe(wanted, thrower, LIMIT)) {
            drop(1, event(1));
            awaitCall();
            drop(2, event(2));
            awaitCall();
            assertThat(open.works(LIMIT)).isTrue();
        }
        assertThat(count).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "No-Such-Channel/Operational, MISSING, 15007",
        "Stub-Subscribe-Fails-5, DENIED, 5",
        "Stub-Subscribe-Fails-1722, FAILED, 1722",
        "Stub-Subscribe-Fails-120, UNAVAILABLE, 120",
        "Stub-Subscribe-Fails-0, UNAVAILABLE, 0"
    })
    void a_refusal_is_reported_with_its_code(String channel, Reason reason, int code) {
        PcException refused = refusal(channel, LIMIT);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.code()).isEqualTo(code);
        awaitNoOpenHandle();
    }

    @Test
    void one_that_the_event_log_forgot_does_not_work_any_more() throws Exception {
        drop(1, event(1));
        try (EventSubscription open = open("Stub-Next-Fails-1722")) {
            assertThat(open.works(LIMIT)).isFalse();
            assertThat(open.works(LIMIT)).isFalse();
        }
        assertThat(calls.availablePermits()).isZero();
        awaitNoOpenHandle();
    }

    @Test
    @Timeout(120)
    void a_channel_that_hangs_while_it_is_subscribed_is_left_at_the_limit_and_closed_when_it_answers()
            throws IOException, InterruptedException {
        drop(1, event(1));
        try (HangingCall hanging = new HangingCall("EvtSubscribe", library)) {
            log = new WindowsEventLog(hanging::library);
            assertThat(refusal("System", Duration.ofSeconds(2)).reason()).isEqualTo(Reason.TIMED_OUT);
            hanging.awaitHang();
            assertThat(library.StubOpenHandles()).isPositive();
        }
        awaitNoOpenHandle();
    }

    @Test
    @Timeout(120)
    void a_channel_that_hangs_later_does_not_hold_up_the_end() throws Exception {
        drop(1, event(1));
        try (HangingCall hanging = new HangingCall("EvtNext", library)) {
            log = new WindowsEventLog(hanging::library);
            try (EventSubscription open = open("System")) {
                assertThat(open.works(Duration.ofMillis(500))).isFalse();
            }
        }
        awaitNoOpenHandle();
    }

    @Test
    void the_event_log_that_wine_lacks_is_unavailable() {
        assumeTrue(Wine.isHere());
        log = new WindowsEventLog();
        assertThat(refusal("System", LIMIT).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void a_library_that_this_windows_lacks_is_unavailable() {
        log = new WindowsEventLog(() -> Native.load("patchlight-no-such-library", EventLibrary.class));
        assertThat(refusal("System", LIMIT).reason()).isEqualTo(Reason.UNAVAILABLE);
    }
}
