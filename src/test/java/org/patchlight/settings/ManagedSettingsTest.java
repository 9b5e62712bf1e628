package org.patchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagedSettingsTest {
    @TempDir
    Path home;

    private final AtomicLong now = new AtomicLong(7);
    private String policy = "{}";
    private FileSettingsStore own;
    private ManagedSettings managed;

    @BeforeEach
    void open() {
        own = FileSettingsStore.in(home);
        managed = new ManagedSettings(own, () -> json(policy), now::get);
    }

    @Test
    void without_a_policy_the_person_decides_about_everything() throws IOException {
        Settings chosen = with(Settings.DEFAULT, 90);
        managed.apply(chosen);
        assertThat(managed.current()).isEqualTo(chosen);
        assertThat(managed.managed()).isEmpty();
    }

    @Test
    void a_policy_applies_and_the_file_keeps_what_the_person_chose() throws IOException {
        own.apply(with(Settings.DEFAULT, 90));
        policy = "{\"recentDays\": 10, \"webDates\": false}";
        assertThat(managed.current().updates().recentDays()).isEqualTo(10);
        assertThat(managed.current().clock().webDates()).isFalse();
        assertThat(managed.managed()).containsExactly("recentDays", "webDates");

        managed.apply(managed.current().with(new Settings.Fixes(99, false)));
        assertThat(own.current().updates().recentDays()).isEqualTo(90);
        assertThat(own.current().clock().webDates()).isTrue();
        assertThat(Files.readString(home.resolve("settings.json"))).contains("\"recentDays\": 90");
        assertThat(managed.current().fixes().keepOldFoldersDays()).isEqualTo(99);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"managedBy": " Example Corp "}                    | Example Corp
            {"managedBy": "two\\nlines", "theme": "dark"}      | two lines
            {"managedBy": "  "}                                |
            {"theme": "dark"}                                  |
            """)
    void the_name_of_the_organisation_is_no_setting(String set, @Nullable String name) {
        policy = set;
        assertThat(managed.manager()).isEqualTo(Optional.ofNullable(name));
        assertThat(managed.managed()).doesNotContain("managedBy");
        assertThat(managed.current().updates()).isEqualTo(Settings.DEFAULT.updates());
    }

    @Test
    void a_long_name_is_cut() {
        policy = "{\"managedBy\": \"" + "x".repeat(500) + "\"}";
        assertThat(managed.manager().orElseThrow()).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void a_policy_is_read_again_after_a_minute() {
        assertThat(managed.managed()).isEmpty();
        policy = "{\"theme\": \"dark\"}";
        assertThat(managed.managed()).isEmpty();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(managed.current().general().theme()).isEqualTo(Settings.Theme.DARK);
        policy = "{}";
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(managed.current().general().theme()).isEqualTo(Settings.Theme.SYSTEM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"recentDays": 0, "overdueDays": 20}               | overdueDays
            {"servers": []}                                    |
            {"servers": ["a b"], "theme": "dark"}              | theme
            {"theme": "blue"}                                  |
            {"attentionSeconds": 120}                          |
            {"attentionSeconds": 120, "problemSeconds": 300}   | attentionSeconds,problemSeconds
            {"updateIntervalSeconds": 60, "language": "d!"}    |
            """)
    void a_policy_that_is_not_valid_counts_as_not_set(String set, String applies) {
        policy = set;
        assertThat(String.join(",", managed.managed())).isEqualTo(applies == null ? "" : applies);
        assertThat(SettingsRules.all(managed.current())).isEmpty();
    }

    @Test
    void a_threshold_of_the_person_gives_way_to_that_of_a_policy() throws IOException {
        own.apply(Settings.DEFAULT.with(new Settings.Clock(
                Duration.ofSeconds(50),
                Duration.ofSeconds(600),
                Settings.DEFAULT.clock().servers(),
                true)));
        policy = "{\"problemSeconds\": 30}";
        assertThat(managed.current().clock().problem()).isEqualTo(Duration.ofSeconds(30));
        assertThat(managed.current().clock().attention()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void listeners_hear_what_applies() throws IOException {
        List<Integer> heard = new ArrayList<>();
        managed.addListener(settings -> heard.add(settings.updates().recentDays()));
        managed.apply(with(Settings.DEFAULT, 50));
        policy = "{\"recentDays\": 10}";
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        managed.apply(with(Settings.DEFAULT, 60));
        assertThat(heard).containsExactly(50, 10);
    }

    private static Settings with(Settings settings, int recentDays) {
        Settings.Updates updates = settings.updates();
        return settings.with(new Settings.Updates(updates.interval(), recentDays, updates.overdueDays()));
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
