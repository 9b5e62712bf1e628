package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.measure.BackoffStore;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.clock.measure.ServerReading.Trust;
import org.patchlight.clock.web.WebDates;
import org.patchlight.clock.windows.TimeServiceReportTest;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.sntp.BadReply;
import org.patchlight.sntp.ScriptedServer;
import org.patchlight.sntp.ScriptedTime;
import org.patchlight.words.Words;

class ClockCheckTest {
    /** Wide, because the machine that tests run on may be busy; how tight bounds are is a matter for benchmarks. */
    private static final Duration GOOD = Duration.ofMillis(500);

    private final ScriptedPc pc = new ScriptedPc();
    private final List<ScriptedServer> servers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final ServerRateLimiter rateLimiter =
            new ServerRateLimiter(MachineTime::nanos, Duration.ZERO, BackoffStore.NONE);
    private final ClockCheck check = checkBy(new ClockMeter(pc, rateLimiter, pauses::add));

    @AfterEach
    void stopTheServers() {
        servers.forEach(ScriptedServer::close);
    }

    @Test
    void a_right_clock_is_healthy_within_an_honest_bound() throws IOException {
        ask(truthful(), truthful(), truthful());
        CheckResult<ClockMeasurement> result = checkUntilAllAnswered();
        assertThat(result.status()).isEqualTo(Status.HEALTHY);
        assertThat(result.findings()).isEmpty();
        assertOffset(result, Duration.ZERO);
        assertThat(result.state().servers()).extracting(ServerReading::trust).containsOnly(Trust.AGREED);
    }

    @Test
    void a_slow_clock_is_found_with_its_evidence() throws IOException {
        pc.fast = Duration.ofMillis(-137_200);
        ask(truthful(), truthful(), truthful());
        CheckResult<ClockMeasurement> result = checkUntilAllAnswered();
        Finding finding = only(result, "clock-behind", Severity.PROBLEM);
        assertThat(finding.clockOffset()).contains(result.state().offsetOrNull());
        assertOffset(result, Duration.ofMillis(137_200));
        assertThat(finding.fixes()).containsExactly("resync-clock");
        assertThat(said(finding))
                .startsWith("Your clock is 2 min 17 s slow")
                .contains("Measured: 2 min 17 s slow (\u00b1 ")
                .contains(names.get(2) + ": this PC is 2 min 17 s slow; agrees with the majority")
                .contains("(W32Time): stopped, start type manual")
                .contains("type NTP, servers time.windows.com,0x9")
                .contains("Current time zone: GMT Standard Time")
                .doesNotContain("nconfirmed");
    }

    @Test
    void a_check_of_a_correct_clock_starts_no_process_and_reads_no_log() throws IOException {
        pc.report = "";
        pc.events = List.of();
        ask(truthful(), truthful());
        assertThat(checkUntilAllAnswered().status()).isEqualTo(Status.HEALTHY);
        assertThat(pc.costly).isZero();
        pc.fast = Duration.ofSeconds(90);
        check.check();
        assertThat(pc.costly).isPositive();
    }

    @Test
    void what_windows_reports_is_shown_beside_our_figure_where_they_differ() throws IOException {
        pc.fast = Duration.ofSeconds(-137);
        pc.timeService = new ServiceFacts(TimeService.SERVICE, StartType.MANUAL, ServiceState.RUNNING);
        pc.report = TimeServiceReportTest.ENGLISH;
        ask(truthful(), truthful());
        assertThat(said(check.check().findings().get(0)))
                .contains("Windows itself reports the clock as 12 ms fast (source: time.windows.com).")
                .contains("Couldn't read the event log");
        pc.report = TimeServiceReportTest.ENGLISH.replace("-0.0123456s", "137.0000000s");
        assertThat(said(check.check().findings().get(0))).doesNotContain("Windows itself");
    }

    @Test
    void a_fast_clock_is_found() throws IOException {
        pc.fast = Duration.ofSeconds(4000);
        ask(truthful(), truthful());
        CheckResult<ClockMeasurement> result = check.check();
        only(result, "clock-ahead", Severity.PROBLEM);
        assertOffset(result, Duration.ofSeconds(-4000));
    }

