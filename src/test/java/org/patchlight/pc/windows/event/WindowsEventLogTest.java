package org.patchlight.pc.windows.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.OutsideText;
import org.patchlight.machine.Workers;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.windows.call.Wine;

@EnabledOnOs(OS.WINDOWS)
class WindowsEventLogTest {
    private static final String TIME_SERVICE = "Microsoft-Windows-Time-Service";
    private static final String KERNEL = "Microsoft-Windows-Kernel-General";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private StubEventLibrary library;
    private WindowsEventLog log;

    @BeforeEach
    void serve() {
        library = StubEventLibrary.serving(folder);
        log = new WindowsEventLog(() -> library);
    }

    /** Record n is written n minutes after the start. */
    private static String event(int number, String channel, String provider, int id, String data) {
        EventRecord written = new EventRecord(
                channel, provider, id, 3, START.plus(Duration.ofMinutes(number)).plusNanos(100), number, Map.of());
        return StubEvents.xml(written).replace("<EventData>", "<EventData>" + data);
    }

    private void put(String... events) throws IOException {
        Files.writeString(folder.resolve("events.xml"), String.join("", events));
    }

    private static EventQuery query(String channel, Integer... ids) {
        return new EventQuery(channel, TIME_SERVICE, Set.of(ids), START, 100);
    }

    private List<Long> numbers(EventQuery query) throws PcException {
        return log.find(query, LIMIT).stream().map(EventRecord::number).toList();
    }

