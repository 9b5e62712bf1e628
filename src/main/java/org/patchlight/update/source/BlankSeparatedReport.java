package org.patchlight.update.source;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record of ReportingEvents.log whose tabs became blanks or line breaks, as in mails and posts. The fields that
 * decide the outcome have forms that need no tabs: two GUIDs in braces, a time with its offset, numbers, and a code.
 */
public final class BlankSeparatedReport {
    /** The longest record that is read, in characters. */
    public static final int LONGEST = 4000;

    private static final List<String> CATEGORIES = List.of(
            "Software Synchronization",
            "Content Download",
            "Content Install",
            "Content Uninstall",
            "Agent Self Update",
            "AgentSelfUpdate",
            "Self Update",
            "SelfUpdate");

    private static final List<String> STATUSES = List.of("Success", "Failure", "Cancel", "Canceled", "Cancelled");

    private static final int GUID = 38;
    private static final int CODE = 8;
    private static final int SHORTEST_VECTOR = 16;
    private static final int LONGEST_VECTOR = 140;

    private final String text;
    private int at;

    private BlankSeparatedReport(String text) {
        this.text = text;
    }

    /** Whether a record begins here: with its GUID, and then its date or nothing more. */
    public static boolean begins(String line, int from) {
        if (!isGuid(line, from, from + GUID)) {
            return false;
        }
        int next = from + GUID;
        while (next < line.length() && line.charAt(next) <= ' ') {
            next++;
        }
        boolean apart = next > from + GUID || next == line.length();
        return apart && (next == line.length() || (isDigits(line, next, next + 4) && line.startsWith("-", next + 4)));
    }

    /**
     * The record as Windows wrote it, with a tab after each field.
     *
     * @param text the record, with any white space between its fields
     * @return null if the text is not a record up to its code
     */
    public static @Nullable String withTabs(String text) {
        return text.length() > LONGEST ? null : new BlankSeparatedReport(text).record();
    }

    private @Nullable String record() {
        String id = token();
        String date = token();
        String time = token();
        String level = token();
        String event = token();
        String afterEvent = token();
        boolean named = afterEvent.startsWith("[") && afterEvent.endsWith("]");
        String constant = named ? token() : afterEvent;
        String update = token();
        String revision = token();
        String code = token();
        boolean fits = isGuid(id, 0, id.length())
                && isGuid(update, 0, update.length())
                && ReportedTime.parse(date + ' ' + time).isPresent()
                && isNumber(level)
                && isNumber(event)
                && isNumber(constant)
                && isNumber(revision)
                && isCode(code);
        String rest = text.substring(at).strip();
        if (!fits || (rest.isEmpty() && code.length() < CODE)) {
            return null;
        }
        String number = named ? event + ' ' + afterEvent : event;
        return String.join("\t", id, date + ' ' + time, level, number, constant, update, revision, code)
                + '\t'
                + described(withoutVector(rest.replace('\t', ' ')));
    }

    /** Caller, status, category and message. The status and the category are English on every Windows. */
    private static String described(String rest) {
        int status = status(rest);
        if (status < 0) {
            return rest + "\t\t\t";
        }
        int end = endOfToken(rest, status);
        String after = rest.substring(end).strip();
        String category = category(after);
        return rest.substring(0, status).strip()
                + '\t'
                + rest.substring(status, end)
                + '\t'
                + category
                + '\t'
                + after.substring(category.length()).strip();
    }

    private static int status(String rest) {
        int first = -1;
        for (int from = 0; from < rest.length(); ) {
            int end = endOfToken(rest, from);
            String word = rest.substring(from, end);
            if (STATUSES.stream().anyMatch(word::equalsIgnoreCase)) {
                if (!category(rest.substring(end).strip()).isEmpty()) {
                    return from;
                }
                first = first < 0 ? from : first;
            }
            from = end;
            while (from < rest.length() && rest.charAt(from) <= ' ') {
                from++;
            }
        }
        return first;
    }

    private static String category(String after) {
        for (String category : CATEGORIES) {
            if (after.regionMatches(true, 0, category, 0, category.length())) {
                return category;
            }
        }
        return "";
    }

    /** Removes the correlation vector after the message, which newer agents add, such as {@code aBcD0123+x/Y4567.1.0}. */
    private static String withoutVector(String rest) {
        int last = rest.lastIndexOf(' ');
        return last > 0 && isVector(rest.substring(last + 1))
                ? rest.substring(0, last).strip()
                : rest;
    }

    /** Whether a word is a correlation vector, which is no part of a message. */
    public static boolean isVector(String word) {
        int dot = word.indexOf('.');
        if (dot < SHORTEST_VECTOR || word.length() > LONGEST_VECTOR || word.endsWith(".")) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(word.charAt(i));
            boolean digit = c >= '0' && c <= '9';
            boolean fits = i < dot ? digit || (c >= 'a' && c <= 'z') || c == '+' || c == '/' : digit || c == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private String token() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        int from = at;
        at = endOfToken(text, from);
        return text.substring(from, at);
    }

    private static int endOfToken(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() <= 6 && isDigits(word, 0, word.length());
    }

    private static boolean isCode(String word) {
        String digits = word.toLowerCase(Locale.ROOT).startsWith("0x") ? word.substring(2) : word;
        return !digits.isEmpty()
                && digits.length() <= CODE
                && digits.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }

    private static boolean isGuid(String text, int from, int to) {
        if (to - from != GUID || to > text.length() || text.charAt(from) != '{' || text.charAt(to - 1) != '}') {
            return false;
        }
        return ReportingEvents.isGuid(text, from + 1);
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
