package org.patchlight.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.monitor.Situation;
import org.patchlight.settings.Settings;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.window.ProgramFacts;

@Tag("gui")
class AboutPageTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private Path home = Path.of("somewhere", "patchlight").toAbsolutePath();

    @Test
    void it_says_what_is_contacted_and_when_it_was_last() {
        String before = text(Samples.notCheckedYet());
        assertThat(before).contains(Settings.DEFAULT.clock().servers()).contains("No check yet.");
        String after = text(Samples.situation());
        assertThat(after).contains("Last check: ").doesNotContain("No check yet.");
    }

    @Test
    void it_shows_its_folder_the_age_of_java_and_each_library_with_its_licence() {
        String text = text(Samples.situation());
        assertThat(text).contains(home.toString()).contains("Java released on");
        assertThat(Library.all())
                .allSatisfy(library -> assertThat(text).contains(library.name() + ": " + library.licence()));
    }

    @Test
    void a_portable_program_says_what_stays_on_this_pc(@TempDir Path folder) throws IOException {
        home = folder.resolve("data");
        assertThat(text(Samples.situation())).doesNotContain("Portable mode");
        Files.createFile(folder.resolve("portable.txt"));
        assertThat(text(Samples.situation())).contains("Portable mode").contains("stay on this PC");
    }

    @Test
    void the_folder_is_offered_once_and_not_before_the_page_is_opened() {
        GuiActionRunner.execute(() -> {
            AboutPage page = page();
            page.show(Samples.situation());
            assertThat(buttons(page)).containsExactly("Copy", "Quit");
            page.opened();
            page.opened();
            assertThat(buttons(page)).hasSize(FolderOpener.isPossible() ? 3 : 2);
        });
    }

    private static Stream<String> buttons(AboutPage page) {
        return all(page.view())
                .filter(JButton.class::isInstance)
                .map(part -> ((JButton) part).getText())
                .filter(text -> !text.isEmpty());
    }

    private AboutPage page() {
        return new AboutPage(
                Samples.WORDING,
                new ProgramFacts("1", "17", "a PC", false).in(home),
                () -> "awt",
                () -> Settings.DEFAULT,
                () -> {});
    }

    private String text(Situation situation) {
        return GuiActionRunner.execute(() -> {
            AboutPage page = page();
            page.show(situation);
            page.opened();
            return all(page.view())
                    .filter(JTextComponent.class::isInstance)
                    .map(part -> ((JTextComponent) part).getText())
                    .collect(Collectors.joining("\n"));
        });
    }

    private static Stream<Component> all(Component part) {
        Stream<Component> inner = part instanceof Container container
                ? Arrays.stream(container.getComponents()).flatMap(AboutPageTest::all)
                : Stream.of();
        return Stream.concat(Stream.of(part), inner);
    }
}