    @ParameterizedTest
    @ValueSource(longs = {3600, -3600, 3650, 19_800, -36_000})
    void an_offset_of_whole_quarter_hours_is_a_wrong_zone_and_nothing_else(long seconds) throws IOException {
        pc.fast = Duration.ofSeconds(seconds);
        ask(truthful());
        Finding finding = only(check.check(), "wrong-time-zone", Severity.PROBLEM);
        assertThat(finding.fixes()).containsExactly("set-time-zone", "resync-clock");
        assertThat(said(finding)).contains("Unconfirmed: only one time server");
    }

    @ParameterizedTest
    @ValueSource(longs = {-20_000L * 86_400, 27_000L * 86_400})
    void decades_are_measured_as_well_as_seconds(long seconds) throws IOException {
        pc.fast = Duration.ofSeconds(seconds);
        ask(truthful(), truthful());
        CheckResult<ClockMeasurement> result = check.check();
        assertOffset(result, Duration.ofSeconds(-seconds));
        assertThat(said(result.findings().get(0))).contains("corrects at most 15 h 0 min on its own");
    }

    @Test
    void a_threshold_that_was_exceeded_is_left_at_half() throws IOException {
        ask(truthful());
        assertThat(statusAt(-4)).as("below the threshold").isEqualTo(Status.HEALTHY);
        assertThat(statusAt(-6)).isEqualTo(Status.ATTENTION);
        pc.fast = Duration.ofSeconds(-4);
        only(check.check(), "clock-behind", Severity.ATTENTION);
        assertThat(statusAt(-70)).isEqualTo(Status.PROBLEM);
        assertThat(statusAt(-40)).as("above half of 60 s").isEqualTo(Status.PROBLEM);
        pc.fast = Duration.ofSeconds(-4);
        only(check.check(), "clock-behind", Severity.ATTENTION);
        assertThat(statusAt(-2)).as("below half of 5 s").isEqualTo(Status.HEALTHY);
        assertThat(statusAt(-4)).as("forgotten").isEqualTo(Status.HEALTHY);
    }

    private Status statusAt(long secondsFast) {
        pc.fast = Duration.ofSeconds(secondsFast);
        return check.check().status();
    }

