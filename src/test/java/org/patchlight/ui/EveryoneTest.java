package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.ui.gallery.OpenWindows.all;
import static org.patchlight.ui.gallery.OpenWindows.click;
import static org.patchlight.ui.gallery.OpenWindows.onEventThread;
import static org.patchlight.ui.gallery.OpenWindows.window;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.settings.Settings;
import org.patchlight.ui.style.Contrast;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.Words;

/** Every page and the flyout, for people who use a keyboard, a screen reader or a finger, or who see little. */
@Tag("gui")
class EveryoneTest {
    /** The least height of what a finger has to hit. */
    private static final int TARGET = 28;

    /** What the keyboard has to reach on the page with problems. */
    private static final List<String> CONTROLS = List.of(
            "page-history",
            "settings",
            "primary",
            "check-now",
            "fix-clock-behind",
            "details-clock-behind",
            "details-managed-pc");

    private final ScriptedWatch watch = new ScriptedWatch(Samples.joined());
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final UserInterface ui = made(Locale.ENGLISH);

    private UserInterface made(Locale language) {
        return new UserInterface(
                watch,
                new ScriptedStore(Settings.DEFAULT),
                desktop,
                Words.of(language, ZoneOffset.UTC),
                new ProgramFacts("0.1.0", "17", "Windows 11 Pro", true),
                Samples.TOOLS,
                () -> {});
    }

