package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchlight.clock.measure.BackoffStore;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.clock.measure.WebTime;
import org.patchlight.clock.web.WebDates;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Status;
import org.patchlight.httpdate.DateFault;
import org.patchlight.httpdate.DateOutcome;
import org.patchlight.httpdate.DateOutcome.Answered;
import org.patchlight.httpdate.DateOutcome.Rejected;
import org.patchlight.httpdate.WebHost;
import org.patchlight.sntp.VirtualNetwork.Server;

/** What a user would see, in virtual time, when web servers are asked for a second opinion. */
class WebScenarioTest extends VirtualScene {
    private final Duration[] lies = {Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO};
    private int bursts;

    @BeforeEach
    void askTheWeb() {
        web = () -> true;
        webHosts = this::answer;
    }

    @Test
    void a_confirmed_and_small_offset_needs_no_web() {
        servers(4);
        assertRight(check());
        assertThat(bursts).isZero();
    }

    @Test
    void a_large_offset_is_confirmed_by_the_web() {
        machine.set(Duration.ofSeconds(-137));
        servers(4);
        assertTruth(check());
        assertThat(bursts).isEqualTo(1);
    }

    @Test
    void silent_time_servers_leave_the_answer_to_the_web() {
        servers(4).forEach(server -> server.lost = () -> true);
        machine.set(Duration.ofSeconds(-137));
        CheckResult<ClockMeasurement> seen = check();
        assertThat(seen.state().method()).isEqualTo(Method.HTTP_DATE);
        assertThat(seen.status()).isEqualTo(Status.PROBLEM);
        assertWithinBound(seen);
    }

    @Test
    void a_router_that_answers_for_all_is_not_believed() {
        servers(4).forEach(server -> server.lie = () -> Duration.ofHours(2));
        CheckResult<ClockMeasurement> seen = check();
        assertThat(seen.state().method()).isEqualTo(Method.NONE);
        assertThat(words().say(seen.findings().get(0).meaning())).contains("Time servers and web servers disagree");
    }

    @Test
    void without_a_majority_the_web_chooses_those_that_report_its_time() {
        List<Server> servers = servers(4);
        servers.subList(0, 2).forEach(server -> server.lie = () -> Duration.ofHours(1));
        CheckResult<ClockMeasurement> seen = check();
        assertRight(seen);
        assertThat(seen.state().servers().subList(0, 4))
                .extracting(reading -> reading.trust().id())
                .containsExactly("outlier", "outlier", "agreed", "agreed");
    }

    @Test
    void one_lying_web_server_is_outvoted() {
        lies[0] = Duration.ofDays(-400);
        servers(4).forEach(server -> server.lost = () -> true);
        CheckResult<ClockMeasurement> seen = check();
        assertThat(seen.status()).isEqualTo(Status.HEALTHY);
        assertWithinBound(seen);
    }

    @Test
    void a_sign_in_page_is_reported_as_one() {
        servers(4).forEach(server -> server.lost = () -> true);
        webHosts = (hosts, deadline) -> hosts.stream()
                .<DateOutcome>map(host -> new Rejected(host, host.secure() ? DateFault.TLS : DateFault.SIGN_IN_PAGE))
                .toList();
        CheckResult<ClockMeasurement> seen = check();
        assertThat(seen.status()).isEqualTo(Status.UNKNOWN);
        assertThat(words().say(seen.findings().get(0).meaning())).contains("sign-in page");
    }

    @Test
    void the_web_is_asked_at_most_once_a_minute() {
        servers(4).forEach(server -> server.lost = () -> true);
        for (int i = 0; i < 30; i++) {
            assertWithinBound(check());
            machine.pass(Duration.ofSeconds(10));
        }
        assertThat(bursts).isBetween(4, 7);
    }

    @Test
    void an_interval_holds_the_truth_ten_thousand_times_of_ten_thousand() {
        ServerRateLimiter rateLimiter = new ServerRateLimiter(pc::nanos, Duration.ZERO, BackoffStore.NONE);
        for (int i = 0; i < 10_000; i++) {
            machine.set(Duration.ofMillis(random.nextInt(200_000) - 100_000));
            lies[random.nextInt(4)] = Duration.ofSeconds(random.nextInt(7_200) - 3_600);
            WebTime webTime = new WebDates(pc, rateLimiter, () -> true, this::answer).ask();
            boolean holds = webTime.lower().compareTo(machine.offset()) <= 0
                    && webTime.upper().compareTo(machine.offset()) >= 0;
            if (!holds || !webTime.hasTime()) {
                assertThat(webTime).as("truth %s", machine.offset()).isNull();
            }
            for (int host = 0; host < 4; host++) {
                lies[host] = Duration.ZERO;
            }
        }
    }

    private void assertWithinBound(CheckResult<ClockMeasurement> seen) {
        Duration offset = seen.state().offset().orElseThrow();
        assertThat(offset.minus(machine.offset()).abs())
                .isLessThanOrEqualTo(seen.state().errorBound().orElseThrow());
    }

    private List<DateOutcome> answer(List<WebHost> hosts, Duration deadline) {
        bursts++;
        List<DateOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            long sent = machine.nanos();
            machine.pass(Duration.ofNanos(jitter()));
            Instant date = machine.truth().plus(lies[i]).truncatedTo(ChronoUnit.SECONDS);
            machine.pass(Duration.ofNanos(jitter()));
            outcomes.add(new Answered(hosts.get(i), date, sent, machine.nanos(), false));
        }
        return outcomes;
    }
}
