package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.measure.BackoffStore;
import org.patchlight.clock.measure.QuestionBudget;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.clock.web.WebDates;
import org.patchlight.httpdate.DateOutcome;
import org.patchlight.httpdate.WebHost;
import org.patchlight.machine.SharedValue;
import org.patchlight.sntp.VirtualNetwork;
import org.patchlight.sntp.VirtualNetwork.Server;

/**
 * No server gets more questions in an hour than promised, whatever happens: in a network that counts, in virtual time.
 */
class QuestionsAnHourTest extends VirtualScene {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<String, List<Instant>> questions = new TreeMap<>();
    private final SharedValue<Map<String, Long>> budgets = SharedValue.inMemory(Map.of());

    @Test
    void a_person_who_checks_without_end_stays_below_the_promised_number() {
        allKindsOfServers();
        ClockCheck tray = program();
        during(Duration.ofHours(2), tray::check);
        assertFew();
        assertThat(questions.get("good 0")).hasSizeGreaterThan(QuestionBudget.MOST_AN_HOUR);
    }

    @Test
    void commands_and_a_restarted_tray_count_together() {
        allKindsOfServers();
        during(Duration.ofMinutes(70), () -> program().check());
        assertFew();
    }

    @Test
    void a_clock_that_is_set_all_the_time_frees_no_server() {
        allKindsOfServers();
        ClockCheck tray = program();
        during(Duration.ofMinutes(70), () -> {
            machine.set(Duration.ofHours(random.nextInt(48) - 24));
            tray.notOlderThan(ClockCheck.FRESH).check();
            program().check();
        });
        assertFew();
    }

    @Test
    void sleeps_free_no_server() {
        allKindsOfServers();
        during(Duration.ofMinutes(70), () -> {
            program().check();
            machine.sleep(Duration.ofSeconds(random.nextInt(20)));
        });
        assertFew();
    }

    /** Servers that are right, lie, are silent, ask for a pause, or are unsynchronised; one has two names. */
    private void allKindsOfServers() {
        web = () -> true;
        webHosts = this::counted;
        List<Server> all = servers(7);
        List<String> kinds = List.of("good 0", "good 1", "liar", "silent", "kissing", "unsynchronised", "lossy");
        for (int i = 0; i < all.size(); i++) {
            String kind = kinds.get(i);
            Server server = all.get(i);
            server.lie = () -> Duration.ofSeconds(kind.equals("liar") ? 40 : 0);
            server.kiss = kind.equals("kissing") ? "RATE" : "";
            server.leap = kind.equals("unsynchronised") ? 3 : 0;
            server.lost = () -> {
                questions.computeIfAbsent(kind, any -> new ArrayList<>()).add(machine.truth());
                return kind.equals("silent") || (kind.equals("lossy") && random.nextBoolean());
            };
        }
        names.add("good-by-another-name.example.org");
        pc.names.put("good-by-another-name.example.org", VirtualNetwork.address(0));
        names.remove(0);
    }

    private List<DateOutcome> counted(List<WebHost> hosts, Duration deadline) {
        hosts.forEach(host -> questions
                .computeIfAbsent(host.address(), any -> new ArrayList<>())
                .add(machine.truth()));
        return List.of();
    }

    private void during(Duration time, Runnable action) {
        Instant end = machine.truth().plus(time);
        while (machine.truth().isBefore(end)) {
            action.run();
            machine.pass(Duration.ofSeconds(1));
        }
    }

    private void assertFew() {
        assertThat(questions).hasSizeGreaterThan(6);
        questions.forEach((server, times) -> {
            int first = 0;
            for (int last = 0; last < times.size(); last++) {
                while (Duration.between(times.get(first), times.get(last)).compareTo(HOUR) > 0) {
                    first++;
                }
                assertThat(last - first + 1)
                        .as("%s within an hour before %s", server, times.get(last))
                        .isLessThanOrEqualTo(QuestionBudget.MOST_AN_HOUR);
            }
        });
    }

    /** A program that starts now, and knows only how often the others asked: kiss codes are lost, as by a clock that was set. */
    private ClockCheck program() {
        ServerRateLimiter rateLimiter = new ServerRateLimiter(
                pc::nanos,
                ServerRateLimiter.SPACING,
                BackoffStore.NONE,
                QuestionBudget.sharing(budgets, pc::nanos),
                random::nextDouble);
        ClockMeter own = new ClockMeter(
                pc, rateLimiter, machine::pass, network, new WebDates(pc, rateLimiter, () -> true, webHosts));
        return new ClockCheck(
                pc,
                own,
                () -> List.copyOf(names),
                () -> new ClockThresholds(Duration.ofSeconds(5), Duration.ofSeconds(60)),
                () -> ClockPast.NONE);
    }
}
