package org.patchlight.update.reading.registry;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a registry key as {@code Get-ItemProperty} prints it: a list of values, and below them the path of the key. Names
 * are never translated. The path decides, so a list without one says nothing.
 */
final class PropertyList {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;
    private static final String PATH = "PSPath";
    private static final String ROOT = "::HKEY_";
    private static final int MOST_DIGITS = 10;

    private final RegistryFacts facts;
    private final Map<String, String> values = new LinkedHashMap<>();

    PropertyList(RegistryFacts facts) {
        this.facts = facts;
    }

    /** Reads the next line, without surrounding spaces. */
    void take(String text) {
        int colon = text.indexOf(" : ");
        String name = colon < 1 || colon > LONGEST_NAME
                ? ""
                : text.substring(0, colon).strip();
        if (name.isEmpty() || name.indexOf(' ') >= 0) {
            return;
        }
        String value = text.substring(colon + " : ".length()).strip();
        if (name.equals(PATH)) {
            key(value);
            values.clear();
            return;
        }
        if (values.containsKey(name) || values.size() == MOST) {
            values.clear();
        }
        values.put(name, value);
    }

    private void key(String path) {
        int root = path.indexOf(ROOT);
        if (root < 0) {
            return;
        }
        facts.key(path.substring(root + "::".length()));
        values.forEach((name, value) -> {
            if (isNumber(value)) {
                facts.number(name, (int) Long.parseLong(value));
            } else {
                facts.text(name, value);
            }
        });
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty()
                && value.length() <= MOST_DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
