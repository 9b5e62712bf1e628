package org.patchlight.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.timing.Pause.pause;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.awt.Dialog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.timing.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.desktop.Autostart.State;
import org.patchlight.health.Message;
import org.patchlight.settings.QuietHours;
import org.patchlight.settings.Settings;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedDesktop;
import org.patchlight.ui.ScriptedStore;

@Tag("gui")
class SettingsDialogTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final ScriptedStore store = new ScriptedStore(Settings.DEFAULT);
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final CompletableFuture<Message> answer = new CompletableFuture<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private Path file = Path.of("own.json");

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("own.json");
    }

    @Test
    void what_a_policy_sets_is_locked_and_says_who_manages_it() {
        store.managed = Set.of("updateIntervalSeconds", "servers", "theme");
        DialogFixture dialog = open();
        dialog.textBox("interval").requireDisabled();
        dialog.comboBox("theme").requireDisabled();
        dialog.button("add-server").requireDisabled();
        dialog.label("managed-interval").requireText("Managed by your organisation");
        dialog.textBox("recent-days").requireEnabled();
        assertThat(screen.robot()
                        .finder()
                        .findAll(
                                dialog.target(),
                                component -> String.valueOf(component.getName()).startsWith("managed-")))
                .hasSize(3);
    }

    @Test
    void the_organisation_is_named_if_its_policy_says_who_it_is() {
        store.managed = Set.of("updateIntervalSeconds");
        store.manager = Optional.of("Example Corp <b>IT</b>");
        open().label("managed-interval").requireText("Managed by Example Corp <b>IT</b>");
    }

    @Test
    void what_is_typed_applies_soon_without_any_button() {
        DialogFixture dialog = open();
        dialog.textBox("interval").setText("15");
        until("applied", () -> store.current().updates().interval().equals(Duration.ofMinutes(15)));
        until("said so", () -> text(dialog, "standing").equals("Saved."));
    }

    @Test
    void what_may_not_be_chosen_is_marked_with_its_reason_and_not_applied() {
        DialogFixture dialog = open();
        dialog.textBox("problem").setText("3");
        until("reason", () -> text(dialog, "problem-reason").startsWith("Choose more than"));
        assertThat(dialog.textBox("problem").target().getClientProperty(FlatClientProperties.OUTLINE))
                .isEqualTo(FlatClientProperties.OUTLINE_ERROR);
        dialog.textBox("interval").setText("ten");
        until("reason", () -> text(dialog, "interval-reason").equals("Enter a whole number."));
        pause(500);
        assertThat(store.applied).isEmpty();
        dialog.textBox("interval").setText("10");
        dialog.textBox("problem").setText("30");
        until("applied", () -> store.current().clock().problem().equals(Duration.ofSeconds(30)));
        assertThat(text(dialog, "problem-reason")).isEmpty();
    }

    @Test
    void a_full_disk_is_reported_calmly_and_the_setting_still_applies() {
        store.diskFull = true;
        DialogFixture dialog = open();
        search(dialog, "servers");
        for (int rest = 3; rest >= 1; rest--) {
            int left = rest;
            dialog.button("remove-server-2").click();
            until("removed", () -> store.current().clock().servers().size() == left);
        }
        dialog.textBox("server-1").setText("time.example.org");
        until("shown", () -> text(dialog, "standing").contains("disk full"));
        assertThat(store.current().clock().servers()).containsExactly("time.example.org");
    }

    @Test
    void starting_with_windows_is_done_and_the_truth_is_shown() {
        DialogFixture dialog = open();
        dialog.checkBox("start-with-windows").check();
        until("switched on", () -> desktop.start == State.ON);
    }

    @Test
    void a_user_who_switched_it_off_in_windows_is_shown_where() {
        desktop.start = State.SWITCHED_OFF_BY_USER;
        DialogFixture dialog = open();
        until("shown", () -> text(dialog, "start-remark").contains("Task Manager"));
    }

    @Test
    void resetting_applies_the_defaults() {
        DialogFixture dialog = open();
        dialog.textBox("interval").setText("15");
        until("applied", () -> store.current().updates().interval().equals(Duration.ofMinutes(15)));
        search(dialog, "reset");
        dialog.button("reset").click();
        until("reset", () -> store.current().equals(Settings.DEFAULT));
        dialog.button("undo").click();
        until("undone", () -> store.current().updates().interval().equals(Duration.ofMinutes(15)));
    }

    @Test
    void closing_at_once_loses_nothing() {
        DialogFixture dialog = open();
        GuiActionRunner.execute(() -> {
            dialog.textBox("interval").target().setText("20");
            dialog.target().dispose();
        });
        until("applied", () -> store.current().updates().interval().equals(Duration.ofMinutes(20)));
    }

    @Test
    void the_last_change_can_be_undone_once() {
        DialogFixture dialog = open();
        dialog.button("undo").requireDisabled();
        dialog.comboBox("theme").selectItem("Dark");
        until("applied", () -> store.current().general().theme() == Settings.Theme.DARK);
        dialog.button("undo").requireEnabled().click();
        until("undone", () -> store.current().equals(Settings.DEFAULT));
        until("shown", () -> text(dialog, "standing").equals("The last change is undone."));
        dialog.comboBox("theme").requireSelection("Same as Windows");
        dialog.button("undo").requireDisabled();
    }

    @ParameterizedTest
    @CsvSource({
        "quiet, row-quiet, row-theme",
        "'  SECURE   fail ', row-problem, row-interval",
        "windows update, row-interval, row-problem",
        "restore, row-restore-point-first, row-theme",
        "json-free words of nothing, no-match, row-theme"
    })
    void a_search_leaves_the_settings_that_have_its_words(String query, String there, String gone) {
        DialogFixture dialog = open();
        search(dialog, query);
        assertThat(showing(dialog, there)).isTrue();
        assertThat(showing(dialog, gone)).isFalse();
        search(dialog, "");
        assertThat(showing(dialog, "row-theme")).isTrue();
    }

    @Test
    void a_server_is_tested_away_from_the_event_thread_and_its_answer_is_shown() {
        DialogFixture dialog = open();
        search(dialog, "servers");
        dialog.button("test-server-2").click();
        until("running", () -> text(dialog, "server-2-result").equals("Testing\u2026"));
        answer.complete(Message.of("clock.server-test.slow", Duration.ofSeconds(90), Duration.ofMillis(4)));
        until("answer", () -> text(dialog, "server-2-result").contains("slow (\u00b1 4 ms)"));
        assertThat(asked).containsExactly("time.windows.com");
        dialog.textBox("server-1").setText("not a server");
        dialog.button("test-server-1").click();
        until("reason", () -> text(dialog, "server-1-result").contains("not a server"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_test_that_fails_says_so_and_the_next_one_works() {
        DialogFixture dialog = open();
        search(dialog, "servers");
        answer.completeExceptionally(new IllegalStateException("a bug"));
        dialog.button("test-server-1").click();
        until("failed", () -> text(dialog, "server-1-result").startsWith("Couldn't test"));
        dialog.button("test-server-1").requireEnabled();
    }

    @Test
    void a_server_is_added_and_at_most_ten_are() {
        DialogFixture dialog = open();
        search(dialog, "servers");
        for (int place = 5; place <= 10; place++) {
            dialog.button("add-server").click();
            dialog.textBox("server-" + place).setText("s" + place + ".example");
        }
        dialog.button("add-server").requireDisabled();
        until("applied", () -> store.current().clock().servers().size() == 10);
    }

    @Test
    void quiet_hours_are_turned_on_and_wrong_times_are_refused() {
        DialogFixture dialog = open();
        search(dialog, "quiet");
        dialog.textBox("quiet-from").requireDisabled();
        dialog.checkBox("quiet-hours").check();
        until("applied", () -> quietHours().equals("22:00-07:00"));
        dialog.textBox("quiet-from").setText("9:30");
        until("without a zero", () -> quietHours().equals("09:30-07:00"));
        dialog.textBox("quiet-to").setText("25:00");
        until("reason", () -> text(dialog, "quiet-reason").startsWith("Enter times"));
        dialog.textBox("quiet-to").setText("09:30");
        until("reason", () -> text(dialog, "quiet-reason").startsWith("Enter two"));
        dialog.checkBox("quiet-hours").uncheck();
        until("off", () -> quietHours().isEmpty());
    }

    @Test
    void settings_are_exported_and_imported_and_what_was_invalid_is_shown() throws IOException {
        DialogFixture dialog = open();
        dialog.textBox("interval").setText("25");
        until("applied", () -> store.current().updates().interval().equals(Duration.ofMinutes(25)));
        search(dialog, "file");
        dialog.button("export").click();
        until("exported", () -> text(dialog, "standing").equals("Exported to own.json."));
        assertThat(Files.readString(file)).contains("\"updateIntervalSeconds\": 1500");
        Files.writeString(file, "{\"theme\": \"dark\", \"recentDays\": 0, \"servers\": 7}");
        dialog.button("import").click();
        until("imported", () -> store.current().general().theme() == Settings.Theme.DARK);
        until("replaced", () -> text(dialog, "standing").contains("servers"));
        assertThat(store.current().updates()).isEqualTo(Settings.DEFAULT.updates());
        dialog.button("undo").click();
        until("undone", () -> store.current().updates().interval().equals(Duration.ofMinutes(25)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"other\": 1}", "a letter", "{\"theme\": "})
    void another_file_changes_nothing(String content) throws IOException {
        Files.writeString(file, content);
        DialogFixture dialog = open();
        search(dialog, "file");
        dialog.button("import").click();
        until("refused", () -> text(dialog, "standing").contains("isn't a settings file"));
        assertThat(store.applied).isEmpty();
    }

    @Test
    void every_field_has_a_name_and_a_description_for_screen_readers() {
        DialogFixture dialog = open();
        List<String> silent = GuiActionRunner.execute(() -> dialog
                .robot()
                .finder()
                .findAll(
                        dialog.target(),
                        part -> part instanceof JTextField
                                || part instanceof AbstractButton
                                || part instanceof JComboBox)
                .stream()
                .filter(part -> part.getName() != null && part.isFocusable())
                .filter(part -> {
                    String name = part.getAccessibleContext().getAccessibleName();
                    return name == null || name.isBlank();
                })
                .map(Component::getName)
                .toList());
        assertThat(silent).isEmpty();
    }

    private String quietHours() {
        return store.current()
                .notifications()
                .quietHours()
                .map(QuietHours::text)
                .orElse("");
    }

    private static void search(DialogFixture dialog, String query) {
        dialog.textBox("search").setText(query);
    }

    private static boolean showing(DialogFixture dialog, String name) {
        var part = dialog.robot().finder().find(dialog.target(), component -> name.equals(component.getName()));
        return GuiActionRunner.execute(() -> part.isShowing());
    }

    private DialogFixture open() {
        SettingsTools tools = new SettingsTools(
                folder,
                server -> {
                    asked.add(server);
                    return answer.join();
                },
                true);
        FileChoice files = new FileChoice() {
            @Override
            public Optional<Path> toWrite(Dialog owner, String title, String name) {
                return Optional.of(file);
            }

            @Override
            public Optional<Path> toRead(Dialog owner, String title) {
                return Optional.of(file);
            }

            @Override
            public void open(Path folder) {}
        };
        SettingsDialog dialog =
                GuiActionRunner.execute(() -> new SettingsDialog(Samples.WORDING, store, desktop, tools, files));
        DialogFixture fixture = new DialogFixture(screen.robot(), dialog);
        // showing it through the fixture would pack it, and it scrolls
        screen.robot().showWindow(dialog, dialog.getSize(), false);
        return fixture;
    }

    private static String text(DialogFixture dialog, String name) {
        var field = dialog.robot().finder().findByName(dialog.target(), name, javax.swing.JTextArea.class, false);
        return String.valueOf((Object) GuiActionRunner.execute(() -> field.getText()));
    }

    private static void until(String what, java.util.function.BooleanSupplier holds) {
        pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return holds.getAsBoolean();
                    }
                },
                5000);
    }
}
