package org.patchlight.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.slf4j.spi.SLF4JServiceProvider;

/** Our provider gives the same Logback as its own one with its search for configurations. */
final class LogProviderTest {
    @Test
    void it_is_set_up_as_logback_sets_itself_up() {
        LogProvider ours = new LogProvider();
        ours.initialize();
        LoggerContext context = (LoggerContext) ours.getLoggerFactory();
        SLF4JServiceProvider usual =
                ServiceLoader.load(SLF4JServiceProvider.class).findFirst().orElseThrow();
        usual.initialize();
        LoggerContext expected = (LoggerContext) usual.getLoggerFactory();
        assertThat(context.isStarted()).isEqualTo(expected.isStarted()).isTrue();
        assertThat(context.getName()).isEqualTo(expected.getName());
        assertThat(context.getMDCAdapter()).isSameAs(ours.getMDCAdapter()).hasSameClassAs(expected.getMDCAdapter());
        assertThat(root(context).getLevel())
                .isEqualTo(root(expected).getLevel())
                .isEqualTo(Level.INFO);
        assertThat(root(context).iteratorForAppenders()).isExhausted();
        assertThat(ours.getRequestedApiVersion()).isEqualTo(usual.getRequestedApiVersion());
    }

    @Test
    void its_loggers_log() {
        LogProvider provider = new LogProvider();
        provider.initialize();
        LoggerContext context = (LoggerContext) provider.getLoggerFactory();
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        root(context).addAppender(seen);
        org.slf4j.Logger logger = provider.getLoggerFactory().getLogger("sample");
        logger.info("with {}", "a value");
        logger.debug("too much");
        assertThat(seen.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage()).isEqualTo("with a value"));
    }

    private static Logger root(LoggerContext context) {
        return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
