package org.patchlight.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.ui.SamplePlans;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedWatch;

@Tag("gui")
class ChoiceOfZoneTest {
    private static final String BOX = "choice-set-time-zone";

    @RegisterExtension
    final Screen screen = new Screen();

    private final ScriptedWatch watch = new ScriptedWatch(Samples.situation(Samples.clockBehind()));

    @Test
    void the_zone_that_fits_is_selected_but_nothing_can_be_done_before_it_is_confirmed() {
        FrameFixture window = open();
        window.textBox("title").requireText("Choose first");
        assertThat(FixWindowTest.isShown(window, "fix-it")).isFalse();
        window.comboBox(BOX).requireSelection(0);
        assertThat(GuiActionRunner.execute(() ->
                        window.comboBox(BOX).target().getAccessibleContext().getAccessibleName()))
                .isEqualTo("Time zone of this place:");
        assertThat(watch.asked).containsExactly("plan [set-time-zone, resync-clock]");
    }

    @Test
    void the_confirmed_zone_is_planned_together_with_the_rest() {
        FrameFixture window = open();
        watch.plan = new CompletableFuture<>();
        window.button("choose-it").click();
        window.robot().waitForIdle();
        assertThat(watch.asked).last().isEqualTo("plan [set-time-zone=W. Europe Standard Time, resync-clock]");
        watch.plan.complete(SamplePlans.zone("W. Europe Standard Time"));
        window.robot().waitForIdle();
        window.button("fix-it").requireEnabled();
        window.comboBox(BOX).requireSelection(0);
    }

    @Test
    void typing_finds_a_zone_by_any_word_and_the_old_choice_is_replaced() {
        FrameFixture window = open();
        window.comboBox(BOX).focus();
        window.robot().enterText("tok");
        window.robot().waitForIdle();
        window.comboBox(BOX).requireSelection(2);
        window.button("choose-it").click();
        watch.plan = new CompletableFuture<>();
        window.robot().waitForIdle();
        assertThat(watch.asked).last().isEqualTo("plan [set-time-zone=Tokyo Standard Time, resync-clock]");
    }

    private FrameFixture open() {
        FixWindow window =
                GuiActionRunner.execute(() -> new FixWindow(Samples.WORDING, watch, "Sample PC", fixes -> {}));
        FrameFixture fixture = new FrameFixture(screen.robot(), window);
        fixture.show();
        GuiActionRunner.execute(() -> window.ask(List.of("set-time-zone", "resync-clock")));
        watch.plan.complete(SamplePlans.zone(null));
        fixture.robot().waitForIdle();
        return fixture;
    }
}
