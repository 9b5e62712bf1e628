package org.patchlight.eventlog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An event to be written.
 *
 * @param id what happened
 * @param strings the values of {@link EventId#strings}, in that order: ids, codes and versions, never words or names of
 *     people
 */
record Event(EventId id, List<String> strings) {
    /** Stands for an empty string, so that each string can be seen in the text. */
    static final String NONE = "-";

    private static final int LONGEST = 500;

    Event {
        if (strings.size() != id.strings().size()) {
            throw new IllegalArgumentException(id + " has other strings");
        }
        strings = strings.stream().map(Event::plain).toList();
    }

    static Event of(EventId id, String... strings) {
        return new Event(id, Arrays.asList(strings));
    }

    /** Values as one string; {@link #NONE} without any. */
    static String joined(List<String> values) {
        return values.stream().distinct().collect(Collectors.joining(","));
    }

    /** Only characters of ids: a percent sign or a line end would change the text that Windows makes of it. */
    private static String plain(String value) {
        StringBuilder plain = new StringBuilder();
        value.chars().limit(LONGEST).forEach(letter -> plain.append(isPlain(letter) ? (char) letter : '_'));
        return plain.isEmpty() ? NONE : plain.toString();
    }

    private static boolean isPlain(int letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || "-_.:,=+{}".indexOf(letter) >= 0;
    }
}
