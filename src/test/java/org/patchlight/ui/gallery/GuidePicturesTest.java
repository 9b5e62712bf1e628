package org.patchlight.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.patchlight.ui.gallery.OpenWindows.click;
import static org.patchlight.ui.gallery.OpenWindows.disposeAll;
import static org.patchlight.ui.gallery.OpenWindows.onEventThread;
import static org.patchlight.ui.gallery.OpenWindows.settle;

import java.awt.Font;
import java.awt.FontMetrics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import javax.swing.JLabel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.TrayParts;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.machine.MachineTime;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.ui.Samples;
import org.patchlight.ui.ScriptedDesktop;
import org.patchlight.ui.ShownOnce;
import org.patchlight.ui.UserInterface;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.Words;

/**
 * Takes the pictures of the user guide from the program on a simulated PC, and finds windows that have another size than
 * in their picture. {@code packaging/guide-pictures} takes them again.
 */
@Tag("gui")
class GuidePicturesTest {
    private static final String LANGUAGE = System.getProperty("guide.language", "en");
    private static final boolean WRITES = Boolean.getBoolean("guide.write");
    private static final Path FOLDER = Path.of("docs", "guide", "images", LANGUAGE);
    private static final Path SIZES = FOLDER.resolve("sizes.txt");
    private static final int PATIENCE_SECONDS = 60;

    private final Map<String, String> sizes = new TreeMap<>();
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final Words words = Words.of(Locale.forLanguageTag(LANGUAGE), ZoneId.systemDefault());

    @TempDir
    Path home;

    @Test
    void every_window_has_the_size_of_its_picture() throws Exception {
        onEventThread(() -> sizes.put("font", font()));
        assumeTrue(WRITES || Objects.equals(sizes.get("font"), kept().get("font")), "other fonts give other sizes");
        for (int again = 0; again < 2 && (again == 0 || isDifferent()); again++) {
            takeAll();
        }
        if (WRITES) {
            Files.writeString(SIZES, written(), StandardCharsets.UTF_8);
        } else {
            assertThat(written())
                    .as("sizes of windows; take their pictures again: packaging/guide-pictures")
                    .isEqualTo(Files.readString(SIZES, StandardCharsets.UTF_8));
        }
    }

    /** The window manager of a busy display may report the size of its borders late. */
    private boolean isDifferent() throws Exception {
        return Files.exists(SIZES) && !written().equals(Files.readString(SIZES, StandardCharsets.UTF_8));
    }

    private void takeAll() throws Exception {
        on("clock-behind+update-files-missing+driver-problem", this::problems);
        on("clock-behind+update-files-missing", this::fix);
        on("healthy", ui -> {
            ui.iconAt(Stage::icon);
            ui.prepare();
            ui.clicked();
            take("flyout-healthy", "flyout", "light");
        });
        on("restart-pending+update-files-missing", ui -> {
            ui.commands().fix(List.of());
            settle();
            take("fix-restart-first", "fix-window", "light");
        });
        scripted();
    }

    private interface Walk {
        void through(UserInterface ui, TrayParts parts) throws Exception;
    }

    private interface ShortWalk {
        void through(UserInterface ui) throws Exception;
    }

    private void on(String scenario, ShortWalk walk) throws Exception {
        on(scenario, (ui, parts) -> walk.through(ui));
    }

    private void on(String scenario, Walk walk) throws Exception {
        Path own = Files.createTempDirectory(home, "pc");
        try (TrayParts parts = TrayParts.around(scenario, own)) {
            UserInterface ui = new UserInterface(
                    parts.monitor(),
                    parts.bench().settings(),
                    desktop,
                    words,
                    ProgramFacts.ofBuild(parts.bench().pc().facts().windows(), true),
                    Samples.TOOLS,
                    () -> {});
            ui.trayOpened("native");
            ui.explainIcon(new ShownOnce(own), Runnable::run);
            parts.monitor().start();
            until(() -> parts.monitor().situation().checkUp().isPresent());
            walk.through(ui, parts);
            ui.close();
        }
        disposeAll();
    }

