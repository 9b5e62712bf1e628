package org.patchlight.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchlight.privacy.Canaries;

final class LogLineEncoderTest {
    private final Logger logger = new LoggerContext().getLogger("org.patchlight.Example");

    @Test
    void contains_time_level_thread_logger_and_text_in_one_line() {
        assertThat(line(Level.INFO, null))
                .isEqualTo("2026-11-22T15:36:11.070Z INFO  [looker] org.patchlight.Example - 3 servers in Zürich"
                        + System.lineSeparator());
    }

    @Test
    void puts_the_stack_of_an_exception_and_of_its_cause_below() {
        String line = line(Level.ERROR, new IllegalStateException("outer", new IOException("inner")));
        assertThat(line.lines().findFirst().orElseThrow()).contains(" ERROR [looker] ");
        assertThat(line)
                .contains("java.lang.IllegalStateException: outer")
                .contains("Caused by: java.io.IOException: inner")
                .contains("\tat org.patchlight.log.LogLineEncoderTest.")
                .endsWith(System.lineSeparator());
    }

    @Test
    void no_secret_is_in_an_argument_or_an_exception() {
        for (Canaries.Canary canary : Canaries.all()) {
            String text = canary.text();
            LoggingEvent event = new LoggingEvent(
                    LogLineEncoderTest.class.getName(),
                    logger,
                    Level.WARN,
                    "{} cannot be read: {}",
                    new IllegalStateException(text, new IOException("of " + text)),
                    new Object[] {text, new IOException(text)});
            assertThat(canary.in(new String(new LogLineEncoder().encode(event), StandardCharsets.UTF_8)))
                    .as(text)
                    .isEmpty();
        }
    }

    private String line(Level level, @Nullable Throwable thrown) {
        LoggingEvent event = new LoggingEvent(
                LogLineEncoderTest.class.getName(), logger, level, "{} servers in {}", thrown, new Object[] {3, "Zürich"
                });
        event.setThreadName("looker");
        event.setInstant(Instant.parse("2026-11-22T15:36:11.070Z"));
        return new String(new LogLineEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
