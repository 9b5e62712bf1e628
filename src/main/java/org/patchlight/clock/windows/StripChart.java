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
 * The output of {@code w32tm /stripchart}. Lines look like {@code 12:35:27, +00.0604534s}, or without {@code /dataonly}
 * like {@code 12:35:27, d:+00.0156000s o:+00.0604534s}. Only numbers and signs are read, because the other text is
 * translated.
 *
 * @param offsets the server's time minus the PC's clock, in the order of the samples; at least one
 */
public record StripChart(List<Duration> offsets) {
    private static final int MOST = 10_000;
    private static final Pattern SAMPLE = Pattern.compile(
            "^\\s*\\d{1,2}[:.]\\d{2}[:.]\\d{2}[^,;]{0,6}[,;]?\\s+(?:d:[+-]\\d+[.,]\\d+s\\s+o:)?([+-]\\d{1,12}[.,]\\d{1,9})s");

    public StripChart {
        offsets = List.copyOf(offsets);
    }

    /**
     * Parses the output of the tool, up to 10,000 lines.
     *
     * @return empty if it contains no sample
     */
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