    /** What a PC with problems shows. */
    private void problems(UserInterface ui, TrayParts parts) throws Exception {
        ui.iconAt(Stage::icon);
        ui.prepare();
        ui.clicked();
        take("flyout", "flyout", "light", "dark", "200");
        ui.clicked();
        HealthReport report =
                parts.monitor().situation().checkUp().orElseThrow().report();
        List<Finding> problems = report.problems();
        ui.announce(new Announcement(report.status(), problems), Optional.empty());
        take("notification", "toast-" + problems.get(0).id(), "light", "dark");
        disposeAll();
        ui.welcome();
        take("welcome", "card-welcome", "light");
        disposeAll();
        ui.open();
        take("status", "main-window", "light", "dark");
        click("main-window", "details-" + problems.get(0).id());
        take("status-details", "main-window", "light");
        click("main-window", "page-devices");
        take("devices", "main-window", "light", "dark");
        ui.commands().about();
        take("about", "main-window", "light");
        disposeAll();
        ui.commands().settings();
        take("settings", "settings-dialog", "light", "dark");
    }

    /** A fix from its plan to the question whether to undo it. */
    private void fix(UserInterface ui) throws Exception {
        ui.commands().fix(List.of());
        settle();
        take("fix-ready", "fix-window", "light", "dark", "200");
        click("fix-window", "fix-it");
        until(() -> OpenWindows.all(OpenWindows.window("fix-window"))
                .anyMatch(part -> "undo".equals(part.getName()) && part.isShowing()));
        settle();
        take("fix-done", "fix-window", "light");
        click("fix-window", "undo");
        take("undo", "fix-window", "light");
    }

    /** What a simulated PC has no time for: a run in progress, and a long history. */
    private void scripted() throws Exception {
        try (Stage stage = new Stage(words, home)) {
            FixScenes.run(stage, state -> {
                if (state.equals("fix-running")) {
                    take("fix-running", "fix-window", "light");
                }
            });
        }
        try (Stage stage = new Stage(words, home)) {
            stage.watch.history.complete(GuideHistory.until(MachineTime.now()));
            stage.ui.commands().history();
            stage.desktop.turn(false);
            take("history", "main-window", "light");
        }
    }

    /** Takes a picture in each of these forms: in a theme, or in the light one at 200 %. */
    private void take(String name, String window, String... forms) throws Exception {
        settle();
        for (String form : forms) {
            desktop.turn(form.equals("dark"));
            settle();
            Picture[] taken = new Picture[1];
            onEventThread(() -> taken[0] = Picture.of(window, form.equals("200") ? 2 : 1));
            sizes.put(name, taken[0].size().width + " x " + taken[0].size().height);
            Path folder = WRITES ? FOLDER : Path.of("target", "guide", LANGUAGE);
            taken[0].save(folder.resolve(name + "-" + form + ".png"));
        }
        desktop.turn(false);
        settle();
    }

    private static void until(BooleanSupplier there) throws Exception {
        for (int tenths = 0; tenths < 10 * PATIENCE_SECONDS; tenths++) {
            boolean[] now = new boolean[1];
            onEventThread(() -> now[0] = there.getAsBoolean());
            if (now[0]) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it didn't happen within " + PATIENCE_SECONDS + " s");
    }

    /** The width and height of a text in the default font, whatever theme earlier tests left. */
    private static String font() {
        JLabel label = new JLabel();
        FontMetrics metrics = label.getFontMetrics(new Font(Font.DIALOG, Font.PLAIN, 13));
        return metrics.stringWidth("Windows Update 0x80070002") + " x " + metrics.getHeight();
    }

    private static Map<String, String> kept() throws Exception {
        Map<String, String> kept = new TreeMap<>();
        for (String line : Files.readAllLines(SIZES, StandardCharsets.UTF_8)) {
            kept.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
        }
        return kept;
    }

    private String written() {
        StringBuilder text = new StringBuilder();
        sizes.forEach(
                (name, size) -> text.append(name).append(": ").append(size).append('\n'));
        return text.toString();
    }
}
