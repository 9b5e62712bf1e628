package org.patchlight.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Window;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.ui.SampleContrast;
import org.patchlight.ui.layout.Aside;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.HeightForWidth;
import org.patchlight.words.Words;

/** Shows every window as desktops of other people look, saves images of them, and checks that no text is cut off. */
@Tag("gui")
class GalleryTest {
    /** Wider than any window. */
    private static final int WIDE = 10_000;

    private final List<String> faults = new ArrayList<>();

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void every_state_in_light_and_dark(Scene scene) throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            try (Stage stage = stage(Locale.ENGLISH)) {
                stage.desktop.turn(dark);
                scene.play(stage, name -> shoot(name + (dark ? "-dark" : "-light")));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_page_in_contrast_themes() throws Exception {
        try (Stage stage = stage(Locale.ENGLISH)) {
            stage.desktop.contrast(SampleContrast.NIGHT);
            MainScenes.pages(stage, name -> shoot(name + "-contrast-dark"));
        }
        try (Stage stage = stage(Locale.ENGLISH)) {
            stage.desktop.contrast(SampleContrast.DESERT);
            MainScenes.pages(stage, name -> shoot(name + "-contrast-light"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_page_from_right_to_left() throws Exception {
        try (Stage stage = stage(Locale.forLanguageTag("ar"))) {
            MainScenes.pages(stage, name -> shoot(name + "-right-to-left"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_page_in_large_text_with_a_bright_accent() throws Exception {
        try (Stage stage = stage(Locale.ENGLISH)) {
            stage.desktop.accent(new Color(0xFFB900));
            stage.desktop.textScale(1.75);
            MainScenes.pages(stage, name -> shoot(name + "-large-text"));
            stage.desktop.accent(null);
            stage.desktop.textScale(1);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void buttons_stand_in_one_row_at_the_first_size_of_a_window(String language) throws Exception {
        try (Stage stage = stage(Locale.forLanguageTag(language))) {
            MainScenes.pages(stage, name -> requireOneRow(name, Flow.class));
            // A window that still asks for the focus would close the flyout.
            OpenWindows.settle();
            stage.ui.iconAt(Stage::icon);
            stage.ui.prepare();
            stage.ui.clicked();
            OpenWindows.settle();
            OpenWindows.onEventThread(() -> requireOneRow(OpenWindows.window("flyout"), "flyout", Aside.class));
        }
        assertThat(faults).isEmpty();
    }

    private void requireOneRow(String name, Class<? extends HeightForWidth> rows) throws Exception {
        OpenWindows.onEventThread(() -> OpenWindows.shown().forEach(window -> requireOneRow(window, name, rows)));
    }

    private void requireOneRow(Window window, String name, Class<? extends HeightForWidth> rows) {
        OpenWindows.all(window)
                .filter(part -> rows.isInstance(part) && part.isShowing())
                .filter(part -> HeightForWidth.of(part, part.getWidth()) > HeightForWidth.of(part, WIDE))
                .forEach(part -> faults.add(name + ": buttons wrap at " + part.getWidth()));
    }

    private Stage stage(Locale language) {
        return new Stage(Words.of(language, ZoneOffset.UTC), home);
    }

    private void shoot(String name) throws Exception {
        Screenshots.save(name);
        OpenWindows.onEventThread(() -> LayoutFaults.ofOpenWindows().forEach(fault -> faults.add(name + ": " + fault)));
    }
}
