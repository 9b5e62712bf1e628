package org.patchlight.ui.toast;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.desktop.Notice;
import org.patchlight.health.Status;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.widget.Frames;

@Tag("gui")
class ToastWindowTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final AtomicInteger clicks = new AtomicInteger();
    private final Notices notices = new Notices(Samples.WORDING);

    @Test
    void a_click_anywhere_opens_what_it_is_about_and_closes_it() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme());
        DialogFixture toast = show(toasts, notices.problem(Samples.clockBehind(), clicks::incrementAndGet));
        toast.panel("surface").click();
        screen.robot().waitForIdle();
        assertThat(clicks).hasValue(1);
        assertThat(showing()).isEmpty();
    }

    @Test
    void a_long_text_leaves_room_for_what_a_click_does() {
        Notice notice = notices.problem(Samples.updateFailed(), 2, () -> {});
        assertThat(notice.text()).hasSizeLessThanOrEqualTo(200).endsWith("There are 2 more. Click to see what helps.");
    }

    @Test
    void good_news_take_the_place_of_all_bad_news() {
        Announcer announcer = new Announcer(Samples.WORDING, screen.theme(), clicks::incrementAndGet, () -> {});
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
    void closing_it_opens_nothing() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme());
        DialogFixture toast = show(toasts, notices.problem(Samples.clockBehind(), clicks::incrementAndGet));
        toast.button("close").click();
        screen.robot().waitForIdle();
        assertThat(clicks).hasValue(0);
        assertThat(showing()).isEmpty();
    }

    @Test
    void a_newer_toast_of_the_same_topic_takes_its_place_and_another_topic_stacks() {
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme());
        show(toasts, notices.problem(Samples.clockBehind(), clicks::incrementAndGet));
        show(toasts, notices.gone(Samples.clockBehind(), clicks::incrementAndGet));
        assertThat(showing()).hasSize(1);
        show(toasts, notices.problem(Samples.updateFailed(), clicks::incrementAndGet));
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
        ToastWindow toasts = new ToastWindow(Samples.WORDING, screen.theme());
        DialogFixture toast = show(toasts, notices.problem(Samples.updateFailed(), clicks::incrementAndGet));
        Rectangle area = Frames.workArea(toast.target().getGraphicsConfiguration());
        assertThat(area.contains(toast.target().getBounds())).isTrue();
        assertThat(toast.target().getAccessibleContext().getAccessibleName()).contains("0x80070002");
    }

    @Test
    void notifications_fit_what_windows_shows() {
        Notice notice = notices.problem(Samples.updateFailed(), () -> {});
        assertThat(notice.title()).hasSizeLessThanOrEqualTo(63);
        assertThat(notice.text()).hasSizeLessThanOrEqualTo(200);
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