    /** The theme is one of the whole process. */
    @AfterEach
    void closeAll() throws Exception {
        desktop.contrast(null);
        ui.close();
        onEventThread(() -> Arrays.stream(Window.getWindows()).forEach(Window::dispose));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "history", "devices", "about"})
    void every_control_has_a_name_a_role_and_a_size_that_a_finger_hits(String page) throws Exception {
        openPage(page);
        onEventThread(() -> requireControls(window("main-window")));
    }

    @Test
    void every_control_of_the_flyout_has_a_name_a_role_and_a_size_that_a_finger_hits() throws Exception {
        ui.iconAt(() -> Optional.of(new Rectangle(1200, 870, 16, 16)));
        ui.prepare();
        ui.clicked();
        onEventThread(() -> requireControls(window("flyout")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "history", "devices", "about"})
    void every_text_can_be_read_as_it_is_painted(String page) throws Exception {
        openPage(page);
        for (boolean dark : new boolean[] {false, true}) {
            desktop.turn(dark);
            requireReadable(page + (dark ? " dark" : " light"));
        }
        desktop.contrast(SampleContrast.NIGHT);
        requireReadable(page + " in a dark contrast theme");
        desktop.contrast(SampleContrast.DESERT);
        requireReadable(page + " in a light contrast theme");
    }

    @Test
    void from_right_to_left_the_sidebar_is_at_the_right_and_so_is_what_appears_later() throws Exception {
        UserInterface arabic = made(Locale.forLanguageTag("ar"));
        try {
            arabic.open();
            onEventThread(() -> {
                Window window = window("main-window");
                Component sidebar = named(window, "page-status");
                assertThat(x(sidebar, window)).isGreaterThan(window.getWidth() / 2);
            });
            watch.change(SampleDevices.situation(SampleDevices.several(), Activity.IDLE));
            click("main-window", "page-devices");
            onEventThread(() -> {
                Window window = window("main-window");
                assertThat(x(named(window, "update-PCI\\GPU"), window)).isLessThan(window.getWidth() / 2);
            });
        } finally {
            arabic.close();
        }
    }

    @Test
    void the_keyboard_reaches_every_control_and_what_has_the_focus_can_be_seen() throws Exception {
        openPage("status");
        onEventThread(() -> window("main-window").setSize(640, 480));
        Robot robot = new Robot();
        Screen.until("focused", () -> window("main-window").isFocused());
        Set<String> reached = new HashSet<>();
        // A busy machine passes keys on late, and the walk goes round.
        for (int i = 0; i < 80 && !reached.containsAll(CONTROLS); i++) {
            robot.keyPress(KeyEvent.VK_TAB);
            robot.keyRelease(KeyEvent.VK_TAB);
            robot.delay(60);
            onEventThread(() -> {});
            onEventThread(() -> {
                if (window("main-window").getFocusOwner() instanceof JComponent focused) {
                    reached.add(String.valueOf(focused.getName()));
                    assertThat(focused.getVisibleRect().height)
                            .as("visible height of %s", focused.getName())
                            .isEqualTo(focused.getHeight());
                }
            });
        }
        assertThat(reached).containsAll(CONTROLS);
    }

    private void openPage(String page) throws Exception {
        watch.change(
                page.equals("devices")
                        ? SampleDevices.situation(SampleDevices.several(), Activity.IDLE)
                        : Samples.joined());
        ui.open();
        watch.history.complete(SampleHistory.entries());
        onEventThread(() -> {});
        click("main-window", "page-" + page);
        onEventThread(() -> {});
    }

    private static void requireControls(Window window) {
        List<String> faults = new ArrayList<>();
        all(window)
                .filter(JComponent.class::isInstance)
                .map(JComponent.class::cast)
                .filter(Component::isShowing)
                .filter(part -> part instanceof AbstractButton || part instanceof JTextComponent && part.isFocusable())
                .filter(part -> part.isFocusable() && SwingUtilities.getAncestorOfClass(JScrollBar.class, part) == null)
                .forEach(part -> {
                    var context = part.getAccessibleContext();
                    String name = context.getAccessibleName();
                    if (name == null || name.isBlank()) {
                        faults.add("no name: " + part);
                    }
                    if (context.getAccessibleRole() == AccessibleRole.PANEL) {
                        faults.add("no role: " + part.getName());
                    }
                    if (part.getHeight() < UIScale.scale(TARGET)) {
                        faults.add(part.getHeight() + " high: " + part.getName() + " " + name);
                    }
                });
        assertThat(faults).isEmpty();
    }

    /** The ground is the most frequent colour of a component; the text is what differs most from it. */
    private static void requireReadable(String where) throws Exception {
        onEventThread(() -> {});
        onEventThread(() -> {
            Window window = window("main-window");
            BufferedImage image = new BufferedImage(window.getWidth(), window.getHeight(), BufferedImage.TYPE_INT_RGB);
            var brush = image.createGraphics();
            window.paint(brush);
            brush.dispose();
            List<String> faults = new ArrayList<>();
            all(window)
                    .filter(part -> part.isShowing() && part.isEnabled())
                    .filter(part -> text(part).length() > 2)
                    .forEach(part -> {
                        Rectangle visible =
                                SwingUtilities.convertRectangle(part, ((JComponent) part).getVisibleRect(), window);
                        if (visible.isEmpty() || visible.height < part.getHeight()) {
                            return;
                        }
                        double best = best(image, visible);
                        if (best < Contrast.TEXT) {
                            faults.add("%.1f %s".formatted(best, text(part)));
                        }
                    });
            assertThat(faults).as(where).isEmpty();
        });
    }

    private static double best(BufferedImage image, Rectangle area) {
        Rectangle inside = area.intersection(new Rectangle(image.getWidth(), image.getHeight()));
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = inside.y; y < inside.y + inside.height; y++) {
            for (int x = inside.x; x < inside.x + inside.width; x++) {
                counts.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        int ground = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return counts.keySet().stream()
                .mapToDouble(color -> Contrast.of(new Color(color), new Color(ground)))
                .max()
                .orElse(0);
    }

    private static String text(Component part) {
        if (part instanceof AbstractButton button) {
            return String.valueOf(button.getText());
        }
        return part instanceof JTextComponent text ? text.getText() : "";
    }

    private static Component named(Window window, String name) {
        return all(window)
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static int x(Component part, Window window) {
        return SwingUtilities.convertPoint(part, 0, 0, window).x;
    }
}
