package org.patchlight.sntp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.sntp.SntpOutcome.Answered;
import org.patchlight.sntp.SntpOutcome.Silent;

/** How long the client waits for servers on loopback, in scripted time. */
class SntpWaitTest {
    @Test
    void one_silent_server_of_three_costs_no_deadline() throws IOException {
        try (ScriptedServer one = ScriptedServer.off(Duration.ZERO);
                ScriptedServer two = ScriptedServer.off(Duration.ZERO);
                ScriptedServer silent = ScriptedServer.silent()) {
            ScriptedTime time = new ScriptedTime(2);
            List<SntpOutcome> outcomes = ask(time.client(), Duration.ofSeconds(20), one, silent, two);
            assertThat(outcomes.get(0)).isInstanceOf(Answered.class);
            assertThat(outcomes.get(1)).isInstanceOf(Silent.class);
            assertThat(outcomes.get(2)).isInstanceOf(Answered.class);
            // the least grace
            assertThat(time.passed()).isBetween(Duration.ofMillis(50), Duration.ofMillis(60));
        }
    }

    @ParameterizedTest
    @CsvSource({"300000, 1", "4000, 1", "0, 2"})
    void servers_that_are_no_majority_of_all_never_end_the_wait(long apart, int silent) throws IOException {
        try (ScriptedServer fast = ScriptedServer.off(Duration.ofMillis(apart));
                ScriptedServer other = ScriptedServer.off(Duration.ZERO);
                ScriptedServer slow = ScriptedServer.silent();
                ScriptedServer slower = ScriptedServer.silent()) {
            ScriptedTime time = new ScriptedTime(2);
            ScriptedServer[] all = {fast, slow, other, slower};
            ask(time.client(), SntpClient.DEADLINE, Arrays.copyOf(all, 2 + silent));
            assertThat(time.passed()).isBetween(SntpClient.DEADLINE, SntpClient.DEADLINE.plusMillis(5));
        }
    }

    @Test
    void servers_that_are_configured_but_not_asked_count_as_well() throws IOException {
        try (ScriptedServer one = ScriptedServer.off(Duration.ZERO);
                ScriptedServer two = ScriptedServer.off(Duration.ZERO);
                ScriptedServer silent = ScriptedServer.silent()) {
            List<SntpTarget> asked = Stream.of(one, two, silent)
                    .map(server -> SntpTarget.of(server.address()))
                    .toList();
            ScriptedTime time = new ScriptedTime(2);
            time.client().ask(asked, SntpClient.DEADLINE, 4);
            assertThat(time.passed()).isGreaterThanOrEqualTo(SntpClient.DEADLINE);
        }
    }

    @Test
    void a_silent_server_alone_costs_the_deadline_and_no_more() throws IOException {
        try (ScriptedServer silent = ScriptedServer.silent()) {
            ScriptedTime time = new ScriptedTime(0);
            assertThat(ask(time.client(), SntpClient.DEADLINE, silent).get(0)).isInstanceOf(Silent.class);
            assertThat(time.passed()).isBetween(SntpClient.DEADLINE, SntpClient.DEADLINE.plusMillis(5));
        }
    }

    private static List<SntpOutcome> ask(SntpClient client, Duration deadline, ScriptedServer... servers)
            throws IOException {
        List<SntpTarget> targets = Stream.of(servers)
                .map(server -> SntpTarget.of(server.address()))
                .toList();
        return client.ask(targets, deadline, servers.length);
    }
}
