package org.patchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSettingsStoreTest {
    private static final Settings CHOSEN = new Settings(
            new Settings.General(true, "pt-BR", Settings.Theme.DARK, Settings.LeftClick.WINDOW),
            new Settings.Notifications(
                    Settings.Notices.PROBLEMS, new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30)), false),
            new Settings.Updates(Duration.ofMinutes(30), 14, 21),
            new Settings.Clock(
                    Duration.ofMillis(2500), Duration.ofSeconds(90), List.of("a.example", "b.example:1123"), false),
            new Settings.Fixes(45, false),
            new Settings.Releases(true, "https://a.example/release.json"));

    @TempDir
    Path home;

    @Test
    void without_a_file_the_defaults_hold_and_nothing_is_written() {
        FileSettingsStore store = FileSettingsStore.in(home);
        assertThat(store.current()).isEqualTo(Settings.DEFAULT);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void what_was_applied_is_read_again() throws IOException {
        FileSettingsStore.in(home).apply(CHOSEN);
        FileSettingsStore read = FileSettingsStore.in(home);
        assertThat(read.current()).isEqualTo(CHOSEN);
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void what_another_session_applied_holds_here_too_and_is_not_overwritten() throws IOException {
        FileSettingsStore here = FileSettingsStore.in(home);
        FileSettingsStore there = FileSettingsStore.in(home);

        there.apply(CHOSEN);

        assertThat(here.current()).isEqualTo(CHOSEN);
        here.apply(here.current());
        assertThat(FileSettingsStore.in(home).current()).isEqualTo(CHOSEN);
        assertThat(there.current()).isEqualTo(CHOSEN);
    }

    @Test
    void a_file_that_is_damaged_or_deleted_later_changes_nothing_here() throws IOException {
        FileSettingsStore here = FileSettingsStore.in(home);
        here.apply(CHOSEN);

        Files.writeString(home.resolve("settings.json"), "{");
        assertThat(here.current()).isEqualTo(CHOSEN);
        Files.delete(home.resolve("settings.json"));
        assertThat(here.current()).isEqualTo(CHOSEN);
        assertThat(here.remarks()).isEmpty();
    }

    @Test
    void listeners_hear_of_a_change() throws IOException {
        FileSettingsStore store = FileSettingsStore.in(home);
        List<Settings> heard = new ArrayList<>();
        store.addListener(heard::add);
        store.apply(CHOSEN);
        assertThat(heard).containsExactly(CHOSEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,2]", "null", "\u0000\u0001", "{\"servers\": ", "42", "not json at all"})
    void a_damaged_file_is_renamed_and_the_defaults_apply(String damage) throws IOException {
        Files.writeString(home.resolve("settings.json"), damage);
        FileSettingsStore store = FileSettingsStore.in(home);
        assertThat(store.current()).isEqualTo(Settings.DEFAULT);
        assertThat(store.remarks()).hasSize(1);
        assertThat(home.resolve("settings.json.damaged")).hasContent(damage);
    }

    @Test
    void a_second_damaged_file_does_not_replace_the_first() throws IOException {
        Files.writeString(home.resolve("settings.json"), "first");
        FileSettingsStore.in(home);
        Files.writeString(home.resolve("settings.json"), "second");
        FileSettingsStore.in(home);
        assertThat(home.resolve("settings.json.damaged")).hasContent("first");
        assertThat(home.resolve("settings.json.damaged-2")).hasContent("second");
    }

    @Test
    void a_value_that_cannot_be_used_costs_that_value_alone() throws IOException {
        Files.writeString(
                home.resolve("settings.json"),
                "{\"recentDays\": \"many\", \"theme\": \"dark\", \"updateIntervalSeconds\": 1, \"later\": {}}");
        FileSettingsStore store = FileSettingsStore.in(home);
        assertThat(store.current().general().theme()).isEqualTo(Settings.Theme.DARK);
        assertThat(store.current().updates().recentDays())
                .isEqualTo(Settings.DEFAULT.updates().recentDays());
        assertThat(store.current().updates().interval())
                .isEqualTo(Settings.DEFAULT.updates().interval());
        assertThat(store.remarks()).hasSize(2);
    }

    /** A newer version may have written more, and an older one is started again. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":[1,{}]}", "\"text\"", "-4.5", "[]", "false", "null"})
    void what_a_newer_version_wrote_is_kept(String value) throws IOException {
        Path file = home.resolve("settings.json");
        Files.writeString(file, "{\"fromNewer\": " + value + ", \"theme\": \"light\"}");
        FileSettingsStore store = FileSettingsStore.in(home);
        store.apply(CHOSEN);
        assertThat(Files.readString(file).replaceAll("\\s", "")).contains("\"fromNewer\":" + value);
        assertThat(FileSettingsStore.in(home).current()).isEqualTo(CHOSEN);
    }

    @Test
    void keys_on_disk_stay_those_of_earlier_versions() throws IOException {
        FileSettingsStore.in(home).apply(CHOSEN);
        assertThat(Files.readString(home.resolve("settings.json")).replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"startWithWindows\":true,\"updateIntervalSeconds\":1800,\"attentionSeconds\":2.5,"
                                + "\"problemSeconds\":90.0,\"servers\":[\"a.example\",\"b.example:1123\"],"
                                + "\"webDates\":false,\"recentDays\":14,\"overdueDays\":21,\"keepOldFoldersDays\":45,"
                                + "\"restorePointFirst\":false,\"notices\":\"problems\",\"language\":\"pt-BR\","
                                + "\"theme\":\"dark\",\"leftClick\":\"window\",\"quietHours\":\"22:00-06:30\","
                                + "\"eventLog\":false,\"selfUpdate\":true,\"releaseAddress\":\"https://a.example/release.json\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "-1e300", "NaN", "\"NaN\"", "1e99999"})
    void an_absurd_duration_costs_that_value_alone(String seconds) throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"problemSeconds\": " + seconds + "}");
        assertThat(FileSettingsStore.in(home).current()).isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 91, 0, -1, Integer.MAX_VALUE})
    void updates_are_never_overdue_after_fewer_than_7_or_more_than_90_days(int days) throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"overdueDays\": " + days + "}");
        FileSettingsStore store = FileSettingsStore.in(home);
        assertThat(store.current()).isEqualTo(Settings.DEFAULT);
        assertThat(store.remarks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 366, Integer.MAX_VALUE})
    void old_folders_are_kept_for_1_to_365_days(int days) throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"keepOldFoldersDays\": " + days + "}");
        FileSettingsStore store = FileSettingsStore.in(home);
        assertThat(store.current()).isEqualTo(Settings.DEFAULT);
        assertThat(store.remarks()).hasSize(1);
    }

    @Test
    void a_listener_that_fails_does_not_keep_settings_from_being_saved() {
        FileSettingsStore store = FileSettingsStore.in(home);
        store.addListener(changed -> {
            throw new IllegalStateException("a window is gone");
        });
        assertThatThrownBy(() -> store.apply(CHOSEN)).isInstanceOf(IllegalStateException.class);
        assertThat(FileSettingsStore.in(home).current()).isEqualTo(CHOSEN);
    }

    @Test
    void settings_that_cannot_be_saved_still_apply() throws IOException {
        Path file = home.resolve("a file, not a folder");
        Files.writeString(file, "");
        FileSettingsStore store = FileSettingsStore.in(file);
        assertThatThrownBy(() -> store.apply(CHOSEN)).isInstanceOf(IOException.class);
        assertThat(store.current()).isEqualTo(CHOSEN);
    }
}
