package org.patchlight.clock.windows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Seconds as {@code w32tm} prints them: a decimal point or comma with seven digits after it, and any number before it.
 * The unit is of another alphabet in some languages, and an encoding or a post may spoil it. Then the seven digits
 * show that the number is whole. Word processors turn the minus sign into a dash.
 */
public final class WrittenSeconds {
    /** The unit of Latin or Cyrillic script, as a part of a regular expression. */
    private static final String UNIT = "[s\u0441]";

    private static final String DIGITS = "\\d{1,12}[.,](?:\\d{7}(?!\\d)|\\d{1,9}(?=\\s?" + UNIT + "))";

    /** A number with its sign and without its unit, as a part of a regular expression, without a group. */
    public static final String SIGNED = "[-+\u2212\u2013]" + DIGITS;
    /** A number with or without a sign, as a part of a regular expression, without a group. */
    public static final String NUMBER = "[-+\u2212\u2013]?" + DIGITS;

    private WrittenSeconds() {}

    /**
     * The duration, rounded to nanoseconds.
     *
     * @param number at most 12 digits, a point or comma and at most 9 more digits, with or without a sign
     */
    static Duration parse(String number) {
        String plain = number.replace(',', '.').replace('\u2212', '-').replace('\u2013', '-');
        BigDecimal nanos = new BigDecimal(plain).movePointRight(9).setScale(0, RoundingMode.HALF_UP);
        BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.TEN.pow(9));
        return Duration.ofSeconds(parts[0].longValue(), parts[1].longValue());
    }
}
