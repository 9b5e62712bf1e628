package org.patchlight.settings.policy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.patchlight.pc.RegistryValue;

/**
 * One policy: the value of the registry that sets it, and the setting that it replaces. The same names are in {@code
 * packaging/policies/Patchlight.admx}.
 *
 * @param name the name of the value
 * @param setting the key of the setting in {@code settings.json}
 * @param convert the value as JSON of that key; empty if it has another type
 */
public record PolicyValue(String name, String setting, Function<RegistryValue, Optional<JsonElement>> convert) {
    private static final int SECONDS_OF_A_MINUTE = 60;

    /** All policies. Starting with Windows is none: an administrator decides about it when Patchlight is installed. */
    public static final List<PolicyValue> ALL = List.of(
            new PolicyValue("Language", "language", PolicyValue::text),
            new PolicyValue("Theme", "theme", PolicyValue::text),
            new PolicyValue("LeftClick", "leftClick", PolicyValue::text),
            new PolicyValue("Notifications", "notices", PolicyValue::text),
            new PolicyValue("QuietHours", "quietHours", PolicyValue::text),
            new PolicyValue("EventLog", "eventLog", PolicyValue::yesOrNo),
            new PolicyValue(
                    "UpdateIntervalMinutes", "updateIntervalSeconds", value -> number(value, SECONDS_OF_A_MINUTE)),
            new PolicyValue("RecentDays", "recentDays", value -> number(value, 1)),
            new PolicyValue("OverdueDays", "overdueDays", value -> number(value, 1)),
            new PolicyValue("AttentionSeconds", "attentionSeconds", value -> number(value, 1)),
            new PolicyValue("ProblemSeconds", "problemSeconds", value -> number(value, 1)),
            new PolicyValue("TimeServers", "servers", PolicyValue::list),
            new PolicyValue("WebServers", "webDates", PolicyValue::yesOrNo),
            new PolicyValue("KeepOldFoldersDays", "keepOldFoldersDays", value -> number(value, 1)),
            new PolicyValue("RestorePointFirst", "restorePointFirst", PolicyValue::yesOrNo),
            new PolicyValue("SelfUpdate", "selfUpdate", PolicyValue::yesOrNo),
            new PolicyValue("ReleaseAddress", "releaseAddress", PolicyValue::text),
            new PolicyValue("ManagedBy", "managedBy", PolicyValue::text));

    private static Optional<JsonElement> text(RegistryValue value) {
        return value instanceof RegistryValue.Text text
                ? Optional.of(new JsonPrimitive(text.text().strip()))
                : Optional.empty();
    }

    private static Optional<JsonElement> number(RegistryValue value, int times) {
        return value.asNumber().stream()
                .filter(number -> number <= Integer.MAX_VALUE)
                .mapToObj(number -> (JsonElement) new JsonPrimitive(number * times))
                .findFirst();
    }

    private static Optional<JsonElement> yesOrNo(RegistryValue value) {
        return value.asNumber().stream()
                .filter(number -> number <= 1)
                .mapToObj(number -> (JsonElement) new JsonPrimitive(number == 1))
                .findFirst();
    }

    /** Group Policy writes a list as REG_MULTI_SZ; in a text, blanks, commas or semicolons divide it. */
    private static Optional<JsonElement> list(RegistryValue value) {
        List<String> parts;
        if (value instanceof RegistryValue.Lines lines) {
            parts = lines.lines();
        } else if (value instanceof RegistryValue.Text text) {
            parts = Arrays.asList(text.text().split("[\\s,;]++", -1));
        } else {
            return Optional.empty();
        }
        JsonArray list = new JsonArray();
        parts.stream().map(String::strip).filter(part -> !part.isEmpty()).forEach(list::add);
        return Optional.of(list);
    }
}
