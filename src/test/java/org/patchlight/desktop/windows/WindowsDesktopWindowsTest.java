package org.patchlight.desktop.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.User32;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.desktop.Desktop.TrayKind;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayFace;
import org.patchlight.desktop.WakeEvents.Event;
import org.patchlight.desktop.windows.launch.OwnProgram;
import org.patchlight.desktop.windows.tray.DrawnPicture;
import org.patchlight.desktop.windows.tray.RawIcon;
import org.patchlight.desktop.windows.window.UserLibrary;
import org.patchlight.machine.Workers;

@EnabledOnOs(OS.WINDOWS)
class WindowsDesktopWindowsTest {
    private static final OwnProgram PROGRAM =
            new OwnProgram(Path.of("C:\\windows\\system32\\cmd.exe"), List.of(), null, List.of());

    private final CompletableFuture<WindowsDesktop> opened = new CompletableFuture<>();
    private final CompletableFuture<String> farewell = new CompletableFuture<>();
    private WindowsDesktop desktop;

    @BeforeEach
    void open() throws IOException {
        Map<TrayKind, TrayOpener> others = Map.of(TrayKind.DORKBOX, click -> Optional.of(new ForeignTray()));
        desktop = WindowsDesktop.open(PROGRAM, others, this::endOfSession);
        opened.complete(desktop);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void the_tray_is_our_own_unless_another_is_asked_for() {
        assertThat(desktop.openTray(TrayKind.AUTO, () -> {})).map(Tray::kind).contains("native");
        assertThat(desktop.balloons()).isPresent();
        assertThat(desktop.openTray(TrayKind.DORKBOX, () -> {})).map(Tray::kind).contains("dorkbox");
        assertThat(desktop.balloons()).isEmpty();
        assertThat(desktop.openTray(TrayKind.AWT, () -> {})).isEmpty();
    }

    @Test
    void broadcasts_of_windows_are_passed_on() throws InterruptedException {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        desktop.wakeEvents().listen(events::add);

        broadcast(0x218, 0x12);
        assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo(Event.RESUMED);
        broadcast(0x2B1, 7);
        assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo(Event.LOCKED);
        assertThat(desktop.mayDisturb()).isFalse();
        broadcast(0x2B1, 8);
        assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo(Event.UNLOCKED);
        broadcast(0x1E, 0);
        assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo(Event.TIME_CHANGED);
    }

    @Test
    void a_new_taskbar_gets_the_icon_again() throws Exception {
        Tray tray = desktop.openTray(TrayKind.NATIVE, () -> {}).orElseThrow();
        tray.show(new TrayFace(new DrawnPicture("red", Color.RED), "tooltip", List.of()));
        RawIcon icon = new RawIcon(User32.INSTANCE.FindWindow(null, "Patchlight"));
        await(icon::isThere);
        assertThat(icon.delete()).isTrue();

        broadcast(User32.INSTANCE.RegisterWindowMessage("TaskbarCreated"), 0);
        await(icon::isThere);

        assertThat(icon.isThere()).isTrue();
    }

    @Test
    void the_end_of_the_session_may_close_the_desktop_without_waiting_for_itself() {
        assertThat(desktop.openTray(TrayKind.AUTO, () -> {})).isPresent();

        broadcast(0x16, 1);

        assertThat(farewell).succeedsWithin(Duration.ofSeconds(3)).isEqualTo("closed");
    }

    /** A busy machine shows an icon late. */
    private static void await(BooleanSupplier there) {
        for (int i = 0; i < 100 && !there.getAsBoolean(); i++) {
            Workers.sleep(Duration.ofMillis(100));
        }
    }

    private void endOfSession() {
        opened.join().close();
        farewell.complete("closed");
    }

    private static void broadcast(int message, long wParam) {
        var window = User32.INSTANCE.FindWindow(null, "Patchlight");
        UserLibrary.INSTANCE.PostMessage(window, message, new Pointer(wParam), Pointer.NULL);
    }

    private static final class ForeignTray implements Tray {
        @Override
        public void show(TrayFace face) {
            assertThat(face).isNotNull();
        }

        @Override
        public String kind() {
            return "dorkbox";
        }

        @Override
        public void close() {
            assertThat(kind()).isNotEmpty();
        }
    }
}
