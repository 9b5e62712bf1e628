package org.patchlight.clock.windows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The samples of {@code w32tm /stripchart}. Lines look like {@code 12:35:27, +00.0604534s}, without {@code /dataonly}
 * like {@code 12:35:27, d:+00.0156000s o:+00.0604534s}, and with {@code /rdtsc} they are five numbers, of which the
 * last is the offset. Only numbers and signs are read, because the other text is translated.
 *
 * @param offsets the server's time minus the PC's clock, in the order of the samples; at least one
 */
public record StripChart(List<Duration> offsets) {
    private static final Pattern SAMPLE =
            Pattern.compile("\\s{0,20}\\d{1,2}[:.]\\d{2}[:.]\\d{2}[^-+,;:\\d\u2212\u2013]{0,12}[,;]?" + "\\s{0,4}(?:d:"
                    + WrittenSeconds.NUMBER + "\\S{0,2}\\s{1,4}o:)?(" + WrittenSeconds.SIGNED + ")");

    /** Two counters of the processor, a FILETIME, the delay and the offset. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\s{0,20}\\d{4,20}[,;]\\s{0,4}\\d{4,20}[,;]\\s{0,4}\\d{17,19}[,;]\\s{0,4}"
                    + "[-+]?\\d{1,12}[.,]\\d{3,9}[^\\d,;]{0,2}[,;]\\s{0,4}([-+\u2212\u2013]?\\d{1,12}[.,]\\d{3,9})(?!\\d)");

    private static final Pattern SIGNED = Pattern.compile("[-+\u2212\u2013]\\d{1,12}[.,]\\d{1,9}");

    public StripChart {
        offsets = List.copyOf(offsets);
    }

    /** The offset in a line: the server's time minus the PC's clock; empty if the line is no sample. */
    public static Optional<Duration> sample(String line) {
        for (Pattern form : List.of(SAMPLE, COUNTED)) {
            Matcher sample = form.matcher(line);
            if (sample.lookingAt()) {
                return Optional.of(WrittenSeconds.parse(sample.group(1)));
            }
        }
        return Optional.empty();
    }

    /**
     * An offset that is written with its sign.
     *
     * @return empty if the text is no such number
     */
    public static Optional<Duration> offset(String number) {
        return SIGNED.matcher(number).matches() ? Optional.of(WrittenSeconds.parse(number)) : Optional.empty();
    }

    /**
     * The median of the offsets, which a few bad samples don't move. Of an even number, the larger of the two in the
     * middle.
     */
    public Duration median() {
        List<Duration> sorted = new ArrayList<>(offsets);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
