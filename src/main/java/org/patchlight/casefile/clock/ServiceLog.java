package org.patchlight.casefile.clock;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.clock.windows.StripChart;
import org.patchlight.clock.windows.WrittenSeconds;

/**
 * The debug log of the time service, {@code w32time.log}. Its lines begin with the day since 1601 and the time in UTC.
 * Its own words are English on every Windows. Each answer of a server is a line with the offset.
 */
final class ServiceLog {
    private static final Pattern LINE = Pattern.compile("\\d{6}\\s\\d{2}:\\d{2}:\\d{2}\\.\\d{1,7}s\\s-\\s(.*)");
    private static final Pattern ANSWER = Pattern.compile(
            "Response from peer (\\S{1,253})[^\\n]{0,300}?\\bofs:\\s{0,4}(" + WrittenSeconds.SIGNED + ").*");
    /** Of the last answers the middle one counts, so that one late packet doesn't. */
    private static final int LAST = 5;

    private final Deque<Duration> offsets = new ArrayDeque<>();
    private String peer = "";
    private long read;

    /** Reads the next line, without quotation signs. */
    void take(String line) {
        Matcher written = LINE.matcher(line);
        if (!written.matches()) {
            return;
        }
        read++;
        Matcher answer = ANSWER.matcher(written.group(1));
        if (answer.matches()) {
            peer = answer.group(1);
            StripChart.offset(answer.group(2)).ifPresent(offsets::addLast);
            if (offsets.size() > LAST) {
                offsets.removeFirst();
            }
        }
    }

    /** The offsets in the last answers: the server's time minus the PC's clock; empty if no server answered. */
    Optional<StripChart> offsets() {
        return offsets.isEmpty() ? Optional.empty() : Optional.of(new StripChart(new ArrayList<>(offsets)));
    }

    /** The server that answered last, with its flags; empty if none did. */
    String peer() {
        return peer;
    }

    /** The number of lines. */
    long read() {
        return read;
    }
}
