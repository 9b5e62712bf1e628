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

/** The settings as JSON on disk: one object, durations in seconds. Keys of another version are kept unread. */
final class SettingsJson {
    private SettingsJson() {}

    static JsonObject write(Settings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("startWithWindows", settings.general().startWithWindows());
        json.addProperty("updateIntervalSeconds", settings.updates().interval().toSeconds());
        json.addProperty("attentionSeconds", seconds(settings.clock().attention()));
        json.addProperty("problemSeconds", seconds(settings.clock().problem()));
        JsonArray servers = new JsonArray();
        settings.clock().servers().forEach(servers::add);
        json.add("servers", servers);
        json.addProperty("webDates", settings.clock().webDates());
        json.addProperty("recentDays", settings.updates().recentDays());
        json.addProperty("overdueDays", settings.updates().overdueDays());
        json.addProperty("keepOldFoldersDays", settings.fixes().keepOldFoldersDays());
        json.addProperty("restorePointFirst", settings.fixes().restorePointFirst());
        json.addProperty("notices", settings.notifications().notices().id());
        json.addProperty("language", settings.general().language());
        json.addProperty("theme", settings.general().theme().id());
        json.addProperty("leftClick", settings.general().leftClick().id());
        json.addProperty(
                "quietHours",
                settings.notifications().quietHours().map(QuietHours::text).orElse(""));
        json.addProperty("eventLog", settings.notifications().eventLog());
        json.addProperty("selfUpdate", settings.releases().allowed());
        json.addProperty("releaseAddress", settings.releases().address());
        return json;
    }

    /** What this version doesn't know of these settings, so that an older version loses nothing of a newer one. */
    static JsonObject unknown(JsonObject json) {
        JsonObject unknown = json.deepCopy();
        write(Settings.DEFAULT).keySet().forEach(unknown::remove);
        return unknown;
    }

    /** Reads the settings. A missing value keeps its default; an unusable one does too, and adds a remark. */
    static Settings read(JsonObject json, List<Message> remarks) {
        Reader reader = new Reader(json, remarks);
        return new Settings(
                general(reader),
                notifications(reader),
                updates(reader),
                clock(reader),
                fixes(reader),
                releases(reader));
    }

    private static Settings.General general(Reader reader) {
        Settings.General preset = Settings.DEFAULT.general();
        return new Settings.General(
                reader.value("startWithWindows", preset.startWithWindows(), JsonElement::getAsBoolean),
                reader.valid("language", preset.language(), JsonElement::getAsString, SettingsRules::language),
                reader.value("theme", preset.theme(), e -> Settings.Theme.valueOf(constant(e))),
                reader.value("leftClick", preset.leftClick(), e -> Settings.LeftClick.valueOf(constant(e))));
    }

    private static Settings.Notifications notifications(Reader reader) {
        Settings.Notifications preset = Settings.DEFAULT.notifications();
        return new Settings.Notifications(
                reader.value("notices", preset.notices(), e -> Settings.Notices.valueOf(constant(e))),
                reader.value("quietHours", preset.quietHours(), e -> QuietHours.parse(e.getAsString()))
                        .orElse(null),
                reader.value("eventLog", preset.eventLog(), SettingsJson::yesOrNo));
    }

    private static Settings.Updates updates(Reader reader) {
        Settings.Updates preset = Settings.DEFAULT.updates();
        return new Settings.Updates(
                reader.valid(
                        "updateIntervalSeconds", preset.interval(), SettingsJson::duration, SettingsRules::interval),
                reader.valid("recentDays", preset.recentDays(), JsonElement::getAsInt, SettingsRules::recentDays),
                reader.valid("overdueDays", preset.overdueDays(), JsonElement::getAsInt, SettingsRules::overdueDays));
    }

    /** The thresholds are valid together or not at all. */
    private static Settings.Clock clock(Reader reader) {
        Settings.Clock preset = Settings.DEFAULT.clock();
        Duration attention = reader.value("attentionSeconds", preset.attention(), SettingsJson::duration);
        Duration problem = reader.value("problemSeconds", preset.problem(), SettingsJson::duration);
        boolean thresholds = keep(SettingsRules.thresholds(attention, problem), reader.remarks());
        return new Settings.Clock(
                thresholds ? attention : preset.attention(),
                thresholds ? problem : preset.problem(),
                reader.valid("servers", preset.servers(), SettingsJson::strings, SettingsRules::servers),
                reader.value("webDates", preset.webDates(), SettingsJson::yesOrNo));
    }

    private static Settings.Fixes fixes(Reader reader) {
        Settings.Fixes preset = Settings.DEFAULT.fixes();
        return new Settings.Fixes(
                reader.valid(
                        "keepOldFoldersDays",
                        preset.keepOldFoldersDays(),
                        JsonElement::getAsInt,
                        SettingsRules::keepOldFoldersDays),
                reader.value("restorePointFirst", preset.restorePointFirst(), SettingsJson::yesOrNo));
    }

    private static Settings.Releases releases(Reader reader) {
        Settings.Releases preset = Settings.DEFAULT.releases();
        return new Settings.Releases(
                reader.value("selfUpdate", preset.allowed(), SettingsJson::yesOrNo),
                reader.valid(
                        "releaseAddress", preset.address(), JsonElement::getAsString, SettingsRules::releaseAddress));
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

        /** A value that this rule accepts. */
        <T> T valid(String key, T preset, Function<JsonElement, T> convert, Function<T, Optional<Message>> rule) {
            T value = value(key, preset, convert);
            return keep(rule.apply(value), remarks) ? value : preset;
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
