package org.patchlight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
    private static final String ERASE = "\r\u001B[K";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream messages = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void a_long_wait_is_shown_and_nothing_is_left_of_it() throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(3);
        Terminal terminal = new Terminal(true, true, 30, true, true);
        try (ProgressLine line = ProgressLine.begin(
                messages,
                terminal,
                seconds -> {
                    shown.countDown();
                    return "Checking a PC with a very long name (" + seconds + " s)";
                },
                Duration.ofMillis(5))) {
            assertThat(shown.await(20, TimeUnit.SECONDS)).isTrue();
            line.hide();
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith(ERASE + "Checking a PC").endsWith(ERASE).doesNotContain("\n");
        assertThat(text.split("\r\u001B\\[K")).allMatch(part -> part.length() < 30);
    }

    @Test
    void what_ends_within_a_second_is_not_shown() {
        try (ProgressLine line =
                ProgressLine.begin(messages, new Terminal(true, true, 80, true, true), seconds -> "Checking")) {
            line.hide();
        }
        assertThat(bytes.toByteArray()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, false", "false, false"})
    void a_file_or_a_dumb_terminal_gets_no_line(boolean terminal, boolean movesCursor) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (ProgressLine line = ProgressLine.begin(
                messages,
                new Terminal(true, terminal, 80, true, movesCursor),
                seconds -> {
                    asked.countDown();
                    return "Checking";
                },
                Duration.ofMillis(1))) {
            assertThat(asked.await(50, TimeUnit.MILLISECONDS)).isFalse();
            line.hide();
        }
        assertThat(bytes.toByteArray()).isEmpty();
    }
}
