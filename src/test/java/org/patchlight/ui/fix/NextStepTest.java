package org.patchlight.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.ui.fix.FixWindowTest.isShown;
import static org.patchlight.ui.fix.FixWindowTest.text;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.Plan;
import org.patchlight.ui.SamplePlans;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedWatch;

/** What the fix window offers when something is in the way, and after a run. */
@Tag("gui")
class NextStepTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final ScriptedWatch watch = new ScriptedWatch(Samples.situation(Samples.clockBehind()));

    @Test
    void a_plan_that_someone_else_must_unblock_can_only_be_closed() {
        FrameFixture window = FixWindowTest.open(screen, watch);
        watch.plan.complete(SamplePlans.blockedBy("managed"));
        window.robot().waitForIdle();
        assertThat(isShown(window, "fix-it")).isFalse();
        window.textBox("title").requireText("Can't run right now");
        assertThat(text(window, "line")).startsWith("Your organisation manages this PC");
        window.button("close").requireText("Close");
        window.robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        window.robot().waitForIdle();
        assertThat(window.target().isDisplayable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            restart-pending,          restart,               plan [restart-pc]
            on-battery,               plug-in,               plan [resync-clock]
            restore-points-off,       without-restore-point, plan without restore point [resync-clock]
            restore-points-by-policy, without-restore-point, plan without restore point [resync-clock]
            clock-first,              clock-first,           plan [resync-clock]
            zone-first,               zone-first,            'plan [set-time-zone, resync-clock, reset-update-cache]'
            """)
    void each_guard_has_an_action_that_shows_another_plan(String guard, String button, String asked) {
        FrameFixture window = FixWindowTest.open(screen, watch);
        watch.plan.complete(SamplePlans.blockedBy(guard));
        window.robot().waitForIdle();
        assertThat(isShown(window, "fix-it")).isFalse();
        assertThat(watch.asked).containsExactly("plan [resync-clock]");
        watch.plan = new CompletableFuture<>();
        window.button(button).requireEnabled().click();
        window.robot().waitForIdle();
        assertThat(watch.asked).hasSize(2).last().isEqualTo(asked);
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").requireEnabled();
        assertThat(isShown(window, button)).isFalse();
    }

    @Test
    void a_restart_that_the_window_offers_is_not_offered_a_second_time() {
        Finding restart = Samples.finding("restart-pending", Subject.UPDATES, Severity.ATTENTION, "restart-pc");
        for (String guard : List.of("restart-pending", "on-battery")) {
            watch.plan = new CompletableFuture<>();
            FrameFixture window = FixWindowTest.open(screen, watch);
            Plan blocked = SamplePlans.blockedBy(guard);
            watch.plan.complete(new Plan(
                    true, blocked.fixes(), List.of(restart), blocked.block().orElseThrow(), blocked.blockers()));
            window.robot().waitForIdle();
            boolean shown = window.robot().finder().findAll(window.target(), Component::isShowing).stream()
                    .anyMatch(part -> "left-restart-pending".equals(part.getName()));
            assertThat(shown).as(guard).isEqualTo(guard.equals("on-battery"));
            window.close();
        }
    }

    @Test
    void restarting_keeps_the_wanted_fixes_for_afterwards() {
        List<List<String>> kept = new ArrayList<>();
        FixWindow window = GuiActionRunner.execute(() -> new FixWindow(Samples.WORDING, watch, "Sample PC", kept::add));
        FrameFixture fixture = new FrameFixture(screen.robot(), window);
        fixture.show();
        GuiActionRunner.execute(() -> window.ask(List.of("resync-clock", "reset-update-cache=whole")));
        watch.plan.complete(SamplePlans.blockedBy("restart-pending"));
        fixture.robot().waitForIdle();
        assertThat(kept).isEmpty();
        fixture.button("restart").requireText("Restart and continue\u2026").click();
        assertThat(kept).containsExactly(List.of("resync-clock", "reset-update-cache=whole"));
        assertThat(watch.asked).last().isEqualTo("plan [restart-pc]");
    }

    @ParameterizedTest
    @CsvSource({"true, Free up space in the window", "false, Couldn't open Storage"})
    void the_storage_page_is_opened_and_the_check_repeated(boolean opens, String line) {
        watch.storageOpens = opens;
        FrameFixture window = FixWindowTest.open(screen, watch);
        watch.plan.complete(SamplePlans.blockedBy("disk-short"));
        window.robot().waitForIdle();
        watch.plan = new CompletableFuture<>();
        window.button("free-space").click();
        window.robot().waitForIdle();
        assertThat(text(window, "line")).startsWith(line);
        window.button("check-again").click();
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").requireEnabled();
        assertThat(watch.asked).containsExactly("plan [resync-clock]", "storage", "plan [resync-clock]");
    }

    @Test
    void waiting_for_windows_takes_the_button_away_and_says_what_happens() {
        FrameFixture window = FixWindowTest.open(screen, watch);
        watch.plan.complete(SamplePlans.blockedBy("servicing-busy"));
        window.robot().waitForIdle();
        window.button("wait").click();
        window.robot().waitForIdle();
        assertThat(isShown(window, "wait")).isFalse();
        assertThat(text(window, "line")).startsWith("Waiting until Windows has finished");
    }

    @Test
    void after_the_fix_that_had_to_come_first_the_wanted_ones_are_next() {
        FrameFixture window = FixWindowTest.open(screen, watch);
        watch.plan.complete(SamplePlans.blockedBy("clock-first"));
        window.robot().waitForIdle();
        watch.plan = CompletableFuture.completedFuture(SamplePlans.both());
        window.button("clock-first").click();
        window.robot().waitForIdle();
        window.button("fix-it").click();
        watch.run.complete(SamplePlans.ended(Verdict.FIXED, Verdict.FIXED));
        window.robot().waitForIdle();
        window.button("continue").click();
        assertThat(watch.asked)
                .containsExactly("plan [resync-clock]", "plan [resync-clock]", "repair", "plan [resync-clock]");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            FIXED,          FIXED,          Fixed
            FIXED,          RESTART_NEEDED, '1 fixed, 1 needs a restart'
            RESTART_NEEDED, RESTART_NEEDED, Restart needed
            NOT_FIXED,      FIXED,          '1 fixed, 1 not fixed'
            NOT_FIXED,      NOT_FIXED,      Not fixed
            """)
    void the_title_says_how_many_fixes_ended_how(Verdict resync, Verdict reset, String title) {
        FrameFixture window = FixWindowTest.open(screen, watch);
        watch.plan.complete(SamplePlans.both());
        window.robot().waitForIdle();
        window.button("fix-it").click();
        watch.run.complete(SamplePlans.ended(resync, reset));
        window.robot().waitForIdle();
        window.textBox("title").requireText(title);
        assertThat(isShown(window, "restart"))
                .isEqualTo(title.toLowerCase(Locale.ROOT).contains("restart"));
    }
}
