package org.patchlight.update.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongFunction;

/** A log of random lines and random damage, for comparing a reader that skips lines with one that reads them all. */
public final class RandomLog {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1);
    private static final List<String> ENDS = List.of("\r\n", "\r\n", "\n", "\r");

    private final Random random;
    private final List<String> beginnings;
    private final List<String> texts;
    private long second;

    /**
     * Lines to choose from.
     *
     * @param beginnings what follows the time stamp, such as level and component
     * @param texts what follows the beginning
     */
    public RandomLog(Random random, List<String> beginnings, List<String> texts) {
        this.random = random;
        this.beginnings = beginnings;
        this.texts = texts;
        this.second = random.nextInt(80_000);
    }

    /** One of the items. */
    public <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /**
     * A log.
     *
     * @param stamp makes the time stamp of a number of seconds
     */
    public byte[] bytes(int lines, LongFunction<String> stamp) {
        String end = any(ENDS);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            second += random.nextInt(20) == 0 ? 4000 : random.nextInt(40);
            String text = any(texts) + (random.nextInt(12) == 0 ? ' ' + any(texts) : "");
            log.append(damaged(stamp.apply(second) + any(beginnings) + text, text, end))
                    .append(end);
        }
        return log.toString().getBytes(any(CHARSETS));
    }

    private String damaged(String line, String text, String end) {
        int place = random.nextInt(line.length());
        return switch (random.nextInt(60)) {
            case 0 -> text;
            case 1 -> "";
            case 2 -> line.substring(0, place) + end + line.substring(place);
            case 3 -> "> " + line;
            case 4 -> line.substring(0, place) + '\0' + line.substring(place);
            case 5 -> line.substring(0, place) + '\u00E4' + line.substring(place);
            case 6 -> line.substring(place);
            case 7 -> line.substring(0, place);
            case 8 -> line.replace(' ', '\t');
            case 9 -> line.replace("  ", " ");
            case 10 -> line + ' ' + text.repeat(20);
            case 11 -> "";
            case 12 -> text + end + text;
            case 13 -> random.nextInt(20) == 0 ? line + "x".repeat(70_000) : line.toLowerCase(Locale.ROOT);
            default -> line;
        };
    }
}
