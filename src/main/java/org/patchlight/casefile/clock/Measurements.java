package org.patchlight.casefile.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.clock.windows.StripChart;
import org.patchlight.clock.windows.WrittenSeconds;

/**
 * The measurements of {@code w32tm /stripchart} and {@code /monitor} in one text. The last strip chart of a server, or
 * the last run of the monitor, counts.
 */
final class Measurements {
    private static final int MOST = 10_000;
    private static final Pattern TRACKED = Pattern.compile("([-\\w.]{0,253}+) ?+\\[([0-9A-Fa-f.:%]{2,60}?):123\\]");
    /** The server in a command: a failed look-up of its name shows neither name nor address. */
    private static final Pattern ASKED = Pattern.compile("(?i)[/-]computers?:\"?([-\\w.:]{1,253})");
    /** An error in place of the samples. */
    private static final Pattern REFUSED = Pattern.compile("\\D.{0,500}?\\((0x8[0-9A-Fa-f]{7})\\)");

    private static final Pattern MONITORED =
            Pattern.compile("(\\S{1,253})[^\\[]{0,40}\\[[0-9A-Fa-f.:%]{2,60}:123\\]\\s?[:\uFF1A]?");
    private static final Pattern MONITOR =
            Pattern.compile("NTP\\s?[:\uFF1A]\\s{0,4}(" + WrittenSeconds.SIGNED + ")(.*)");
    private static final Pattern SILENT = Pattern.compile("NTP\\s?[:\uFF1A].{0,60}?\\b(ERROR_[A-Z_]{3,40})\\b.*");
    private static final Pattern FAILED =
            Pattern.compile("\\d{1,2}[:.]\\d{2}[:.]\\d{2}[^0-9]{1,40}?(0x8[0-9A-Fa-f]{7})\\b.*");

    private final List<Duration> samples = new ArrayList<>();
    private final MonitoredServers monitored = new MonitoredServers();
    private String asked = "";
    private String address = "";
    private final MeasuredServers measured = new MeasuredServers();
    private boolean clockMayBeSet;
    private String error = "";
    private String silent = "";
    private long read;

    /** A command of w32tm was typed. */
    void command(String command) {
        Matcher server = ASKED.matcher(command);
        asked = server.find() ? server.group(1) : "";
        address = asked;
        String lower = command.toLowerCase(Locale.ROOT);
        clockMayBeSet |= lower.contains("resync") || lower.contains("config ") || lower.contains("register");
    }

    /** A command of another tool was typed, such as one that sets the clock or starts its service again. */
    void otherCommand() {
        clockMayBeSet = true;
    }

    /** Another command begins, or another server is asked. */
    void end() {
        Optional<StripChart> byMonitor = monitored.end();
        if (!samples.isEmpty()) {
            add(new Measured(new StripChart(samples), false, address));
        } else {
            byMonitor.ifPresent(offsets -> add(new Measured(offsets, true, "")));
        }
        samples.clear();
        address = "";
    }

    private void add(Measured one) {
        if (clockMayBeSet) {
            measured.clear();
        }
        clockMayBeSet = false;
        boolean isNamed = asked.isEmpty() || one.address().contains(" [");
        measured.add(isNamed ? one.address() : asked, one);
    }

    /** Reads the next line, without quotation signs. */
    void take(String line) {
        if (line.isEmpty()) {
            return;
        }
        char first = line.charAt(0);
        if (first >= '0' && first <= '9' && timed(line)) {
            return;
        }
        if (line.startsWith("NTP")) {
            monitor(line);
        } else if (line.contains(":123]")) {
            server(line);
        } else if (!asked.isEmpty() && samples.isEmpty() && line.indexOf("(0x8") > 0) {
            Matcher refused = REFUSED.matcher(line);
            if (refused.lookingAt()) {
                error = "0x" + refused.group(1).substring(2).toUpperCase(Locale.ROOT);
                silent = asked;
            }
        }
    }

    private boolean timed(String line) {
        Optional<Duration> sample = StripChart.sample(line);
        if (sample.isPresent()) {
            read++;
            error = "";
            if (samples.size() < MOST) {
                samples.add(sample.get());
            }
            return true;
        }
        Matcher failed = FAILED.matcher(line);
        if (failed.matches()) {
            read++;
            error = "0x" + failed.group(1).substring(2).toUpperCase(Locale.ROOT);
            silent = address;
            return true;
        }
        return false;
    }

    private void monitor(String line) {
        Matcher offset = MONITOR.matcher(line);
        if (offset.matches()) {
            read++;
            StripChart.offset(offset.group(1)).ifPresent(seconds -> monitored.add(seconds, offset.group(2)));
            return;
        }
        Matcher noAnswer = SILENT.matcher(line);
        if (noAnswer.matches()) {
            read++;
            error = noAnswer.group(1);
            silent = monitored.current();
        }
    }

    private void server(String line) {
        Matcher header = MONITORED.matcher(line);
        if (header.matches()) {
            if (!samples.isEmpty()) {
                end();
            }
            monitored.server(header.group(1));
            return;
        }
        Matcher tracked = TRACKED.matcher(line);
        if (tracked.find()) {
            end();
            String name = tracked.group(1);
            address = name.indexOf('.') > 0 ? name + " [" + tracked.group(2) + "]" : tracked.group(2);
        }
    }

    /** The last measurement that no other server contradicts; empty if there is none. */
    Optional<Measured> last() {
        return measured.believed();
    }

    /** What other servers said that contradicts it, or each other. */
    List<Measured> contradicting() {
        return measured.contradicting();
    }

    /** The error of the last sample, if it was none: an HRESULT or the name of an error; empty if it was measured. */
    String error() {
        return error;
    }

    /** The server that gave the last error; empty if unknown. */
    String silent() {
        return silent;
    }

    /** The servers of the last run of the monitor that were off from another one. */
    List<MonitoredServers.Off> off() {
        return monitored.off();
    }

    /** The number of samples and errors. */
    long read() {
        return read;
    }
}
