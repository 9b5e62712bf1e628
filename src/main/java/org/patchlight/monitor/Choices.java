package org.patchlight.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.health.FixId;

/** The fixes that a person requested, some with a value. */
public final class Choices {
    private Choices() {}

    /** Splits {@code id} and {@code id=value}; an empty text stands for no value. */
    public static Map<String, String> of(List<String> fixes) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String fix : fixes) {
            int equals = fix.indexOf('=');
            choices.put(
                    FixId.of(equals < 0 ? fix : fix.substring(0, equals)), equals < 0 ? "" : fix.substring(equals + 1));
        }
        return choices;
    }
}
