package org.patchlight.update.reading.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.AgentEvents;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * The data of a record, taken back from its message in any language: the code, the title of the update, and the package.
 * They get the names that the fields have in the record.
 */
final class MessageFields {
    /** A code in hexadecimal, or as a signed or unsigned decimal number. */
    private static final Pattern CODE = Pattern.compile(
            "(?i)(?<![-.\\w])(?:0x[0-9a-f]{8}|-\\d{9,10}|[234]\\d{9}" + "|80[0-9a-f]{6}|c19[0-9a-f]{5})(?![-.]?\\w)");

    /** The state in English. Its name is all that the message has. */
    private static final Pattern STATE = Pattern.compile(" to the (\\w{1,20}(?: \\w{1,20})?) state");

    private static final Pattern PACKAGE = Pattern.compile("(?i)(?<!\\w)(?:KB\\d{6,8}(?!\\w)|Package_for_[^\\s,;]++)");
    private static final String OPENING = "\"\u201C\u201E\u00AB\u300C\u300E'";
    private static final String CLOSING = "\"\u201D\u201C\u00BB\u300D\u300F'";

    private MessageFields() {}

    /**
     * The fields.
     *
     * @param provider the full name of the record's provider
     * @param message the message, and perhaps lines with labels around it
     */
    static Map<String, String> of(String provider, int id, String message) {
        Map<String, String> fields = new HashMap<>();
        if (message.isBlank()) {
            return fields;
        }
        switch (provider) {
            case AgentEvents.AGENT -> {
                String code = code(message);
                put(fields, "errorCode", code);
                put(fields, "updateTitle", title(message, id, code));
            }
            case AgentEvents.SERVICING -> {
                put(fields, "ErrorCode", code(message));
                put(fields, "PackageIdentifier", first(PACKAGE, message, 0));
                put(fields, "IntendedPackageStateTextized", first(STATE, message, 1));
            }
            case EventProviders.STANDALONE -> {
                put(fields, "ErrorCode", code(message));
                put(fields, "UpdateTitle", quoted(message));
            }
            default -> {
                // The message itself is passed on.
            }
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable String first(Pattern pattern, String message, int group) {
        Matcher found = pattern.matcher(message);
        return found.find() ? found.group(group) : null;
    }

    /** The first code, as it is written. */
    private static @Nullable String code(String message) {
        return first(CODE, message, 0);
    }

    private static @Nullable String quoted(String message) {
        for (int at = 0; at < message.length(); at++) {
            int kind = OPENING.indexOf(message.charAt(at));
            int end = kind < 0 ? -1 : message.indexOf(CLOSING.charAt(kind), at + 1);
            if (end > at + 1) {
                return message.substring(at + 1, end);
            }
        }
        return null;
    }

    private static @Nullable String title(String message, int id, @Nullable String code) {
        Operation operation = switch (id) {
            case 19, 20, 23, 24, 43, 213, 217 -> Operation.INSTALL;
            case 31, 41, 44 -> Operation.DOWNLOAD;
            default -> Operation.OTHER;
        };
        boolean fails = id == 20 || id == 24 || id == 31;
        if (operation == Operation.OTHER || (fails && code == null && isCut(message))) {
            return null;
        }
        Hresult result =
                code == null ? new Hresult(0) : CodeSpelling.parse(code).orElse(new Hresult(0));
        return UpdateTitle.inMessage(sentence(message, code), result, operation);
    }

    /** Whether a table cut the message off. A message of a failure without its code has lost its title, too. */
    static boolean isCut(String message) {
        String text = message.stripTrailing();
        return text.endsWith("..") || text.endsWith("\u2026");
    }

    /**
     * The sentence with the title on one line. It begins on the line with the code, else on the longest line, because
     * short lines have labels. It goes on while posts or narrow tables have broken it.
     */
    private static String sentence(String message, @Nullable String code) {
        List<String> lines = message.lines().map(MessageFields::unquoted).toList();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean better = code == null
                    ? lines.get(i).length() > lines.get(start).length()
                    : lines.get(i).contains(code) && !lines.get(start).contains(code);
            start = better ? i : start;
        }
        StringBuilder sentence = new StringBuilder(lines.get(start));
        for (int i = start + 1; i < lines.size() && !lines.get(i).isEmpty() && !isWhole(sentence); i++) {
            sentence.append(' ').append(lines.get(i));
        }
        return sentence.toString();
    }

    /** The line without the quotation mark at its end that closes a cell of a table. */
    private static String unquoted(String line) {
        String text = line.strip();
        boolean closes = text.endsWith("\"") && text.indexOf('"') == text.length() - 1;
        return closes ? text.substring(0, text.length() - 1) : text;
    }

    /** Whether a sentence ends in a full stop, in an article in brackets, or was cut off. */
    private static boolean isWhole(StringBuilder sentence) {
        char last = sentence.charAt(sentence.length() - 1);
        if (last == '.' || last == '\u3002' || last == '\u2026') {
            return true;
        }
        int open = sentence.lastIndexOf("(");
        return last == ')' && open >= 0 && UpdateTitle.article(sentence.substring(open)) != null;
    }
}
