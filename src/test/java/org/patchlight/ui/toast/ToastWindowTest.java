package org.patchlight.ui.toast;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.health.Status;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.widget.Frames;

@Tag("gui")
class ToastWindowTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final AtomicInteger clicks = new AtomicInteger();
    private final List<String> chosen = new CopyOnWriteArrayList<>();
    private final NoticeActions actions = new NoticeActions() {
        @Override
        public void fix() {
            clicks.incrementAndGet();
        }

        @Override
        public void details() {
            chosen.add("details");
        }

        @Override
        public void restart() {
            chosen.add("restart");
        }

        @Override
        public void tonight(String topic) {
            chosen.add("tonight");
        }

        @Override
        public void later(String topic) {
            chosen.add("later " + topic);
        }
    };
    private final Notices notices = new Notices(Samples.WORDING, actions);

    @Test
    void a_click_anywhere_opens_what_it_is_about_and_closes_it() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme(), Optional::empty);
        DialogFixture toast = show(toasts, notices.problem(Samples.clockBehind(), 0));
        Screen.click(
                () -> toast.panel("surface").click(), "closed", () -> showing().isEmpty());
        assertThat(clicks).hasValue(1);
    }

    @Test
    void the_text_has_the_whole_width_and_nothing_is_cut() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme(), Optional::empty);
        DialogFixture toast = show(toasts, notices.problem(Samples.updateFailed(), 2));
        Text text = (Text) toast.textBox("text").target();
        JButton close = toast.button("close").target();
        GuiActionRunner.execute(() -> {
            int end = text.getLocationOnScreen().x + text.getWidth();
            assertThat(end).isEqualTo(close.getLocationOnScreen().x + close.getWidth());
            assertThat(text.getHeight()).isEqualTo(text.heightFor(text.getWidth()));
            Component buttons = toast.button("fix").target().getParent();
            int bottom = buttons.getLocationOnScreen().y + buttons.getHeight();
            Rectangle window = toast.target().getBounds();
            assertThat(window.y + window.height - bottom).isBetween(8, 24);
            return bottom;
        });
    }

    @Test
    void a_long_text_leaves_room_for_how_many_problems_there_are() {
        Notice notice = notices.problem(Samples.updateFailed(), 2);
        assertThat(notice.text()).hasSizeLessThanOrEqualTo(120).endsWith("More problems:\u00a02.");
    }

    @Test
    void good_news_take_the_place_of_all_bad_news() {
        Announcer announcer = new Announcer(Samples.WORDING, screen.theme(), actions, Optional::empty);
        announcer.announce(new Announcement(Status.PROBLEM, List.of(Samples.clockBehind())), Optional.empty());
        announcer.announce(new Announcement(Status.PROBLEM, List.of(Samples.updateFailed())), Optional.empty());
        screen.robot().waitForIdle();
        assertThat(showing()).hasSize(2);
        announcer.announce(new Announcement(Status.HEALTHY, List.of()), Optional.empty());
        screen.robot().waitForIdle();
        assertThat(showing())
                .singleElement()
                .satisfies(toast -> assertThat(toast.getName()).isEqualTo("toast-health"));
    }

    @Test
    void each_button_does_its_own_thing_and_closes_it() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme(), Optional::empty);
        for (String button : List.of("fix", "details", "later")) {
            DialogFixture toast = show(toasts, notices.problem(Samples.clockBehind(), 0));
            Screen.click(
                    () -> toast.button(button).click(),
                    "closed",
                    () -> showing().isEmpty());
        }
        assertThat(clicks).hasValue(1);
        assertThat(chosen).containsExactly("details", "later clock-behind");
    }

    @Test
    void a_bar_is_in_it() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme(), Optional::empty);
        Notice bar = new Notice(
                "repair", Gravity.ATTENTION, "Fixing", "Text", () -> {}, List.of(), new Notice.Progress("Step", 40));
        DialogFixture toast = show(toasts, bar);
        assertThat(toast.progressBar("progress").target().getValue()).isEqualTo(40);
    }

    @Test
    void it_does_not_cover_the_tray_icon() {
        Rectangle area = GuiActionRunner.execute(() -> Frames.workArea(GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()));
        Rectangle icon = new Rectangle(area.x + area.width - 60, area.y + area.height - 40, 24, 24);
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme(), () -> Optional.of(icon));
        DialogFixture toast = show(toasts, notices.problem(Samples.clockBehind(), 0));
        assertThat(toast.target().getBounds().intersects(icon)).isFalse();
        Screen.until("within", () -> area.contains(toast.target().getBounds()));
    }

    @Test
    void it_leaves_room_for_a_bar_that_the_desktop_does_not_report() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme(), Optional::empty);
        Rectangle toast =
                show(toasts, notices.problem(Samples.clockBehind(), 0)).target().getBounds();
        Rectangle whole = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
        assertThat(toast.y + toast.height).isLessThanOrEqualTo(whole.y + whole.height - 28);
    }

    @Test
    void the_end_of_a_problem_withdraws_its_notification_unless_it_could_not_be_checked() {
        Announcer announcer = new Announcer(Samples.WORDING, screen.theme(), actions, Optional::empty);
        announcer.announce(new Announcement(Status.PROBLEM, List.of(Samples.clockBehind())), Optional.empty());
        announcer.checked(Samples.situation(Samples.clockBehind(), Samples.updateFailed()));
        announcer.checked(Samples.situation(Samples.clockUnknown()));
        screen.robot().waitForIdle();
        assertThat(showing()).hasSize(1);
        announcer.checked(Samples.situation(Samples.updateFailed()));
        screen.robot().waitForIdle();
        assertThat(showing()).isEmpty();
    }

    @Test
    void closing_it_opens_nothing() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme(), Optional::empty);
        DialogFixture toast = show(toasts, notices.problem(Samples.clockBehind(), 0));
        Screen.click(
                () -> toast.button("close").click(), "closed", () -> showing().isEmpty());
        assertThat(clicks).hasValue(0);
    }

    @Test
    void a_newer_toast_of_the_same_topic_takes_its_place_and_another_topic_stacks() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme(), Optional::empty);
        show(toasts, notices.problem(Samples.clockBehind(), 0));
        show(toasts, notices.problem(Samples.clockBehind(), 1));
        assertThat(showing()).hasSize(1);
        show(toasts, notices.problem(Samples.updateFailed(), 0));
        List<Rectangle> places = showing().stream().map(Window::getBounds).toList();
        assertThat(places).hasSize(2);
        assertThat(places.get(0).intersects(places.get(1))).isFalse();
        toasts.withdraw("clock-behind");
        toasts.withdraw("update-failed");
        screen.robot().waitForIdle();
        assertThat(showing()).isEmpty();
    }

    @Test
    void it_is_within_the_work_area_and_has_a_name_for_screen_readers() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme(), Optional::empty);
        DialogFixture toast = show(toasts, notices.problem(Samples.updateFailed(), 0));
        Rectangle area = Frames.workArea(toast.target().getGraphicsConfiguration());
        Screen.until("within", () -> area.contains(toast.target().getBounds()));
        assertThat(toast.target().getAccessibleContext().getAccessibleName()).contains("0x80070002");
    }

    @Test
    void notifications_fit_what_windows_shows() {
        Notice notice = notices.problem(Samples.updateFailed(), 0);
        assertThat(notice.title()).hasSizeLessThanOrEqualTo(60);
        assertThat(notice.text()).hasSizeLessThanOrEqualTo(120);
        assertThat(notice.gravity()).isEqualTo(Notice.Gravity.PROBLEM);
    }

    private DialogFixture show(ToastWindow toasts, Notice notice) {
        assertThat(toasts.show(notice)).isTrue();
        screen.robot().waitForIdle();
        return new DialogFixture(screen.robot(), "toast-" + notice.topic());
    }

    private static List<Toast> showing() {
        return GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows())
                .filter(Window::isShowing)
                .filter(Toast.class::isInstance)
                .map(Toast.class::cast)
                .toList());
    }
}
