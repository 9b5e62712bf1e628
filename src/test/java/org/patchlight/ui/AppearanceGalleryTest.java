package org.patchlight.ui;

import static org.patchlight.ui.Screenshots.click;
import static org.patchlight.ui.Screenshots.onEventThread;
import static org.patchlight.ui.Screenshots.shoot;

import java.awt.Color;
import java.awt.Window;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.settings.Settings;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.Words;

/** Shows every page as desktops of other people look, saves images of them, and checks that no text is cut off. */
@Tag("gui")
class AppearanceGalleryTest {
    private final ScriptedWatch watch = new ScriptedWatch(Samples.joined());
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private UserInterface ui = made(Locale.ENGLISH);

    private UserInterface made(Locale language) {
        return new UserInterface(
                watch,
                new ScriptedStore(Settings.DEFAULT),
                desktop,
                Words.of(language, ZoneOffset.UTC),
                new ProgramFacts("0.1.0", "17", "Windows 11 Pro 23H2 (build 22631), clock-behind", true),
                Samples.TOOLS,
                () -> {});
    }

    @AfterEach
    void closeAll() throws Exception {
        desktop.contrast(null);
        ui.close();
        onEventThread(() -> Arrays.stream(Window.getWindows()).forEach(Window::dispose));
    }

    @Test
    void every_page_in_contrast_themes() throws Exception {
        desktop.contrast(SampleContrast.NIGHT);
        pages("contrast-dark");
        desktop.contrast(SampleContrast.DESERT);
        pages("contrast-light");
    }

    @Test
    void every_page_from_right_to_left() throws Exception {
        ui = made(Locale.forLanguageTag("ar"));
        pages("right-to-left");
    }

    @Test
    void every_page_in_large_text_with_a_bright_accent() throws Exception {
        desktop.accent(new Color(0xFFB900));
        desktop.textScale(1.75);
        pages("large-text");
    }

    private void pages(String kind) throws Exception {
        watch.change(Samples.joined());
        ui.open();
        shoot("status-" + kind);
        ui.history();
        watch.history.complete(SampleHistory.entries());
        shoot("history-" + kind);
        watch.change(SampleDevices.situation(SampleDevices.several(), Activity.IDLE));
        click("main-window", "page-devices");
        shoot("devices-" + kind);
        ui.about();
        shoot("about-" + kind);
        ui.fix(List.of());
        watch.plan.complete(SamplePlans.both());
        shoot("fix-plan-" + kind);
        ui.close();
    }
}
