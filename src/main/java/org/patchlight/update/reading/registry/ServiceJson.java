package org.patchlight.update.reading.registry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads services that {@code ConvertTo-Json} printed, on one line or on many. A service holds those that it depends on,
 * so only a name and a start type of the same object belong together.
 */
final class ServiceJson {
    private static final Set<String> NAMES = Set.of("Name", "ServiceName");
    private static final Set<String> STARTS = Set.of("StartType", "StartMode", "StartupType");
    /** How ServiceStartMode numbers {@code Disabled} (.NET documentation). */
    private static final String DISABLED_NUMBER = "4";

    private static final int DEEPEST = 16;

    private final Deque<Service> open = new ArrayDeque<>();
    private final Consumer<String> disabled;
    private int deeper;
    private @Nullable String key;

    /** What one object shows of its service so far. */
    private static final class Service {
        private @Nullable String name;
        private @Nullable String start;
    }

    /**
     * A reader.
     *
     * @param disabled receives the name of each disabled service
     */
    ServiceJson(Consumer<String> disabled) {
        this.disabled = disabled;
        clear();
    }

    /** Other output begins. */
    void clear() {
        open.clear();
        // An excerpt may begin inside an object.
        open.push(new Service());
        deeper = 0;
        key = null;
    }

    /** Whether the line can be one of JSON. */
    static boolean isJson(String text) {
        return "{}\"[],".indexOf(text.charAt(0)) >= 0 && !text.startsWith("[SC]") && !text.startsWith("[=");
    }

    /** Reads the next line, which must not be empty. */
    void take(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                int end = end(text, at + 1);
                word(text.substring(at + 1, end), text, end + 1);
                at = end;
            } else if (c == '{') {
                begin();
            } else if (c == '}') {
                end();
            } else if (Character.isDigit(c)) {
                int end = at;
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                value(text.substring(at, end));
                at = end - 1;
            }
        }
    }

    /** The index of the quotation mark that ends a text; the end of the line if there is none. */
    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, text.length());
    }

    private void word(String word, String text, int after) {
        int next = after;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next < text.length() && text.charAt(next) == ':') {
            key = word;
        } else {
            value(word);
        }
    }

    private void value(String value) {
        Service service = open.peek();
        if (key == null || service == null || deeper > 0) {
            return;
        }
        if (NAMES.contains(key)) {
            service.name = value;
        } else if (STARTS.contains(key)) {
            service.start = value;
        }
        key = null;
        if (service.name != null && isDisabled(service.start)) {
            disabled.accept(service.name);
            service.start = null;
        }
    }

    private static boolean isDisabled(@Nullable String start) {
        return DISABLED_NUMBER.equals(start) || "Disabled".equalsIgnoreCase(start);
    }

    private void begin() {
        key = null;
        if (open.size() < DEEPEST) {
            open.push(new Service());
        } else {
            deeper++;
        }
    }

    private void end() {
        key = null;
        if (deeper > 0) {
            deeper--;
        } else if (open.size() > 1) {
            open.pop();
        } else {
            clear();
        }
    }
}
