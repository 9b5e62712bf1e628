package org.patchlight.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LateLogTest {
    private final AtomicInteger openings = new AtomicInteger();
    private final ListAppender<ILoggingEvent> file = new ListAppender<>();
    private final Logger logger = new LoggerContext().getLogger("example");
    private final LateLog late = new LateLog(() -> {
        openings.incrementAndGet();
        file.start();
        return file;
    });

    LateLogTest() {
        late.start();
        logger.addAppender(late);
    }

    @Test
    void is_not_opened_while_there_is_nothing_to_log() {
        logger.setLevel(Level.WARN);
        logger.info("not said");
        assertThat(openings).hasValue(0);
    }

    @Test
    void is_opened_once_and_gets_every_line_in_order() {
        assertThat(openings).hasValue(0);
        logger.info("one");
        logger.info("two");
        assertThat(openings).hasValue(1);
        assertThat(file.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("one", "two");
    }

    @Test
    void stops_what_it_opened() {
        logger.info("one");
        late.stop();
        assertThat(file.isStarted()).isFalse();
    }
}
