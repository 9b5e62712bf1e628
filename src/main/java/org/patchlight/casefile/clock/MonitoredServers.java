package org.patchlight.casefile.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.clock.ClockThresholds;
import org.patchlight.clock.windows.StripChart;

/**
 * The servers of one run of {@code w32tm /monitor}. In a domain it compares each with another server of the list, which
 * says nothing about the PC on which it ran. Otherwise it compares them with the clock of that PC.
 */
final class MonitoredServers {
    private static final int MOST = 200;

    /**
     * A server that is off from the others.
     *
     * @param server its name, in lower case
     * @param offset its time minus that of the others
     */
    record Off(String server, Duration offset) {}

    private record Row(String server, Duration offset, String relativeTo) {}

    private final List<String> servers = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Off> off = new ArrayList<>();

    /** The lines of a server begin. */
    void server(String name) {
        if (servers.size() < MOST) {
            servers.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** The name of the server whose lines are read; empty if there is none. */
    String current() {
        return servers.isEmpty() ? "" : servers.get(servers.size() - 1);
    }

    /**
     * Adds an offset of the current server.
     *
     * @param offset its time minus that of what it is compared with
     * @param relativeTo the text that shows what that is
     */
    void add(Duration offset, String relativeTo) {
        if (rows.size() < MOST) {
            rows.add(new Row(current(), offset, relativeTo.toLowerCase(Locale.ROOT)));
        }
    }

    /** Ends the run. Returns the offsets from this PC's clock; empty if there are none, or if no half of them agrees. */
    Optional<StripChart> end() {
        List<Row> own = rows.stream().filter(row -> !isOfOther(row)).toList();
        if (!rows.isEmpty()) {
            off.clear();
            rows.stream().filter(this::isOfOther).forEach(row -> note(row, row.offset()));
        }
        Optional<StripChart> offsets = own.isEmpty()
                ? Optional.empty()
                : Optional.of(new StripChart(own.stream().map(Row::offset).toList()));
        if (offsets.isPresent()) {
            Duration median = offsets.get().median();
            own.forEach(row -> note(row, row.offset().minus(median)));
            long agreeing = own.stream()
                    .filter(row -> !isOff(row.offset().minus(median)))
                    .count();
            offsets = 2 * agreeing > own.size() ? offsets : Optional.empty();
        }
        rows.clear();
        servers.clear();
        return offsets;
    }

    private void note(Row row, Duration offset) {
        if (isOff(offset)) {
            off.add(new Off(row.server(), offset));
        }
    }

    private static boolean isOff(Duration offset) {
        return offset.abs().compareTo(ClockThresholds.PRESET.attention()) >= 0;
    }

    private boolean isOfOther(Row row) {
        return servers.stream().anyMatch(row.relativeTo()::contains);
    }

    /** The servers of the last run that were off from another one. */
    List<Off> off() {
        return List.copyOf(off);
    }
}
