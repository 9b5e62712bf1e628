package org.patchlight.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.patchlight.health.Message;
import org.patchlight.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says messages and never fails: where no bundle has a text, the key itself is made readable. A window that stays empty because one text is
 * missing would hide the illness it was opened for.
 */
public final class Wording {
    private static final Logger LOG = LoggerFactory.getLogger(Wording.class);

    private final Words words;

    public Wording(Words words) {
        this.words = words;
    }

    /** The text of a message. */
    public String say(Message message) {
        try {
            return words.say(
                    message.key(),
                    message.arguments().stream().map(this::argument).toArray());
        } catch (MissingResourceException | IllegalArgumentException missing) {
            LOG.warn("no usable text for {}", message.key(), missing);
            return readable(message);
        }
    }

    /** The text of a key. */
    public String say(String key, Object... arguments) {
        return say(Message.of(key, arguments));
    }

    /** A time, in the local zone. */
    public String time(Instant instant) {
        return words.time(instant);
    }

    /** The zone in which times are said. */
    public ZoneId zone() {
        return words.zone();
    }

    /** Whose words these are. */
    public Locale locale() {
        return words.locale();
    }

    /** A length of time. */
    public String length(Duration duration) {
        return words.length(duration);
    }

    private String readable(Message message) {
        String key = message.key();
        String name = key.contains(".") ? key.substring(key.indexOf('.') + 1) : key;
        if (name.endsWith(".title") || name.endsWith(".meaning") || name.endsWith(".what")) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        String arguments = message.arguments().stream()
                .map(argument -> String.valueOf(argument(argument)))
                .collect(Collectors.joining(", "));
        return name.replace('-', ' ').replace('.', ' ') + (arguments.isEmpty() ? "" : ": " + arguments);
    }

    /** Numbers stay numbers, for the choices in patterns. */
    private Object argument(Object argument) {
        if (argument instanceof Message message) {
            return say(message);
        }
        if (argument instanceof Instant instant) {
            return words.time(instant);
        }
        if (argument instanceof Duration duration) {
            return words.length(duration);
        }
        return argument;
    }
}
