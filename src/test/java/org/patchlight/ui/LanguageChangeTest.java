package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.finder.WindowFinder.findDialog;
import static org.assertj.swing.finder.WindowFinder.findFrame;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.settings.Settings;
import org.patchlight.ui.main.MainWindow;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.Languages;
import org.patchlight.words.Words;

/** Another language applies at once to all that is open. */
@Tag("gui")
class LanguageChangeTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final ScriptedStore store = new ScriptedStore(speaking("en"));
    private final Words words = Words.live(
            () -> Languages.spoken(store.current().general().language(), Locale.ENGLISH), () -> ZoneOffset.UTC);
    private final ScriptedWatch watch = new ScriptedWatch(Samples.joined());
    private final UserInterface ui = new UserInterface(
            watch,
            store,
            new ScriptedDesktop(),
            words,
            new ProgramFacts("0.1.0", "17", "Windows 11 Pro", true),
            Samples.TOOLS,
            () -> {});

    static Stream<String> translations() {
        return Languages.names().keySet().stream().filter(tag -> !tag.equals("en"));
    }

    private static Settings speaking(String tag) {
        Settings.General usual = Settings.DEFAULT.general();
        return Settings.DEFAULT.with(
                new Settings.General(usual.startWithWindows(), tag, usual.theme(), usual.leftClick()));
    }

    private MainWindow mainWindow() {
        return findFrame("main-window").using(screen.robot()).targetCastedTo(MainWindow.class);
    }

    @AfterEach
    void close() {
        ui.close();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void open_windows_speak_it_at_once_and_stay_on_their_page(String tag) throws IOException {
        ui.iconAt(Optional::empty);
        ui.prepare();
        ui.commands().history();
        ui.commands().settings();
        MainWindow before = mainWindow();
        findDialog("settings-dialog").using(screen.robot());

        store.apply(speaking(tag));

        String title = words.say("ui.settings.window");
        assertThat(words.locale()).isEqualTo(Locale.forLanguageTag(tag));
        Screen.until(
                "speaks",
                () -> title.equals(findDialog("settings-dialog")
                        .using(screen.robot())
                        .target()
                        .getTitle()));
        MainWindow main = mainWindow();
        assertThat(main).isNotSameAs(before);
        assertThat(main.page()).isEqualTo("history");
        assertThat(ui.face(watch.situation()).menu().toString()).contains(words.say("ui.menu.quit"));
    }

    @Test
    void a_change_of_another_setting_leaves_the_windows() throws IOException {
        ui.open();
        MainWindow main = mainWindow();
        store.apply(speaking("en").with(new Settings.Fixes(10, false)));
        screen.robot().waitForIdle();
        assertThat(main.isDisplayable()).isTrue();
    }
}
