package org.patchlight.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.timing.Pause.pause;

import com.formdev.flatlaf.FlatClientProperties;
import java.time.Duration;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.timing.Condition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.desktop.Autostart.State;
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

    @Test
    void what_is_typed_applies_soon_without_any_button() {
        DialogFixture dialog = open();
        dialog.textBox("interval").setText("15");
        until("applied", () -> store.current().updates().interval().equals(Duration.ofMinutes(15)));
        until("said so", () -> text(dialog, "standing").equals("Saved and in force."));
    }

    @Test
    void what_may_not_be_chosen_is_marked_with_its_reason_and_not_applied() {
        DialogFixture dialog = open();
        dialog.textBox("problem").setText("3");
        until("reason", () -> text(dialog, "problem-reason").startsWith("Choose more than"));
        assertThat(dialog.textBox("problem").target().getClientProperty(FlatClientProperties.OUTLINE))
                .isEqualTo(FlatClientProperties.OUTLINE_ERROR);
        dialog.textBox("interval").setText("ten");
        until("reason", () -> text(dialog, "interval-reason").equals("Write a whole number."));
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
        dialog.textBox("servers").setText("time.example.org\n");
        until("said", () -> text(dialog, "standing").contains("disk full"));
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
        until("told", () -> text(dialog, "start-remark").contains("Task Manager"));
    }

    @Test
    void resetting_applies_the_defaults() {
        DialogFixture dialog = open();
        dialog.textBox("interval").setText("15");
        until("applied", () -> store.current().updates().interval().equals(Duration.ofMinutes(15)));
        dialog.button("reset").click();
        until("reset", () -> store.current().equals(Settings.DEFAULT));
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

    private DialogFixture open() {
        SettingsDialog dialog = GuiActionRunner.execute(() -> new SettingsDialog(Samples.WORDING, store, desktop));
        DialogFixture fixture = new DialogFixture(screen.robot(), dialog);
        fixture.show();
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
