package org.patchlight.casefile.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.windows.StatusLines;
import org.patchlight.clock.windows.TimeServiceReport;

/**
 * The reports of {@code w32tm /query /status} and {@code /source} in one text. The last one counts. A report begins at a
 * command, or two lines above its precision, which is the first line with a unique format.
 */
final class StatusReports {
    /** HRESULT of ERROR_SERVICE_DISABLED. */
    static final int DISABLED = 0x80070422;
    /** HRESULT of ERROR_SERVICE_DOES_NOT_EXIST. */
    static final int MISSING = 0x80070424;

    private static final Set<Integer> NOT_UP = Set.of(TimeServiceReport.NOT_STARTED, DISABLED, MISSING);
    private static final Pattern PRECISION = Pattern.compile("-\\d{1,2}\\s{0,4}\\(.*");
    /** The root delay of an NTP packet, as {@code /packetinfo} prints it. A report of the service has seconds there. */
    private static final Pattern PACKET = Pattern.compile("0x[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}\\b.*");

    /** The flags may be cut off. */
    private static final Pattern SERVER = Pattern.compile("[-\\w.:]{1,253}(?:,(?:0(?:x[0-9A-Fa-f]{0,4})?)?)?");

    private static final Pattern ERROR = Pattern.compile(".{0,500}?\\(0x8[0-9A-Fa-f]{7}\\)");
    private static final int ABOVE_PRECISION = 2;
    /** A report has 17 lines; wrapped lines and some text above it are allowed. */
    private static final int MOST = 40;

    /**
     * What the last report says.
     *
     * @param synchronised whether a source sets the clock
     * @param report its values
     * @param errorText the text next to the last synchronization error, in the PC's language; empty if there is none
     */
    record State(boolean synchronised, TimeServiceReport report, String errorText) {}

    private final List<String> lines = new ArrayList<>();
    private boolean hasPrecision;
    private boolean isPacket;
    private boolean sourceAsked;
    private boolean stateAsked;
    private @Nullable State last;
    private @Nullable Integer refusal;
    private long read;

    /** A command of w32tm was typed; the following lines are its output. */
    void command(String command) {
        end();
        sourceAsked = QuotedLine.asksForSource(command);
        stateAsked = sourceAsked || QuotedLine.asksForStatus(command);
    }

    /** Reads the next line, without quotation signs. */
    void take(String line) {
        if (line.isBlank()) {
            return;
        }
        if (PRECISION.matcher(StatusLines.value(line)).matches()) {
            if (hasPrecision || isPacket) {
                List<String> next =
                        new ArrayList<>(lines.subList(Math.max(0, lines.size() - ABOVE_PRECISION), lines.size()));
                lines.subList(lines.size() - next.size(), lines.size()).clear();
                end();
                lines.addAll(next);
            }
            hasPrecision = true;
        } else if (PACKET.matcher(StatusLines.value(line)).matches()) {
            isPacket = true;
        } else if (hasPrecision && ERROR.matcher(line).matches()) {
            end();
        }
        if (lines.size() >= MOST) {
            if (hasPrecision) {
                end();
            } else {
                parse(lines.subList(0, 1));
                lines.remove(0);
            }
        }
        lines.add(line);
    }

    /** Ends the current report. */
    void end() {
        // A packet shows the state of the server that sent it, not of this PC.
        if (!isPacket && !parse(lines) && isUnreadAnswer()) {
            last = null;
        }
        lines.clear();
        hasPrecision = false;
        isPacket = false;
        sourceAsked = false;
        stateAsked = false;
    }

    /** Whether the service was asked for its state, and its answer can't be read, so that an older one is out of date. */
    private boolean isUnreadAnswer() {
        String answer = stateAsked && !lines.isEmpty() ? lines.get(0).strip() : "";
        boolean isName = sourceAsked && answer.indexOf('.') > 0 && answer.indexOf(' ') < 0;
        return isName || answer.indexOf(':') > 0 || answer.indexOf('\uFF1A') > 0;
    }

    /** Whether the lines are a report or an error. */
    private boolean parse(List<String> block) {
        String text = String.join("\n", block);
        TimeServiceReport report = StatusLines.read(text);
        Optional<Boolean> synchronised = report.isSynchronised();
        if (synchronised.isPresent()) {
            keep(new State(synchronised.get(), report, StatusLines.lastErrorText(text)));
            return true;
        }
        if (report.refusalOrNull() != null) {
            read++;
            refusal = report.refusalOrNull();
            last = NOT_UP.contains(refusal) ? null : last;
            return true;
        }
        Optional<State> source = source(block);
        source.ifPresent(this::keep);
        return source.isPresent();
    }

    /** The names of the PC's own clocks are never translated; another name counts only as the answer to the question. */
    private Optional<State> source(List<String> block) {
        for (String line : block) {
            String value = StatusLines.value(line);
            if (TimeServiceReport.isOwnClock(value)) {
                return Optional.of(new State(false, TimeServiceReport.ofSource(value), ""));
            }
        }
        String answer = sourceAsked && !block.isEmpty() ? block.get(0).strip() : "";
        TimeServiceReport report = TimeServiceReport.ofSource(answer);
        boolean isNamed = answer.indexOf('.') > 0 && SERVER.matcher(answer).matches();
        return isNamed || report.isSetByHost() || answer.contains(",0x")
                ? Optional.of(new State(true, report, ""))
                : Optional.empty();
    }

    private void keep(State state) {
        read++;
        last = state;
        refusal = null;
    }

    /** What the last report says; empty if there is none, or if the service was not running afterwards. */
    Optional<State> last() {
        return Optional.ofNullable(last);
    }

    /** The HRESULT of the last error, such as 0x80070426; empty if a report followed it. */
    OptionalInt refusal() {
        return refusal == null ? OptionalInt.empty() : OptionalInt.of(refusal);
    }

    /** The number of reports and errors. */
    long read() {
        return read;
    }
}
