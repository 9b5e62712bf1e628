package org.patchlight.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultReportTest {
    @Test
    void it_has_the_version_the_errors_and_where_they_happened() {
        String report = FaultReport.of("3.2.1", new IllegalStateException(new IOException()));
        assertThat(report)
                .startsWith("Patchlight 3.2.1, Java ")
                .contains("java.lang.IllegalStateException", "Caused by: java.io.IOException")
                .contains("at org.patchlight.ui.fault.FaultReportTest.it_has_the_version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Users\\margarete\\AppData\\x.json can't be read",
                "no answer from margarete@example.org",
                "password=margarete",
                "first line\r\nMARGARETE's PC, user margarete"
            })
    void messages_are_scrubbed(String message) {
        String report = FaultReport.of("1", new IOException("outer", new RuntimeException(message)));
        assertThat(report).doesNotContainIgnoringCase("margarete").contains("Caused by: java.lang.RuntimeException: ");
    }

    @Test
    void it_is_bounded_whatever_the_error_is() {
        Throwable fault = new StackOverflowError("x".repeat(1_000_000));
        for (int i = 0; i < 1000; i++) {
            fault = new RuntimeException("y ".repeat(1000), fault);
        }
        assertThat(FaultReport.of("1", fault).length()).isLessThan(30_000);
        RuntimeException first = new RuntimeException();
        first.initCause(new RuntimeException(first));
        assertThat(FaultReport.of("1", first).lines().filter(line -> line.startsWith("Caused by")))
                .hasSize(4);
    }
}
