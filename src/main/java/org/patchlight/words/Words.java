package org.patchlight.words;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;

/**
 * Puts messages into the language of a locale.
 *
 * <p>All files of texts share one space of keys. Texts are {@link MessageFormat} patterns: an apostrophe is
 * written twice, an argument as {@code {0}}. Instants become local date and time. Durations become hours, minutes and
 * seconds. Messages within messages are formatted first. Strings may be from outside, so each stays on its line.
 */
public final class Words {
    private static final double DAYS_OF_A_YEAR = 365.2425;

    /** From here on, rounding to whole milliseconds would show 1,000 of them. */
    private static final Duration SHOWN_AS_A_SECOND = Duration.ofNanos(999_500_000);

    /** From here on, rounding to tenths of a second would show 60 seconds. */
    private static final Duration SHOWN_AS_A_MINUTE = Duration.ofMillis(59_950);

    private final Supplier<Texts> texts;
    private final Supplier<ZoneId> zone;
    private final boolean exact;

    private Words(Supplier<Texts> texts, Supplier<ZoneId> zone, boolean exact) {
        this.texts = texts;
        this.zone = zone;
        this.exact = exact;
    }

    /**
     * The texts of a locale, in English where Patchlight doesn't speak its language.
     *
     * @param zone the zone for times
     */
    public static Words of(Locale locale, ZoneId zone) {
        return of(locale, () -> zone);
    }

    /**
     * The texts of a locale for a program that runs on while the time zone changes.
     *
     * @param zone gives the current zone, and is asked for each time that is written
     */
    public static Words of(Locale locale, Supplier<ZoneId> zone) {
        Texts texts = Texts.of(locale);
        return new Words(() -> texts, zone, false);
    }

    /**
     * The texts for a program that runs on while its language and the time zone change.
     *
     * @param locale gives the current locale, and is asked for each text
     * @param zone gives the current zone, and is asked for each time that is written
     */
    public static Words live(Supplier<Locale> locale, Supplier<ZoneId> zone) {
        AtomicReference<@Nullable Texts> last = new AtomicReference<>();
        return new Words(
                () -> {
                    Locale now = locale.get();
                    Texts known = last.get();
                    if (known == null || !known.locale().equals(now)) {
                        known = Texts.of(now);
                        last.set(known);
                    }
                    return known;
                },
                zone,
                false);
    }

    /** The texts of a locale with every pattern rewritten, for tests of what longer texts do to layouts. */
    static Words of(Locale locale, Supplier<ZoneId> zone, UnaryOperator<String> rewriting) {
        Texts texts = Texts.of(locale).rewritten(rewriting);
        return new Words(() -> texts, zone, false);
    }

    /** The locale of the texts. */
    public Locale locale() {
        return texts.get().locale();
    }

    /** The current zone for times. */
    public ZoneId zone() {
        return zone.get();
    }

    /**
     * The text of a message.
     *
     * @throws MissingResourceException if there is none
     */
    public String say(Message message) {
        return say(message.key(), message.arguments().toArray());
    }

    /**
     * The text for a key with arguments.
     *
     * @throws MissingResourceException if there is none
     */
    public String say(String key, Object... arguments) {
        Texts now = texts.get();
        String pattern = now.pattern(key);
        if (pattern == null) {
            throw new MissingResourceException("no text for " + key, Words.class.getName(), key);
        }
        Object[] formatted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            formatted[i] = argument(arguments[i]);
        }
        return new MessageFormat(pattern, now.locale()).format(formatted);
    }

    /** Whether there is a text with this key. */
    public boolean knows(String key) {
        return texts.get().pattern(key) != null;
    }

    /** The text of a key; empty if there is none. */
    public Optional<String> sayIfKnown(String key, Object... arguments) {
        return texts.get().pattern(key) != null ? Optional.of(say(key, arguments)) : Optional.empty();
    }

    /** The same texts with exact times, for documents and for evidence of other PCs: ISO 8601 in UTC. */
    public Words exact() {
        return new Words(texts, zone, true);
    }

    /** A date and time in the zone, without seconds; an exact one in UTC, to the millisecond. */
    public String time(Instant instant) {
        if (exact) {
            return instant.truncatedTo(ChronoUnit.MILLIS).toString();
        }
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .withZone(zone.get())
                .format(instant);
    }

    /**
     * A length of time without its sign, no more precise than it matters: {@code 0.4 ms}, {@code 42 ms}, {@code 1.3 s},
     * {@code 2 min 17 s}, {@code 3 h 5 min}, {@code 12 days}, {@code 7.9 years}.
     */
    public String length(Duration duration) {
        Duration length = duration.abs();
        if (length.compareTo(SHOWN_AS_A_SECOND) < 0) {
            return say("length.milliseconds", number(length.toNanos() / 1e6, length.toMillis() < 1 ? 1 : 0));
        }
        if (length.compareTo(SHOWN_AS_A_MINUTE) < 0) {
            return say("length.seconds", number(length.toNanos() / 1e9, 1));
        }
        Duration whole = length.plusMillis(500);
        if (whole.compareTo(Duration.ofHours(1)) < 0) {
            return say("length.minutes", whole.toMinutesPart(), whole.toSecondsPart());
        }
        if (whole.compareTo(Duration.ofDays(2)) < 0) {
            return say("length.hours", whole.toHours(), whole.toMinutesPart());
        }
        if (whole.toDays() < 2 * DAYS_OF_A_YEAR) {
            return say("length.days", whole.toDays());
        }
        return say("length.years", number(whole.toDays() / DAYS_OF_A_YEAR, 1));
    }

    private String number(double value, int decimals) {
        NumberFormat number = NumberFormat.getNumberInstance(locale());
        number.setMaximumFractionDigits(decimals);
        return number.format(value);
    }

    private Object argument(Object argument) {
        if (argument instanceof Message message) {
            return say(message);
        }
        if (argument instanceof Instant instant) {
            return time(instant);
        }
        if (argument instanceof Duration duration) {
            return length(duration);
        }
        if (argument instanceof String text) {
            return OutsideText.oneLine(text);
        }
        return argument;
    }
}
