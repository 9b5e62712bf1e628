package org.patchlight.clock.windows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code w32tm /stripchart} measured: lines such as {@code 12:35:27, +00.0604534s} or, without {@code /dataonly}, {@code 12:35:27, d:+00.0156000s
 * o:+00.0604534s}. Only numbers and signs count; the text around them is in the language of the PC.
 *
 * @param offsets the time of the server minus that of the PC, in the order of the samples, at least one
 */
public record StripChart(List<Duration> offsets) {
    private static final int MOST = 10_000;
    private static final Pattern SAMPLE = Pattern.compile(
            "^\\s*\\d{1,2}[:.]\\d{2}[:.]\\d{2}[^,;]{0,6}[,;]?\\s+(?:d:[+-]\\d+[.,]\\d+s\\s+o:)?([+-]\\d{1,12}[.,]\\d{1,9})s");

    public StripChart {
        offsets = List.copyOf(offsets);
    }

    /** Reads what the tool printed; empty if there is no sample in it. */
    public static Optional<StripChart> read(String text) {
        List<Duration> offsets = new ArrayList<>();
        text.lines().limit(MOST).forEach(line -> {
            Matcher sample = SAMPLE.matcher(line);
            if (sample.find()) {
                BigDecimal seconds = new BigDecimal(sample.group(1).replace(',', '.'));
                offsets.add(Duration.ofNanos(seconds.movePointRight(9).longValue()));
            }
        });
        return offsets.isEmpty() ? Optional.empty() : Optional.of(new StripChart(offsets));
    }

    /** The middle one of the offsets, which a few bad samples do not move. */
    public Duration median() {
        List<Duration> sorted = new ArrayList<>(offsets);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
