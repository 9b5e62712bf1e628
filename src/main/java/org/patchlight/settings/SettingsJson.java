package org.patchlight.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.patchlight.health.Message;

/** The settings as JSON on disk: one object, durations in seconds. Unknown keys are ignored. */
final class SettingsJson {
    private SettingsJson() {}

    static JsonObject write(Settings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("startWithWindows", settings.startWithWindows());
        json.addProperty("updateIntervalSeconds", settings.updateInterval().toSeconds());
        json.addProperty("attentionSeconds", seconds(settings.attention()));
        json.addProperty("problemSeconds", seconds(settings.problem()));
        JsonArray servers = new JsonArray();
        settings.servers().forEach(servers::add);
        json.add("servers", servers);
        json.addProperty("webDates", settings.webDates());
        json.addProperty("recentDays", settings.recentDays());
        json.addProperty("overdueDays", settings.overdueDays());
        json.addProperty("keepOldFoldersDays", settings.keepOldFoldersDays());
        json.addProperty("restorePointFirst", settings.restorePointFirst());
        json.addProperty("notices", settings.notices().id());
        json.addProperty("theme", settings.theme().id());
        json.addProperty("leftClick", settings.leftClick().id());
        json.addProperty(
                "quietHours", settings.quietHours().map(QuietHours::text).orElse(""));
        return json;
    }

    /** Reads the settings. A missing value keeps its default; an unusable one does too, and adds a remark. */
    static Settings read(JsonObject json, List<Message> remarks) {
        Settings preset = Settings.DEFAULT;
        Reader reader = new Reader(json, remarks);
        Settings read = new Settings(
                reader.value("startWithWindows", preset.startWithWindows(), JsonElement::getAsBoolean),
                reader.value("updateIntervalSeconds", preset.updateInterval(), SettingsJson::duration),
                reader.value("attentionSeconds", preset.attention(), SettingsJson::duration),
                reader.value("problemSeconds", preset.problem(), SettingsJson::duration),
                reader.value("servers", preset.servers(), SettingsJson::strings),
                reader.value("webDates", preset.webDates(), SettingsJson::yesOrNo),
                reader.value("recentDays", preset.recentDays(), JsonElement::getAsInt),
                reader.value("overdueDays", preset.overdueDays(), JsonElement::getAsInt),
                reader.value("keepOldFoldersDays", preset.keepOldFoldersDays(), JsonElement::getAsInt),
                reader.value("restorePointFirst", preset.restorePointFirst(), SettingsJson::yesOrNo),
                reader.value("notices", preset.notices(), e -> Settings.Notices.valueOf(constant(e))),
                reader.value("theme", preset.theme(), e -> Settings.Theme.valueOf(constant(e))),
                reader.value("leftClick", preset.leftClick(), e -> Settings.LeftClick.valueOf(constant(e))),
                reader.value("quietHours", preset.quietHours(), e -> QuietHours.parse(e.getAsString()))
                        .orElse(null));
        return withinRules(read, remarks);
    }

    private static Settings withinRules(Settings read, List<Message> remarks) {
        Settings preset = Settings.DEFAULT;
        boolean thresholds = keep(SettingsRules.thresholds(read.attention(), read.problem()), remarks);
        return new Settings(
                read.startWithWindows(),
                keep(SettingsRules.interval(read.updateInterval()), remarks)
                        ? read.updateInterval()
                        : preset.updateInterval(),
                thresholds ? read.attention() : preset.attention(),
                thresholds ? read.problem() : preset.problem(),
                keep(SettingsRules.servers(read.servers()), remarks) ? read.servers() : preset.servers(),
                read.webDates(),
                keep(SettingsRules.recentDays(read.recentDays()), remarks) ? read.recentDays() : preset.recentDays(),
                keep(SettingsRules.overdueDays(read.overdueDays()), remarks)
                        ? read.overdueDays()
                        : preset.overdueDays(),
                keep(SettingsRules.keepOldFoldersDays(read.keepOldFoldersDays()), remarks)
                        ? read.keepOldFoldersDays()
                        : preset.keepOldFoldersDays(),
                read.restorePointFirst(),
                read.notices(),
                read.theme(),
                read.leftClick(),
                read.quietHoursOrNull());
    }

    private static boolean keep(Optional<Message> reason, List<Message> remarks) {
        reason.ifPresent(why -> remarks.add(Message.of("settings.value-replaced", why)));
        return reason.isEmpty();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Duration duration(JsonElement element) {
        double seconds = element.getAsDouble();
        if (!(Math.abs(seconds) < 1e9)) {
            throw new NumberFormatException("out of range: " + seconds);
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static boolean yesOrNo(JsonElement element) {
        if (!element.getAsJsonPrimitive().isBoolean()) {
            throw new IllegalStateException("neither true nor false: " + element);
        }
        return element.getAsBoolean();
    }

    private static List<String> strings(JsonElement element) {
        List<String> strings = new ArrayList<>();
        element.getAsJsonArray().forEach(item -> strings.add(item.getAsString()));
        return strings;
    }

    private static String constant(JsonElement element) {
        return element.getAsString().toUpperCase(Locale.ROOT);
    }

    private record Reader(JsonObject json, List<Message> remarks) {
        <T> T value(String key, T preset, Function<JsonElement, T> convert) {
            JsonElement element = json.get(key);
            return element == null ? preset : converted(key, () -> convert.apply(element), preset);
        }

        private <T> T converted(String key, Supplier<T> value, T preset) {
            try {
                return value.get();
            } catch (RuntimeException unusable) {
                remarks.add(Message.of("settings.value-unusable", key));
                return preset;
            }
        }
    }
}
