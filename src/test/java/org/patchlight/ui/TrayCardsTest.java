package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.Window;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.swing.core.matcher.DialogMatcher;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("gui")
class TrayCardsTest {
    private static final Rectangle ICON = new Rectangle(1180, 876, 24, 24);

    @RegisterExtension
    final Screen screen = new Screen();

    @TempDir
    Path home;

    private final AtomicInteger settings = new AtomicInteger();
    private TrayCards cards = cards(Path.of("."));

    @BeforeEach
    void make() {
        cards = cards(home);
    }

    @Test
    void a_new_person_is_welcomed_beside_the_icon_once() {
        cards.welcome();
        DialogFixture card = card("card-welcome");
        Rectangle place = card.target().getBounds();
        assertThat(place.intersects(ICON)).isFalse();
        assertThat(place.y + place.height).isLessThan(ICON.y);
        Screen.click(card.button("ok")::click, "closed", () -> open().isEmpty());
        cards.welcome();
        cards(home).welcome();
        assertThat(open()).isEmpty();
    }

    @Test
    void the_card_takes_no_focus_and_leads_to_the_settings() {
        cards.welcome();
        DialogFixture card = card("card-welcome");
        assertThat(card.target().isAutoRequestFocus()).isFalse();
        Screen.click(card.button("settings")::click, "opened", () -> settings.get() == 1);
        Screen.until("closed", () -> open().isEmpty());
    }

    @Test
    void one_card_replaces_the_other() {
        cards.welcome();
        card("card-welcome");
        cards.windowClosed();
        card("card-stays").button("ok").requireVisible();
        assertThat(open()).containsExactly("card-stays");
        GuiActionRunner.execute(() -> cards.close());
        assertThat(open()).isEmpty();
    }

    private TrayCards cards(Path folder) {
        return new TrayCards(
                Samples.WORDING,
                screen.theme(),
                new ShownOnce(folder),
                Runnable::run,
                () -> Optional.of(ICON),
                settings::incrementAndGet);
    }

    private DialogFixture card(String name) {
        return WindowFinder.findDialog(DialogMatcher.withName(name).andShowing())
                .using(screen.robot());
    }

    private static List<String> open() {
        return GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows())
                .filter(Window::isShowing)
                .map(Window::getName)
                .toList());
    }
}
