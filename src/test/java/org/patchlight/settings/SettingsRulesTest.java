package org.patchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "time.windows.com",
                "time.windows.com:123",
                "a",
                "ntp-1.example.org.",
                "192.0.2.1",
                "192.0.2.1:65535",
                "[2001:db8::1]",
                "[2001:db8::1]:123",
                "localhost:1"
            })
    void server_may_be_a_name_or_an_address_with_or_without_a_port(String server) {
        assertThat(SettingsRules.server(server)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "time windows",
                "-time.com",
                "http://time.com",
                "time.com:0",
                "time.com:65536",
                "time.com:",
                "2001:db8::1",
                "a..b c",
                "time.com:123456",
                "[::1"
            })
    void server_of_another_form_is_refused(String server) {
        assertThat(SettingsRules.server(server)).isPresent();
    }

    @Test
    void server_form_is_decided_quickly_however_long_the_text() {
        String hostile = "a".repeat(200) + ".".repeat(50) + "!";
        assertThat(SettingsRules.server(hostile)).isPresent();
    }

    @Test
    void one_to_ten_servers_may_be_named() {
        assertThat(SettingsRules.servers(List.of())).isPresent();
        assertThat(SettingsRules.servers(Collections.nCopies(10, "a.example"))).isEmpty();
        assertThat(SettingsRules.servers(Collections.nCopies(11, "a.example"))).isPresent();
        assertThat(SettingsRules.servers(List.of("a.example", "not a name"))).isPresent();
    }

    @Test
    void problem_must_be_more_than_attention() {
        Duration five = Duration.ofSeconds(5);
        assertThat(SettingsRules.thresholds(five, Duration.ofSeconds(6))).isEmpty();
        assertThat(SettingsRules.thresholds(five, five)).isPresent();
        assertThat(SettingsRules.thresholds(Duration.ofMillis(999), five)).isPresent();
        assertThat(SettingsRules.thresholds(five, Duration.ofDays(1).plusSeconds(1)))
                .isPresent();
    }

    /** Matching such a name needs a stack as deep as it is long. */
    @Test
    void a_server_name_of_any_length_is_refused_without_an_error() {
        assertThat(SettingsRules.server("a.".repeat(60_000) + "b")).isPresent();
    }

    @Test
    void interval_is_five_minutes_to_a_day() {
        assertThat(SettingsRules.interval(Duration.ofMinutes(5))).isEmpty();
        assertThat(SettingsRules.interval(Duration.ofHours(24))).isEmpty();
        assertThat(SettingsRules.interval(Duration.ofSeconds(299))).isPresent();
        assertThat(SettingsRules.interval(Duration.ofHours(24).plusSeconds(1))).isPresent();
    }

    @Test
    void the_defaults_keep_every_rule() {
        assertThat(SettingsRules.all(Settings.DEFAULT)).isEmpty();
    }
}
