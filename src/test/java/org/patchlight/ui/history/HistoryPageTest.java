package org.patchlight.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JFrame;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.health.Message;
import org.patchlight.history.HistoryEntry;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.SampleHistory;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedWatch;
import org.patchlight.ui.layout.Text;

@Tag("gui")
class HistoryPageTest {
    private static final String RUN = "20260304-102030-1";

    @RegisterExtension
    final Screen screen = new Screen();

    private final ScriptedWatch watch = new ScriptedWatch(Samples.situation());
    private @Nullable HistoryPage opened;

    @Test
    void entries_have_titles_and_routine_is_left_to_the_plot() {
        FrameFixture window = open(SampleHistory.entries());
        assertThat(texts(window))
                .anyMatch(text -> text.startsWith("2026-02 Cumulative Update") && text.endsWith("failed"))
                .noneMatch(text -> text.contains("The clock is right"))
                .noneMatch(text -> text.contains("resync-clock"));
        window.toggleButton("filter-clock").click();
        assertThat(texts(window)).anyMatch(text -> text.contains("The clock is right"));
        window.toggleButton("filter-fixes").click();
        assertThat(texts(window)).noneMatch(text -> text.startsWith("2026-02"));
    }

    @Test
    void a_run_is_undone_from_its_entry_after_a_question() {
        FrameFixture window = open(SampleHistory.entries().subList(1, 5));
        window.button("undo-" + RUN).click();
        assertThat(watch.asked).doesNotContain("undo " + RUN);
        window.button("no").click();
        window.button("undo-" + RUN).requireVisible().click();
        window.button("undo-yes-" + RUN).click();
        assertThat(watch.asked).contains("undo " + RUN);
        watch.history = CompletableFuture.completedFuture(SampleHistory.entries());
        watch.undo.complete(new UndoReport("undone", List.of(Message.of("undo.line", "wuauserv"))));
        window.robot().waitForIdle();
        assertThat(window.textBox("history-remark").text()).isNotBlank();
        assertThat(window.robot().finder().findAll(window.target(), part -> ("undo-" + RUN).equals(part.getName())))
                .isEmpty();
    }

    @Test
    void how_an_undo_ended_stays_while_the_check_after_it_reads_the_history_again() {
        FrameFixture window = open(SampleHistory.entries().subList(1, 5));
        window.button("undo-" + RUN).click();
        window.button("undo-yes-" + RUN).click();
        watch.undo.complete(new UndoReport("failed", List.of(Message.of("undo.line", "wuauserv"))));
        window.robot().waitForIdle();
        String said = window.textBox("history-remark").text();
        assertThat(said).contains("wuauserv");
        for (Situation.Activity activity : List.of(Situation.Activity.CHECKING, Situation.Activity.IDLE)) {
            GuiActionRunner.execute(() -> page().show(Samples.busy(activity)));
            window.robot().waitForIdle();
        }
        Component remark = window.textBox("history-remark").requireText(said).target();
        GuiActionRunner.execute(() -> page().opened());
        window.robot().waitForIdle();
        assertThat(GuiActionRunner.execute(remark::isVisible)).isFalse();
    }

    @Test
    void a_run_that_was_undone_or_changed_nothing_offers_no_undo() {
        List<HistoryEntry> all = SampleHistory.entries();
        assertThat(UndoableRuns.in(all)).isEmpty();
        assertThat(UndoableRuns.in(all.subList(1, 5))).hasSize(1);
    }

    @Test
    void a_long_history_is_shown_in_parts() {
        List<HistoryEntry> many = IntStream.range(0, 450)
                .mapToObj(i -> HistoryEntry.event(
                        Samples.NOW.minus(Duration.ofHours(i)), HistoryEntry.ZONE_CHANGED, null, "Zone " + i))
                .toList();
        FrameFixture window = open(many);
        assertThat(rows(window)).isEqualTo(100);
        JButton more = window.button("more").target();
        GuiActionRunner.execute(() -> more.doClick());
        assertThat(rows(window)).isEqualTo(200);
    }

    private FrameFixture open(List<HistoryEntry> newestFirst) {
        watch.history = CompletableFuture.completedFuture(newestFirst);
        JFrame frame = GuiActionRunner.execute(() -> {
            JFrame made = new JFrame();
            HistoryPage page = new HistoryPage(Samples.WORDING, watch, () -> Samples.NOW);
            opened = page;
            made.setContentPane(page.view());
            made.setSize(900, 780);
            page.opened();
            return made;
        });
        FrameFixture fixture = new FrameFixture(screen.robot(), frame);
        fixture.show(GuiActionRunner.execute(() -> frame.getSize()));
        fixture.robot().waitForIdle();
        return fixture;
    }

    private HistoryPage page() {
        return Objects.requireNonNull(opened);
    }

    private static int rows(FrameFixture window) {
        return window.robot()
                .finder()
                .findAll(window.target(), HistoryRow.class::isInstance)
                .size();
    }

    private static List<String> texts(FrameFixture window) {
        return GuiActionRunner.execute(
                () -> window.robot().finder().findAll(window.target(), Text.class::isInstance).stream()
                        .map(text -> ((Text) text).getText())
                        .toList());
    }
}