    @ParameterizedTest
    @EnumSource(BadReply.class)
    void a_bad_reply_is_left_out_among_good_ones(BadReply reply) throws IOException {
        ask(truthful(), reply.server(Duration.ofSeconds(5)), truthful());
        CheckResult<ClockMeasurement> result = checkUntilAllAnswered();
        assertOffset(result, Duration.ZERO);
        assertThat(result.state().servers())
                .extracting(ServerReading::trust)
                .containsExactly(Trust.AGREED, Trust.REJECTED, Trust.AGREED);
        result.state()
                .servers()
                .forEach(reading -> assertThat(words().say(reading.reason())).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(longs = {2_000, -5_000, 3_600_000, 31_536_000_000L})
    void one_liar_of_three_moves_nothing(long millis) throws IOException {
        ask(truthful(), liar(millis), truthful());
        CheckResult<ClockMeasurement> result = checkUntilAllAnswered();
        assertOffset(result, Duration.ZERO);
        assertThat(result.state().servers().get(1).trust()).isEqualTo(Trust.OUTLIER);
        assertThat(result.state().servers().get(1).offset()).isPresent();
    }

    @Test
    void two_liars_of_five_move_nothing_even_together() throws IOException {
        ask(liar(9_000), truthful(), liar(9_000), truthful(), truthful());
        CheckResult<ClockMeasurement> result = checkUntilAllAnswered();
        assertOffset(result, Duration.ZERO);
        assertThat(result.status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void two_that_disagree_give_no_number() throws IOException {
        ask(truthful(), liar(2_000));
        CheckResult<ClockMeasurement> result = checkUntilAllAnswered();
        assertUnknown(result, "disagree");
        assertThat(result.state().servers())
                .allSatisfy(reading -> assertThat(reading.offset()).isPresent());
    }

    @Test
    void one_server_alone_is_believed_and_reported_as_unconfirmed() throws IOException {
        ScriptedTime time = new ScriptedTime(1);
        ask(ScriptedServer.good(time::wall), ScriptedServer.silent());
        CheckResult<ClockMeasurement> result = checkIn(time).check();
        assertOffset(result, Duration.ZERO);
        assertThat(result.state().servers().get(0).reason().key()).isEqualTo("clock.reading.unconfirmed");
    }

    @Test
    void no_answer_is_unknown_and_never_healthy() throws IOException {
        ask(ScriptedServer.silent(), BadReply.EMPTY.server(Duration.ZERO));
        names.add("127.0.0.1:" + ScriptedServer.refusing().getPort());
        names.add("no-such-name");
        names.add("unrouted");
        // the empty datagram and the refusal
        CheckResult<ClockMeasurement> result = checkIn(new ScriptedTime(2)).check();
        Finding finding = assertUnknown(result, "offline");
        assertThat(said(finding))
                .contains("didn't answer")
                .contains("isn't an answer")
                .contains("refused")
                .contains("no-such-name:123: no server has this name")
                .contains("unrouted:123: couldn't be reached from this network");
    }

    @Test
    @Timeout(60)
    void a_name_that_hangs_forever_delays_no_other_server() throws IOException, InterruptedException {
        names.add("hanging");
        ask(truthful());
        assertOffset(check.check(), Duration.ZERO);
        pc.gaveUp.await();
    }

    @Test
    void one_server_under_two_names_has_one_vote() throws IOException {
        ScriptedServer lying = liar(9_000);
        pc.names.put("one", lying.address());
        pc.names.put("two", lying.address());
        ask(truthful());
        names.add("one");
        names.add("two");
        assertThat(check.check().state().method()).isEqualTo(Method.NONE);
        // One question in each of the two rounds that a contradiction is given.
        assertThat(lying.questions()).isEqualTo(2);
        lying.close();
    }

    @Test
    void a_server_that_sent_a_kiss_code_is_not_asked_again() throws IOException {
        ScriptedServer kissing = BadReply.RATE.server(Duration.ZERO);
        ask(truthful(), kissing);
        check.check();
        CheckResult<ClockMeasurement> again = check.check();
        assertThat(kissing.questions()).isEqualTo(1);
        assertThat(words().say(again.state().servers().get(1).reason())).contains("skips it for 1 h");
        assertOffset(again, Duration.ZERO);
    }

    @Test
    void servers_are_given_time_between_two_checks() throws IOException {
        ClockMeter polite = new ClockMeter(
                pc,
                new ServerRateLimiter(MachineTime::nanos, ServerRateLimiter.SPACING, BackoffStore.NONE),
                pauses::add);
        ask(truthful());
        polite.measure(names, (offset, bound) -> true);
        assertThat(pauses).isEmpty();
        polite.measure(names, (offset, bound) -> true);
        assertThat(pauses).hasSize(1);
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(1), ServerRateLimiter.SPACING);
    }

    @Test
    void a_clock_that_is_set_during_the_check_is_measured_once_more() throws IOException {
        ask(setsTheClock(1), truthful());
        CheckResult<ClockMeasurement> result = check.check();
        assertOffset(result, Duration.ofSeconds(10));
        assertThat(pauses).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void a_clock_that_is_being_adjusted_all_the_time_is_unknown() throws IOException {
        ask(setsTheClock(99), truthful());
        assertUnknown(check.check(), "being adjusted right now");
    }

    @Test
    void an_automatic_check_asks_no_server_while_the_last_answer_is_fresh_and_the_clock_unmoved() throws IOException {
        ScriptedServer server = truthful();
        ask(server);
        var automatic = check.notOlderThan(ClockCheck.FRESH);
        automatic.check();
        automatic.check();
        assertThat(server.questions()).isEqualTo(1);
        pc.fast = Duration.ofSeconds(3);
        assertOffset(automatic.check(), Duration.ofSeconds(-3));
        assertThat(server.questions()).isEqualTo(2);
        check.check();
        assertThat(server.questions()).isEqualTo(3);
        check.notOlderThan(Duration.ZERO).check();
        assertThat(server.questions()).isEqualTo(4);
    }

    @Test
    void what_windows_does_not_let_us_read_is_reported_as_unread() throws IOException {
        pc.unreadable = true;
        pc.fast = Duration.ofSeconds(-70);
        ask(truthful());
        assertThat(said(check.check().findings().get(0)))
                .contains("couldn't be read (OpenService W32Time: DENIED (5))");
    }

    /** On a busy machine a server may answer after the majority's grace; what is claimed is how answers are judged. */
    private CheckResult<ClockMeasurement> checkUntilAllAnswered() {
        CheckResult<ClockMeasurement> result = check.check();
        for (int i = 0; i < 20 && hasSilent(result); i++) {
            result = check.check();
        }
        return result;
    }

    private static boolean hasSilent(CheckResult<ClockMeasurement> result) {
        return result.state().servers().stream().anyMatch(reading -> reading.trust() == Trust.SILENT);
    }

    private void ask(ScriptedServer... asked) {
        servers.addAll(Arrays.asList(asked));
        servers.forEach(server -> {
            if (!names.contains(server.name())) {
                names.add(server.name());
            }
        });
    }

    private ClockCheck checkBy(ClockMeter meter) {
        return new ClockCheck(
                pc,
                meter,
                () -> List.copyOf(names),
                () -> new ClockThresholds(Duration.ofSeconds(5), Duration.ofSeconds(60)),
                () -> ClockPast.NONE);
    }

    /** The check of a PC whose clocks show this time. */
    private ClockCheck checkIn(ScriptedTime time) {
        pc.machineWall = time::wall;
        pc.machineNanos = time::nanos;
        WebDates none = new WebDates(pc, rateLimiter, () -> false);
        return checkBy(new ClockMeter(pc, rateLimiter, pauses::add, time.client(), none));
    }

    private static ScriptedServer truthful() throws IOException {
        return ScriptedServer.off(Duration.ZERO);
    }

    private static ScriptedServer liar(long millis) throws IOException {
        return ScriptedServer.off(Duration.ofMillis(millis));
    }

    /** A truthful server during whose first answers the PC's clock is set back by ten seconds. */
    private ScriptedServer setsTheClock(int times) throws IOException {
        int[] left = {times};
        return ScriptedServer.good(() -> {
            if (left[0]-- > 0) {
                pc.fast = pc.fast.minusSeconds(10);
            }
            return MachineTime.now();
        });
    }

    private static void assertOffset(CheckResult<ClockMeasurement> result, Duration truth) {
        ClockMeasurement state = result.state();
        assertThat(state.method()).isEqualTo(Method.NTP);
        Duration wrong = state.offset().orElseThrow().minus(truth).abs();
        // The machine's own clock is both truth and affected here, read twice a few microseconds apart.
        assertThat(wrong)
                .isLessThanOrEqualTo(state.errorBound().orElseThrow().plusNanos(20_000))
                .isLessThan(GOOD);
    }

    private static Finding assertUnknown(CheckResult<ClockMeasurement> result, String meaning) {
        assertThat(result.status()).isEqualTo(Status.UNKNOWN);
        assertThat(result.state().method()).isEqualTo(Method.NONE);
        assertThat(result.state().offset()).isEmpty();
        assertThat(result.state().errorBound()).isEmpty();
        Finding finding = only(result, "clock-unknown", Severity.UNKNOWN);
        assertThat(finding.fixes()).isEmpty();
        assertThat(words().say(finding.meaning())).contains(meaning);
        return finding;
    }

    private static Finding only(CheckResult<ClockMeasurement> result, String id, Severity severity) {
        assertThat(result.findings()).hasSize(1);
        Finding finding = result.findings().get(0);
        assertThat(finding.id()).isEqualTo(id);
        assertThat(finding.severity()).isEqualTo(severity);
        return finding;
    }

    private static String said(Finding finding) {
        StringBuilder text = new StringBuilder(words().say(finding.title())).append('\n');
        text.append(words().say(finding.meaning())).append('\n');
        finding.evidence().forEach(line -> text.append(words().say(line)).append('\n'));
        return text.toString();
    }

    private static Words words() {
        return Words.of(Locale.ENGLISH, ZoneOffset.UTC);
    }
}
