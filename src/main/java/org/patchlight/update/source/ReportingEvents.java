package org.patchlight.update.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.attempt.ReportedEvent.Outcome;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * Reads the lines of {@code %windir%\SoftwareDistribution\ReportingEvents.log}: twelve fields separated by tabs, and
 * since Windows 10 a thirteenth, the correlation vector. Seen on Windows 7 to 11. The event number, the code and the
 * status word, which is always English, decide the outcome. The message is in the PC's language and only supplies
 * title and article.
 */
public final class ReportingEvents {
    private static final int TIME = 1;
    private static final int EVENT = 3;
    private static final int UPDATE_ID = 5;
    private static final int CODE = 7;
    private static final int STATUS = 9;
    private static final int CATEGORY = 10;
    private static final int MESSAGE = 11;
    /** The fields up to the status. What a truncated line lacks after that only supplies names. */
    private static final int FEWEST_FIELDS = STATUS + 1;

    private static final int MOST_FIELDS = 16;
    private static final int LONGEST_NUMBER = 6;

    private static final int SEARCH_DONE = 147;
    private static final int SEARCH_FAILED = 148;
    private static final int DOWNLOAD_FAILED = 161;
    private static final int DOWNLOAD_DONE = 162;
    private static final int DOWNLOAD_CANCELLED = 163;
    private static final int DOWNLOAD_STARTED = 167;
    private static final int INSTALL_STARTED = 181;
    private static final int INSTALL_FAILED = 182;
    private static final int INSTALL_DONE = 183;
    private static final int INSTALL_DONE_RESTART_NEEDED = 184;

    private static final String NO_GUID = "00000000-0000-0000-0000-000000000000";

    private ReportingEvents() {}

    /** Reads one line; empty if it has no readable record. Never throws. */
    public static Optional<ReportedEvent> parse(String line) {
        List<String> fields = fields(line);
        if (fields.size() < FEWEST_FIELDS) {
            return Optional.empty();
        }
        Optional<ReportedTime> time = ReportedTime.parse(fields.get(TIME));
        Optional<Hresult> code = CodeSpelling.parseHexField(fields.get(CODE));
        int number = number(fields.get(EVENT).strip());
        if (time.isEmpty() || code.isEmpty() || number < 0) {
            return Optional.empty();
        }
        return Optional.of(event(time.get(), number, code.get(), fields));
    }

    /** The number at the start of a field, which may be followed by the event's name; -1 if there is none. */
    private static int number(String field) {
        int digits = 0;
        int value = 0;
        while (digits < field.length() && field.charAt(digits) >= '0' && field.charAt(digits) <= '9') {
            value = value * 10 + (field.charAt(digits) - '0');
            if (++digits > LONGEST_NUMBER) {
                return -1;
            }
        }
        boolean ends = digits == field.length() || Character.isWhitespace(field.charAt(digits));
        return digits > 0 && ends ? value : -1;
    }

    private static ReportedEvent event(ReportedTime time, int number, Hresult code, List<String> fields) {
        Operation operation = operation(number, at(fields, CATEGORY));
        String message = at(fields, MESSAGE);
        return new ReportedEvent(
                time.time(),
                time.offset(),
                number,
                operation,
                outcome(number, code, fields.get(STATUS).strip()),
                code,
                // In a search this field holds the service that was asked, not an update.
                operation == Operation.SEARCH ? null : updateId(fields.get(UPDATE_ID)),
                UpdateTitle.inMessage(message, code, operation),
                UpdateTitle.article(message));
    }

    private static Operation operation(int number, String category) {
        return switch (number) {
            case SEARCH_DONE, SEARCH_FAILED -> Operation.SEARCH;
            case DOWNLOAD_FAILED, DOWNLOAD_DONE, DOWNLOAD_CANCELLED, DOWNLOAD_STARTED -> Operation.DOWNLOAD;
            case INSTALL_STARTED, INSTALL_FAILED, INSTALL_DONE, INSTALL_DONE_RESTART_NEEDED -> Operation.INSTALL;
            default -> operationOf(category.strip());
        };
    }

    private static Operation operationOf(String category) {
        return switch (category) {
            case "Software Synchronization" -> Operation.SEARCH;
            case "Content Download" -> Operation.DOWNLOAD;
            case "Content Install" -> Operation.INSTALL;
            default -> isSelfUpdate(category) ? Operation.SELF_UPDATE : Operation.OTHER;
        };
    }

    /**
     * Whether the category is {@code Self Update}, {@code SelfUpdate} or {@code Agent Self Update}. The event number
     * differs between versions of the agent.
     */
    private static boolean isSelfUpdate(String category) {
        String joined = category.replace(" ", "");
        return joined.regionMatches(true, 0, "SelfUpdate", 0, "SelfUpdate".length())
                || joined.equalsIgnoreCase("AgentSelfUpdate");
    }

    private static Outcome outcome(int number, Hresult code, String status) {
        boolean statusFailed = status.equalsIgnoreCase("Failure");
        if (code.isFailure()) {
            boolean failed =
                    statusFailed || number == SEARCH_FAILED || number == DOWNLOAD_FAILED || number == INSTALL_FAILED;
            return failed && !code.equals(Hresult.CANCELLED) && number != DOWNLOAD_CANCELLED
                    ? Outcome.FAILED
                    : Outcome.NOTHING;
        }
        boolean succeeded = number == SEARCH_DONE
                || number == DOWNLOAD_DONE
                || number == INSTALL_DONE
                || number == INSTALL_DONE_RESTART_NEEDED;
        return succeeded && !statusFailed ? Outcome.SUCCEEDED : Outcome.NOTHING;
    }

    private static @Nullable String updateId(String field) {
        String id = field.strip();
        int from = id.startsWith("{") ? 1 : 0;
        int to = id.endsWith("}") ? id.length() - 1 : id.length();
        if (to - from != NO_GUID.length() || !isGuid(id, from)) {
            return null;
        }
        return id.startsWith(NO_GUID, from) ? null : id.substring(from, to).toUpperCase(Locale.ROOT);
    }

    static boolean isGuid(String text, int from) {
        for (int i = 0; i < NO_GUID.length(); i++) {
            char c = text.charAt(from + i);
            boolean hyphen = NO_GUID.charAt(i) == '-';
            if (hyphen ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String at(List<String> fields, int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>(MOST_FIELDS);
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0 && fields.size() < MOST_FIELDS; tab = line.indexOf('\t', from)) {
            fields.add(line.substring(from, tab));
            from = tab + 1;
        }
        fields.add(line.substring(from));
        return fields;
    }
}
