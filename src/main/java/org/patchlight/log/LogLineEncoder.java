package org.patchlight.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.patchlight.privacy.ListedText;
import org.patchlight.privacy.NetworkAddresses;
import org.patchlight.privacy.Paths;
import org.patchlight.privacy.Secrets;
import org.slf4j.helpers.MessageFormatter;

/**
 * Formats one line of the log in UTF-8: {@code 2026-11-22T15:36:11.768Z INFO  [main] org.patchlight.TrayProgram -
 * text}. The stack trace of an exception follows below. Logback's own patterns could do the same, but every start of
 * each command would wait for parsing and linking them.
 */
final class LogLineEncoder extends EncoderBase<ILoggingEvent> {
    private static final DateTimeFormatter UTC_MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    private static final int WIDEST_LEVEL = 5;
    private static final int MOST_CAUSES = 100;

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        UTC_MILLIS.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        String level = event.getLevel().toString();
        line.append(' ').append(level).append(" ".repeat(WIDEST_LEVEL - level.length()));
        line.append(" [").append(event.getThreadName()).append("] ").append(event.getLoggerName());
        line.append(" - ").append(message(event)).append(System.lineSeparator());
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            line.append(trace(thrown));
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The pattern is ours. What it is filled with may come from the PC, so only what is listed stays of it. */
    private static String message(ILoggingEvent event) {
        Object[] arguments = event.getArgumentArray();
        if (arguments == null) {
            return event.getFormattedMessage();
        }
        Object[] kept = Arrays.stream(arguments)
                .map(one -> one instanceof Number || one instanceof Boolean ? one : kept(String.valueOf(one)))
                .toArray();
        return MessageFormatter.arrayFormat(event.getMessage(), kept).getMessage();
    }

    private static String trace(IThrowableProxy thrown) {
        String trace = ThrowableProxyUtil.asString(thrown);
        Deque<IThrowableProxy> left = new ArrayDeque<>(List.of(thrown));
        for (int seen = 0; !left.isEmpty() && seen < MOST_CAUSES; seen++) {
            IThrowableProxy one = left.remove();
            String text = one.getMessage();
            if (text != null) {
                String name = one.getClassName() + ": ";
                trace = trace.replace(name + text, name + kept(text));
            }
            if (one.getCause() != null) {
                left.add(one.getCause());
            }
            left.addAll(Arrays.asList(one.getSuppressed()));
        }
        return trace;
    }

    private static String kept(String text) {
        return ListedText.keep(NetworkAddresses.scrub(Paths.scrub(Secrets.scrub(text))));
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
