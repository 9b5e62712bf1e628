package org.patchlight.clock.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerNameTest {
    @ParameterizedTest
    @CsvSource({
        "time.windows.com, time.windows.com, 123, time.windows.com:123",
        "time.windows.com:1234, time.windows.com, 1234, time.windows.com:1234",
        "127.0.0.1:40123, 127.0.0.1, 40123, 127.0.0.1:40123",
        "[::1]:40123, ::1, 40123, [::1]:40123",
        "[2001:db8::5], 2001:db8::5, 123, [2001:db8::5]:123",
        "2001:db8::5, 2001:db8::5, 123, [2001:db8::5]:123",
        "' ntp.example ', ntp.example, 123, ntp.example:123",
    })
    void a_server_is_read_as_people_write_it(String text, String host, int port, String shown) {
        assertThat(ServerName.of(text)).isEqualTo(new ServerName(host, port)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"name:0", "name:65536", "name:port", "name:", "[::1]:99999"})
    void what_is_no_server_becomes_a_host_that_does_not_exist(String text) {
        assertThat(ServerName.of(text)).isEqualTo(new ServerName(text, 123));
    }

    @Test
    void two_names_are_the_same_server_only_by_host_and_port() {
        ServerName name = new ServerName("ntp.example", 123);
        assertThat(name).isEqualTo(ServerName.of("ntp.example:123")).hasSameHashCodeAs(ServerName.of("ntp.example"));
        assertThat(name)
                .isNotEqualTo(new ServerName("ntp.example", 124))
                .isNotEqualTo(new ServerName("other.example", 123))
                .isNotEqualTo("ntp.example:123");
    }
}
