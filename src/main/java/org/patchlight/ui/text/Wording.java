package org.patchlight.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.patchlight.health.Message;
import org.patchlight.machine.MachineTime;
import org.patchlight.words.Plural;
import org.patchlight.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns messages into text and never fails. If a bundle lacks a text, the key is shown in a readable form. Otherwise, a
 * single missing text could keep a window from showing a problem.
 */
public final class Wording {
    private static final Logger LOG = LoggerFactory.getLogger(Wording.class);

    private final Words words;

    /** A wording with these bundles. */
    public Wording(Words words) {
        this.words = words;
    }

    /** The text of a message. Never throws. */
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

    /** The text for a key with arguments. Never throws. */
    public String say(String key, Object... arguments) {
        return say(Message.of(key, arguments));
    }

    /** The text for a number of things: the key of its plural form, such as {@code key.one}, with the number. */
    public String count(String key, long number) {
        return say(key + "." + Plural.of(words.locale(), number).id(), number);
    }

    /** Texts as a list in one line. */
    public String list(List<String> texts) {
        return texts.stream().reduce((all, next) -> say("ui.list", all, next)).orElse("");
    }

    /** A time as text, in the local time zone. */
    public String time(Instant instant) {
        return Unbroken.time(words.time(instant));
    }

    /** A time of the near past or future, in the person's own format and without seconds: only the time of day if it is
     * today, else date and time. */
    public String shortTime(Instant instant) {
        ZonedDateTime here = instant.atZone(words.zone());
        boolean today =
                here.toLocalDate().equals(MachineTime.now().atZone(words.zone()).toLocalDate());
        DateTimeFormatter format = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return Unbroken.time(format.withLocale(words.locale()).format(here));
    }

    /** The time of day, without seconds. */
    public String timeOfDay(Instant instant) {
        return Unbroken.time(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(instant.atZone(words.zone())));
    }

    /** A day with its name, such as {@code Wednesday, March 4, 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(words.locale())
                .format(day);
    }

    /** A date, such as {@code Mar 4, 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(date);
    }

    /** How long ago a time was, in words: just now, minutes, hours, days, or the date. */
    public String ago(Instant instant) {
        Duration age = Duration.between(instant, MachineTime.now());
        if (age.isNegative() || age.compareTo(Duration.ofDays(31)) >= 0) {
            return shortTime(instant);
        }
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return say("ui.ago.now");
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return count("ui.ago.minutes", age.toMinutes());
        }
        return age.compareTo(Duration.ofDays(1)) < 0
                ? count("ui.ago.hours", age.toHours())
                : count("ui.ago.days", age.toDays());
    }

    /** The time zone for times. */
    public ZoneId zone() {
        return words.zone();
    }

    /** The language of the texts. */
    public Locale locale() {
        return words.locale();
    }

    /** A duration as text. */
    public String length(Duration duration) {
        return words.length(duration);
    }

    /** A number of seconds as text without its sign, such as {@code 42 ms}. */
    public String seconds(double seconds) {
        return length(Duration.ofNanos(Math.round(seconds * 1e9)));
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

    /** Numbers are passed on as numbers, because choice patterns need them. */
    private Object argument(Object argument) {
        if (argument instanceof Message message) {
            return say(message);
        }
        if (argument instanceof Instant instant) {
            return Unbroken.time(words.time(instant));
        }
        if (argument instanceof Duration duration) {
            return words.length(duration);
        }
        return argument;
    }
}
