package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.measure.QuestionBudget;
import org.patchlight.sntp.VirtualNetwork.Server;

class ServerTestTest extends VirtualScene {
    @ParameterizedTest
    @CsvSource({
        "0, Works. This PC's clock is right",
        "-90000, this PC's clock is 1 min 30 s slow",
        "7200000, this PC's clock is 2 h 0 min fast",
        "-300, slow (± "
    })
    void a_good_server_says_how_wrong_the_clock_is(long millis, String said) {
        machine.set(Duration.ofMillis(millis));
        servers(1);
        assertThat(test()).contains(said).contains("± ");
    }

    @Test
    void a_server_without_a_usable_answer_says_why() {
        Server server = servers(1).get(0);
        server.leap = 3;
        assertThat(test()).contains("isn't synchronised");
        names.set(0, "no-such.example");
        assertThat(test()).startsWith("Can't be used now: ");
    }

    @Test
    void a_silent_server_is_not_called_working() {
        servers(1).get(0).lost = () -> true;
        assertThat(test()).isEqualTo("Can't be used now: didn't answer.");
    }

    @Test
    void a_person_who_tests_without_end_spends_the_budget_of_the_server_and_no_more() {
        Server server = servers(1).get(0);
        Set<String> said = new HashSet<>();
        for (int i = 0; i < 2 * QuestionBudget.MOST_AN_HOUR; i++) {
            said.add(test());
        }
        assertThat(server.questions).isLessThanOrEqualTo(QuestionBudget.MOST_AN_HOUR);
        assertThat(said).anyMatch(line -> line.contains("asked very often"));
    }

    @Test
    void the_last_result_of_the_checks_stays() {
        servers(4);
        assertRight(check());
        machine.set(Duration.ofMillis(100));
        test();
        assertThat(check.notOlderThan(Duration.ofMinutes(5)).check().state().servers())
                .hasSize(4);
    }

    private String test() {
        return words().say(new ServerTest(meter).of(names.get(0)));
    }
}
