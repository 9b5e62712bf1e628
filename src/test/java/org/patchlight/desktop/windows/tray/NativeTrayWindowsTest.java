package org.patchlight.desktop.windows.tray;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.TrayFace;
import org.patchlight.desktop.TrayPicture;
import org.patchlight.desktop.TrayPresence;
import org.patchlight.desktop.windows.window.ShellWindow;
import org.patchlight.desktop.windows.window.UserLibrary;
import org.patchlight.machine.Workers;

@EnabledOnOs(OS.WINDOWS)
class NativeTrayWindowsTest {
    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
    private ShellWindow window;
    private NativeTray tray;

    @BeforeEach
    void open() throws IOException {
        window = ShellWindow.open();
        tray = NativeTray.open(window, () -> note("primary"));
    }

    @AfterEach
    void close() {
        tray.close();
        window.close();
    }

    @Test
    void the_structure_is_as_large_as_windows_expects_in64_bits() {
        assertThat(new NotifyIconData().size()).isEqualTo(976);
    }

    @Test
    void an_icon_is_made_of_a_picture() {
        try (IconHandle icon = IconHandle.of(new DrawnPicture("red", Color.RED).at(IconSize.pixels()))) {
            assertThat(icon).isNotNull();
        }
    }

    @Test
    void windows_takes_changes_of_the_icon_after_it_was_added_and_none_after_it_was_deleted() throws IOException {
        tray.show(face("green", Color.GREEN));

        assertThat(window.ask(this::iconIsThere)).isTrue();
        tray.close();
        assertThat(window.ask(this::iconIsThere)).isFalse();
    }

    @Test
    void the_icon_is_added_with_its_first_picture_and_reported_as_shown() throws Exception {
        BlockingQueue<TrayPresence> presences = new LinkedBlockingQueue<>();
        tray.onPresence(presences::add);
        assertThat(presences.poll(5, TimeUnit.SECONDS)).isEqualTo(TrayPresence.WAITING);
        assertThat(window.ask(this::iconIsThere)).isFalse();

        tray.show(face("green", Color.GREEN));

        assertThat(presences.poll(5, TimeUnit.SECONDS)).isEqualTo(TrayPresence.SHOWN);
        assertThat(window.ask(this::iconIsThere)).isTrue();
    }

    @Test
    void an_icon_that_the_taskbar_forgot_is_added_again() throws Exception {
        tray.show(face("green", Color.GREEN));
        window.ask(() -> new RawIcon(window.handle()).delete());
        assertThat(window.ask(this::iconIsThere)).isFalse();

        window.ask(() -> {
            tray.addAgain();
            return true;
        });

        assertThat(window.ask(this::iconIsThere)).isTrue();
    }

    @Test
    void a_click_on_the_balloon_runs_its_action_on_the_event_thread() throws Exception {
        tray.show(face("green", Color.GREEN));
        assertThat(tray.balloons().show(notice())).isTrue();

        post(0x405);

        assertThat(next()).isEqualTo("balloon on the event thread");
    }

    @Test
    void a_click_on_the_icon_is_heard_on_the_event_thread() throws Exception {
        post(0x400);

        assertThat(next()).isEqualTo("primary on the event thread");
    }

    @Test
    void many_faces_in_a_moment_are_drawn_once_a_second_and_end_in_the_last_one() throws Exception {
        BlockingQueue<String> drawn = new LinkedBlockingQueue<>();
        for (int i = 0; i <= 50; i++) {
            tray.show(new TrayFace(new Watched("n" + i, drawn), "tooltip", List.of()));
        }

        assertThat(drawn.poll(5, TimeUnit.SECONDS)).isEqualTo("n0");
        assertThat(drawn.poll(5, TimeUnit.SECONDS)).isEqualTo("n50");
        assertThat(drawn).isEmpty();
    }

    @Test
    void a_face_that_looks_the_same_is_not_drawn_again() throws Exception {
        BlockingQueue<String> drawn = new LinkedBlockingQueue<>();
        for (int i = 0; i < 3; i++) {
            tray.show(new TrayFace(new Watched("same", drawn), "tooltip", List.of()));
            Workers.sleep(Duration.ofMillis(600));
        }

        assertThat(drawn).containsExactly("same");
    }

    /** Records that it was drawn. */
    private record Watched(String name, BlockingQueue<String> drawn) implements TrayPicture {
        @Override
        public BufferedImage at(int pixels) {
            drawn.add(name);
            return new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Watched watched && watched.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    private boolean iconIsThere() {
        return new RawIcon(window.handle()).isThere();
    }

    private void post(int event) {
        long lParam = (long) NotifyIcon.NUMBER << 16 | event;
        UserLibrary.INSTANCE.PostMessage(window.handle(), NotifyIcon.CALLBACK, Pointer.NULL, new Pointer(lParam));
    }

    private String next() throws InterruptedException {
        return Optional.ofNullable(happened.poll(5, TimeUnit.SECONDS)).orElse("nothing");
    }

    private void note(String what) {
        happened.add(what + (SwingUtilities.isEventDispatchThread() ? " on the event thread" : " elsewhere"));
    }

    private Notice notice() {
        return new Notice("clock", Notice.Gravity.PROBLEM, "Wrong", "Wrong clock", () -> note("balloon"));
    }

    private static TrayFace face(String name, Color colour) {
        return new TrayFace(new DrawnPicture(name, colour), name, List.of());
    }
}
