package org.patchlight.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.step.file.RenameAndKeep;
import org.patchlight.ui.SamplePlans;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedWatch;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.widget.EventThread;

@Tag("gui")
class FixWindowTest {
    /** Milliseconds after which a desktop has reported each size. */
    private static final int SETTLED = 300;

    @RegisterExtension
    final Screen screen = new Screen();

    private final ScriptedWatch watch = new ScriptedWatch(Samples.situation(Samples.clockBehind()));

    @Test
    void nothing_can_be_consented_to_before_the_plan_is_shown() {
        FrameFixture window = open();
        window.robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        window.robot().waitForIdle();
        assertThat(isShown(window, "fix-it")).isFalse();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.textBox("title").requireText("Ready to fix 2 problems");
        window.button("fix-it").requireEnabled();
        window.panel("plan-reset-update-cache").requireVisible();
        window.panel("left-device-without-driver").requireVisible();
        assertThat(watch.asked).containsExactly("plan [resync-clock]");
    }

    @Test
    void the_terms_of_a_fix_are_one_line_and_its_steps_are_folded() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        assertThat(said(window)).contains("up to 1 min \u00b7 can be undone");
        var folded = window.robot().finder().findByName(window.target(), "details-of-reset-update-cache", false);
        assertThat(GuiActionRunner.execute(folded::isVisible)).isFalse();
        window.toggleButton("details-reset-update-cache").click();
        assertThat(GuiActionRunner.execute(folded::isVisible)).isTrue();
    }

    @Test
    void what_stands_against_a_part_is_shown_with_that_part_and_the_rest_may_be_done() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.blockedInPart());
        window.robot().waitForIdle();
        window.button("fix-it").requireEnabled();
        for (String guard : new String[] {"guard-clock-first", "guard-disk-short"}) {
            assertThat(window.panel(guard).target().getAccessibleContext().getAccessibleName())
                    .startsWith("Not right now: Reset the update cache ");
        }
    }

    @Test
    void what_could_not_be_checked_is_a_note_and_blocks_nothing() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.noted());
        window.robot().waitForIdle();
        window.button("fix-it").requireEnabled();
        assertThat(window.panel("guard-servicing-unknown")
                        .target()
                        .getAccessibleContext()
                        .getAccessibleName())
                .startsWith("Check before you fix");
    }

    @Test
    void a_late_report_of_the_size_before_does_not_cut_the_page() {
        FrameFixture window = openUnpacked();
        window.robot().waitForIdle();
        int before = GuiActionRunner.execute(() -> window.target().getHeight());
        watch.plan.complete(SamplePlans.both());
        Screen.until("the plan has its height", () -> window.target().getHeight() > before);
        int fitted = GuiActionRunner.execute(() -> window.target().getHeight());
        assertThat(fitted).isGreaterThan(before);
        // Only once the desktop has nothing more to report; else that would set the size instead.
        Pause.pause(SETTLED);
        giveHeight(window, before);
        Screen.until("the page has its height again", () -> window.target().getHeight() == fitted);
        Pause.pause(SETTLED);
        giveHeight(window, before);
        Pause.pause(SETTLED);
        assertThat(GuiActionRunner.execute(() -> window.target().getHeight()))
                .as("a person may want this height")
                .isEqualTo(before);
    }

    private static void giveHeight(FrameFixture window, int height) {
        GuiActionRunner.execute(() -> {
            window.target().setSize(window.target().getWidth(), height);
            window.target().validate();
        });
    }

    @Test
    void a_height_that_a_person_chooses_stays() {
        FrameFixture window = openUnpacked();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        int chosen = GuiActionRunner.execute(() -> {
            window.target().setSize(window.target().getWidth(), window.target().getHeight() - 37);
            window.target().validate();
            return window.target().getHeight();
        });
        window.robot().waitForIdle();
        assertThat(GuiActionRunner.execute(() -> window.target().getHeight())).isEqualTo(chosen);
    }

    @Test
    void nothing_to_do_is_shown() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.nothing());
        window.robot().waitForIdle();
        assertThat(isShown(window, "fix-it")).isFalse();
        window.textBox("title").requireText("No problem to fix");
    }

    @Test
    void a_run_is_stopped_from_the_window_that_shows_it() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").click();
        window.robot().waitForIdle();
        assertThat(watch.listener.cancellation().isRequested()).isFalse();
        window.button("stop").requireEnabled().click();
        assertThat(watch.listener.cancellation().isRequested()).isTrue();
        window.button("stop").requireDisabled();
        assertThat(text(window, "line")).startsWith("Stopping before the next step");
        watch.run.complete(SamplePlans.ended(Verdict.FIXED, Verdict.DECLINED));
        window.robot().waitForIdle();
        window.textBox("title").requireText("1 fixed, 1 not done");
        window.button("undo").requireVisible();
    }

    @Test
    void the_taskbar_shows_the_progress_of_a_run_until_it_ends() {
        FrameFixture window = open();
        FixWindow fix = (FixWindow) window.target();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        assertThat(GuiActionRunner.execute(fix::taskbarPercent)).isEmpty();
        window.button("fix-it").click();
        window.robot().waitForIdle();
        watch.listener.fixStarted(SamplePlans.RESET, List.of(SamplePlans.STOP));
        watch.listener.stepStarted(SamplePlans.RESET, SamplePlans.STOP);
        watch.listener.stepProgress(SamplePlans.RESET, SamplePlans.STOP, 40);
        Screen.until(
                "progress",
                () -> Objects.requireNonNull(GuiActionRunner.execute(fix::taskbarPercent))
                                .orElse(0)
                        > 0);
        watch.run.complete(SamplePlans.ended(Verdict.FIXED, Verdict.FIXED));
        window.robot().waitForIdle();
        assertThat(GuiActionRunner.execute(fix::taskbarPercent)).isEmpty();
    }

    @Test
    void a_run_that_cannot_be_stopped_offers_no_stop() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").click();
        window.robot().waitForIdle();
        watch.listener.runsByHelper();
        window.robot().waitForIdle();
        assertThat(isShown(window, "stop")).isFalse();
    }

    @Test
    void enter_consents_the_run_is_shown_and_its_verdict_and_the_way_back() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").focus();
        window.robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        window.robot().waitForIdle();
        assertThat(watch.asked).contains("repair");
        watch.listener.fixStarted(SamplePlans.RESET, List.of(SamplePlans.STOP, SamplePlans.RENAME, SamplePlans.START));
        watch.listener.stepStarted(SamplePlans.RESET, SamplePlans.STOP);
        watch.listener.stepProgress(SamplePlans.RESET, SamplePlans.STOP, 40);
        watch.listener.stepEnded(SamplePlans.RESET, SamplePlans.STOP, StepOutcome.DONE);
        watch.listener.stepStarted(SamplePlans.RESET, SamplePlans.RENAME);
        watch.listener.stepFailed(
                SamplePlans.RESET, SamplePlans.RENAME, Message.of("failure.in-use", "SoftwareDistribution"));
        watch.run.complete(SamplePlans.ended(Verdict.FIXED, Verdict.FAILED));
        window.robot().waitForIdle();
        window.textBox("title").requireText("1 fixed, 1 failed");
        window.panel("verdict-resync-clock").requireVisible();
        window.button("copy-report").requireVisible();
        window.button("undo").click();
        window.button("undo-no").click();
        window.button("undo").requireEnabled().click();
        assertThat(watch.asked).doesNotContain("undo 20260304-102030-1");
        window.button("undo-yes").click();
        watch.undo.complete(new UndoReport("undone", List.of(Message.of("undo.line", "wuauserv"))));
        window.robot().waitForIdle();
        window.textBox("title").requireText("Undone");
        assertThat(isShown(window, "undo")).isFalse();
        assertThat(watch.asked).containsExactly("plan [resync-clock]", "repair", "undo 20260304-102030-1");
    }

    @Test
    void a_step_planned_again_takes_the_place_of_the_planned_one() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").click();
        RenameAndKeep later = new RenameAndKeep("C:\\Windows\\SoftwareDistribution", "SoftwareDistribution.later");
        watch.listener.fixStarted(SamplePlans.RESET, List.of(SamplePlans.STOP, later));
        watch.listener.stepStarted(SamplePlans.RESET, later);
        watch.listener.stepEnded(SamplePlans.RESET, later, StepOutcome.DONE);
        window.robot().waitForIdle();
        List<String> rows = rows(window);
        assertThat(rows)
                .filteredOn(row -> row.contains("Rename"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).contains("SoftwareDistribution.later").endsWith("Done"));
    }

    @Test
    void a_step_that_failed_says_why_in_words_for_people() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").click();
        watch.listener.stepStarted(SamplePlans.RESET, SamplePlans.RENAME);
        watch.listener.stepFailed(SamplePlans.RESET, SamplePlans.RENAME, Message.of("failure.in-use", "C:\\x", "32"));
        window.robot().waitForIdle();
        assertThat(said(window))
                .contains("Another program is using C:\\x. Close that program or restart the PC, then try again.");
    }

    private static List<String> rows(FrameFixture window) {
        return GuiActionRunner.execute(
                () -> window.robot().finder().findAll(window.target(), StepRow.class::isInstance).stream()
                        .map(row -> row.getAccessibleContext().getAccessibleName())
                        .toList());
    }

    private static List<String> said(FrameFixture window) {
        return GuiActionRunner.execute(
                () -> window.robot().finder().findAll(window.target(), Text.class::isInstance).stream()
                        .map(text -> ((Text) text).getText())
                        .toList());
    }

    @Test
    void what_a_check_showed_is_said_once_however_many_fixes_it_is_true_of() {
        assertThat(proofs(Verdict.FIXED, Verdict.FIXED))
                .containsExactly("Checked again: the problem is gone."); // the head of the window
        assertThat(proofs(Verdict.FIXED, Verdict.NOT_FIXED))
                .containsExactlyInAnyOrder(
                        "Checked again: this PC still has the same problem.", "Checked again: the problem is gone.");
        assertThat(proofs(Verdict.NOT_FIXED, Verdict.NOT_FIXED))
                .containsExactly("Checked again: this PC still has the same problem.");
    }

    private List<String> proofs(Verdict resync, Verdict reset) {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").click();
        watch.run.complete(SamplePlans.endedPlainly(resync, reset));
        window.robot().waitForIdle();
        List<String> proofs = said(window).stream()
                .filter(line -> line.startsWith("Checked again"))
                .toList();
        watch.plan = new CompletableFuture<>();
        watch.run = new CompletableFuture<>();
        window.close();
        return proofs;
    }

    @Test
    void a_run_that_changed_nothing_offers_no_undo_of_an_older_one() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").click();
        watch.run.complete(SamplePlans.ended(Verdict.DECLINED, Verdict.NOTHING_TO_DO));
        window.robot().waitForIdle();
        window.textBox("title").requireText("1 with nothing to do, 1 not done");
        assertThat(isShown(window, "undo")).isFalse();
    }

    /** Whether a button of this name is visible in the window. */
    static boolean isShown(FrameFixture window, String button) {
        return GuiActionRunner.execute(() -> window
                .robot()
                .finder()
                .findAll(window.target(), part -> part instanceof JButton && button.equals(part.getName()))
                .stream()
                .anyMatch(Component::isVisible));
    }

    @Test
    void closing_during_a_run_hides_the_window_and_the_run_goes_on() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").click();
        window.button("close").click();
        window.requireNotVisible();
        GuiActionRunner.execute(() -> {
            window.target().setVisible(true);
            ((FixWindow) window.target()).ask(List.of("retry-update"));
        });
        window.textBox("title").requireText("Fixing\u2026");
        assertThat(watch.asked).doesNotContain("plan [retry-update]");
    }

    @Test
    void what_could_not_be_seen_has_a_verdict_without_the_name_of_a_fix() {
        FrameFixture window = open();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").click();
        watch.run.complete(SamplePlans.endedUnchecked());
        window.robot().waitForIdle();
        String card = GuiActionRunner.execute(
                () -> window.panel("verdict-").target().getAccessibleContext().getAccessibleName());
        assertThat(card)
                .isEqualTo("Done, not confirmed yet Couldn't check whether everything works. "
                        + "Couldn't check Windows Update.");
    }

    @Test
    void a_bug_of_ours_is_shown_as_ours() {
        FrameFixture window = open();
        watch.plan.completeExceptionally(new IllegalStateException("scripted bug"));
        window.robot().waitForIdle();
        window.textBox("title").requireText("Something went wrong in Patchlight");
    }

    @Test
    void windows_are_built_on_the_event_thread_only() {
        org.assertj.core.api.Assertions.assertThatThrownBy(EventThread::check)
                .isInstanceOf(IllegalStateException.class);
    }

    /** With the width that the program gives it, which {@link FrameFixture#show()} would change. */
    private FrameFixture openUnpacked() {
        FixWindow window = GuiActionRunner.execute(() -> {
            FixWindow made = new FixWindow(Samples.WORDING, watch, "Sample PC", fixes -> {});
            made.setVisible(true);
            made.ask(List.of("resync-clock"));
            return made;
        });
        screen.robot().waitForIdle();
        return new FrameFixture(screen.robot(), window);
    }

    private FrameFixture open() {
        return open(screen, watch);
    }

    /** A fix window that asked for one fix, without its plan. */
    static FrameFixture open(Screen screen, ScriptedWatch watch) {
        FixWindow window =
                GuiActionRunner.execute(() -> new FixWindow(Samples.WORDING, watch, "Sample PC", fixes -> {}));
        FrameFixture fixture = new FrameFixture(screen.robot(), window);
        fixture.show();
        GuiActionRunner.execute(() -> window.ask(List.of("resync-clock")));
        return fixture;
    }

    /** The text of the component with this name. */
    static String text(FrameFixture window, String name) {
        var field = window.robot().finder().findByName(window.target(), name, javax.swing.JTextArea.class);
        return String.valueOf((Object) GuiActionRunner.execute(() -> field.getText()));
    }
}