    private PcException refusal(String channel, Duration limit) {
        PcException refused = catchThrowableOfType(PcException.class, () -> log.find(query(channel), limit));
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    private void awaitNoOpenHandle() {
        for (int attempt = 0; attempt < 100 && library.StubOpenHandles() != 0; attempt++) {
            Workers.sleep(Duration.ofMillis(100));
        }
        assertThat(library.StubOpenHandles()).as("open handles").isZero();
    }

    @Test
    void finds_the_records_of_the_provider_with_the_newest_first() throws IOException, PcException {
        put(
                event(1, "System", TIME_SERVICE, 35, "<Data Name='TimeSource'>uhr.example,Größe 世界</Data>"),
                event(2, "System", KERNEL, 1, ""),
                event(3, "Application", TIME_SERVICE, 35, ""),
                event(4, "System", TIME_SERVICE, 37, ""));
        List<EventRecord> found = log.find(query("System"), LIMIT);
        assertThat(found).extracting(EventRecord::number).containsExactly(4L, 1L);
        EventRecord oldest = found.get(1);
        assertThat(oldest.time()).isEqualTo(Instant.parse("2026-01-01T00:01:00.0000001Z"));
        assertThat(oldest.field("TimeSource")).contains("uhr.example,Größe 世界");
        assertThat(oldest.level()).isEqualTo(3);
        awaitNoOpenHandle();
    }

    @Test
    void finds_only_the_numbers_asked_for_however_many() throws IOException, PcException {
        put(
                event(1, "System", TIME_SERVICE, 34, ""),
                event(2, "System", TIME_SERVICE, 35, ""),
                event(3, "System", TIME_SERVICE, 134, ""));
        assertThat(numbers(query("System", 34, 134))).containsExactly(3L, 1L);
        Set<Integer> many = IntStream.rangeClosed(100, 150).boxed().collect(Collectors.toSet());
        assertThat(numbers(new EventQuery("System", TIME_SERVICE, many, START, 100)))
                .containsExactly(3L);
    }

    @Test
    void leaves_out_what_is_older_by_a_single_tick() throws IOException, PcException {
        put(event(1, "System", TIME_SERVICE, 35, ""), event(2, "System", TIME_SERVICE, 35, ""));
        Instant written = START.plus(Duration.ofMinutes(1)).plusNanos(100);
        assertThat(numbers(new EventQuery("System", TIME_SERVICE, Set.of(), written, 100)))
                .containsExactly(2L, 1L);
        assertThat(numbers(new EventQuery("System", TIME_SERVICE, Set.of(), written.plusNanos(100), 100)))
                .containsExactly(2L);
    }

    @Test
    void ends_with_the_most_that_are_wanted() throws IOException, PcException {
        String[] events = IntStream.rangeClosed(1, 50)
                .mapToObj(number -> event(number, "System", TIME_SERVICE, 35, ""))
                .toArray(String[]::new);
        put(events);
        assertThat(numbers(query("System"))).hasSize(50).startsWith(50L, 49L);
        assertThat(numbers(new EventQuery("System", TIME_SERVICE, Set.of(), START, 20)))
                .hasSize(20)
                .endsWith(31L);
        awaitNoOpenHandle();
    }

    @Test
    void a_record_larger_than_the_buffer_is_read_whole() throws IOException, PcException {
        String large = "ü".repeat(60_000);
        String end = "<Data Name='b'>the end</Data>";
        put(
                event(1, "System", TIME_SERVICE, 35, "<Data Name='a'>small</Data>" + end),
                event(2, "System", TIME_SERVICE, 35, "<Data Name='a'>" + large + "</Data>" + end));
        assertThat(log.find(query("System"), LIMIT))
                .extracting(
                        record -> record.field("a").orElseThrow(),
                        record -> record.field("b").orElseThrow())
                .containsExactly(
                        tuple(OutsideText.cut(large, EventRecord.LONGEST), "the end"), tuple("small", "the end"));
    }

    @Test
    void a_damaged_record_is_left_out_but_is_not_taken_for_none() throws IOException, PcException {
        String damaged = event(2, "System", TIME_SERVICE, 35, "<Data>");
        put(event(1, "System", TIME_SERVICE, 35, ""), damaged);
        assertThat(numbers(query("System"))).containsExactly(1L);
        put(damaged);
        assertThat(refusal("System", LIMIT).reason()).isEqualTo(Reason.FAILED);
    }

    @Test
    void an_empty_channel_has_no_records() throws PcException {
        assertThat(numbers(query("System"))).isEmpty();
        awaitNoOpenHandle();
    }

    @ParameterizedTest
    @CsvSource({
        "No-Such-Channel/Operational, MISSING, 15007",
        "Stub-Query-Fails-5, DENIED, 5",
        "Stub-Query-Fails-1722, FAILED, 1722",
        "Stub-Query-Fails-15008, FAILED, 15008",
        "Stub-Query-Fails-120, UNAVAILABLE, 120",
        "Stub-Query-Fails-127, UNAVAILABLE, 127",
        "Stub-Query-Fails-0, UNAVAILABLE, 0",
        "Stub-Next-Fails-1734, FAILED, 1734",
        "Stub-Next-Waits-60000, TIMED_OUT, 1460"
    })
    void a_refusal_is_reported_with_its_code(String channel, Reason reason, int code) throws IOException {
        put(event(1, "System", TIME_SERVICE, 35, ""));
        Duration limit = channel.contains("Waits") ? Duration.ofSeconds(2) : LIMIT;
        PcException refused = refusal(channel, limit);
        assertThat(refused.reason()).isEqualTo(reason);
        // Either the wait reaches its own limit, or the limit around it, which has no code.
        assertThat(refused.code()).isIn(code, reason == Reason.TIMED_OUT ? 0 : code);
        awaitNoOpenHandle();
    }

    @Test
    void records_that_windows_cannot_render_are_not_taken_for_none() throws IOException {
        put(event(1, "System", TIME_SERVICE, 35, ""));
        assertThat(refusal("Stub-Render-Fails-15005", LIMIT).reason()).isEqualTo(Reason.FAILED);
        awaitNoOpenHandle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EvtQuery", "EvtNext"})
    @Timeout(120)
    void a_call_that_hangs_is_left_at_the_limit_and_closes_what_it_opened_when_it_ends(String call)
            throws IOException, InterruptedException {
        put(event(1, "System", TIME_SERVICE, 35, ""));
        try (HangingCall hanging = new HangingCall(call, library)) {
            log = new WindowsEventLog(hanging::library);
            assertThat(refusal("System", Duration.ofSeconds(2)).reason()).isEqualTo(Reason.TIMED_OUT);
            hanging.awaitHang();
            assertThat(library.StubOpenHandles()).isPositive();
        }
        awaitNoOpenHandle();
    }

    @Test
    void the_event_log_that_wine_lacks_is_unavailable() {
        assumeTrue(Wine.isHere());
        log = new WindowsEventLog();
        assertThat(refusal("System", LIMIT).reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(refusal("System", LIMIT).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void a_library_that_this_windows_lacks_is_unavailable() {
        log = new WindowsEventLog(() -> Native.load("patchlight-no-such-library", EventLibrary.class));
        assertThat(refusal("System", LIMIT).reason()).isEqualTo(Reason.UNAVAILABLE);
    }
}
