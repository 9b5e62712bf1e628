package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.Autostart;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.Toasts;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayFace;
import org.patchlight.desktop.WakeEvents;
import org.patchlight.desktop.generic.GenericDesktop;

@Timeout(30)
class EarlyTrayTest {
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch shown = new CountDownLatch(1);
    private Runnable click = () -> events.add("no click yet");

    @Test
    void the_icon_is_shown_before_the_program_is_ready_and_removed_once() throws Exception {
        EarlyTray early = EarlyTray.open(desktop(this::icon), Desktop.TrayKind.AUTO);
        shown.await();
        assertThat(events).containsExactly("opened", "unknown Patchlight []");
        assertThat(early.ready(() -> events.add("clicked"))).isPresent();
        click.run();
        early.close();
        early.close();
        assertThat(events).containsExactly("opened", "unknown Patchlight []", "clicked", "closed");
    }

    @Test
    void clicks_before_the_program_is_ready_count_once() throws Exception {
        AtomicInteger clicks = new AtomicInteger();
        EarlyTray early = EarlyTray.open(desktop(this::icon), Desktop.TrayKind.AUTO);
        shown.await();
        click.run();
        click.run();
        assertThat(clicks).hasValue(0);
        early.ready(clicks::incrementAndGet);
        assertThat(clicks).hasValue(1);
        click.run();
        assertThat(clicks).hasValue(2);
    }

    @Test
    void a_desktop_without_a_place_for_icons_has_none() {
        EarlyTray early = EarlyTray.open(desktop(Optional::empty), Desktop.TrayKind.AUTO);
        assertThat(early.ready(() -> {})).isEmpty();
        early.close();
    }

    @Test
    void a_bug_of_the_tray_ends_the_start_as_it_would_without_another_thread() {
        EarlyTray early = EarlyTray.open(
                desktop(() -> {
                    throw new IllegalStateException("a bug");
                }),
                Desktop.TrayKind.AUTO);
        assertThatThrownBy(() -> early.ready(() -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a bug");
        early.close();
    }

    @Test
    void a_start_that_fails_removes_an_icon_that_opens_late() {
        EarlyTray early = EarlyTray.open(desktop(this::icon), Desktop.TrayKind.AUTO);
        early.close();
        assertThat(events).contains("opened", "closed");
    }

    private Optional<Tray> icon() {
        events.add("opened");
        return Optional.of(new Tray() {
            @Override
            public void show(TrayFace face) {
                events.add(face.picture().name() + " " + face.tooltip() + " " + face.menu());
                shown.countDown();
            }

            @Override
            public String kind() {
                return "test";
            }

            @Override
            public void close() {
                events.add("closed");
            }
        });
    }

    private Desktop desktop(Supplier<Optional<Tray>> opened) {
        GenericDesktop plain = new GenericDesktop(Path.of("unused"), List.of());
        return new Desktop() {
            @Override
            public Optional<Tray> openTray(TrayKind kind, Runnable onPrimaryClick) {
                click = Objects.requireNonNull(onPrimaryClick);
                return opened.get();
            }

            @Override
            public Optional<Notifier> balloons() {
                return plain.balloons();
            }

            @Override
            public Optional<Toasts> openToasts(Path home, Supplier<Optional<Path>> picture) {
                return plain.openToasts(home, picture);
            }

            @Override
            public boolean mayDisturb() {
                return plain.mayDisturb();
            }

            @Override
            public Autostart autostart() {
                return plain.autostart();
            }

            @Override
            public Appearance appearance() {
                return plain.appearance();
            }

            @Override
            public Elevation elevation() {
                return plain.elevation();
            }

            @Override
            public WakeEvents wakeEvents() {
                return plain.wakeEvents();
            }

            @Override
            public void close() {
                plain.close();
            }
        };
    }
}
