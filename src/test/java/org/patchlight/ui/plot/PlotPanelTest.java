package org.patchlight.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.ui.plot.Pasts.NOW;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JFrame;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.history.HistoryEntry;
import org.patchlight.settings.Settings.Theme;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;
import org.patchlight.ui.ScriptedDesktop;
import org.patchlight.ui.gallery.OpenWindows;
import org.patchlight.ui.widget.WindowTheme;

@Tag("gui")
class PlotPanelTest {
    @RegisterExtension
    final Screen screen = new Screen();

    @TempDir
    Path folder;

    @Test
    void a_range_is_chosen_by_its_button_and_the_summary_says_what_it_shows() {
        FrameFixture window = open(Pasts.dense(700, Duration.ofDays(180)));
        int week = points(window);
        window.toggleButton("range-half-year").click();
        assertThat(points(window)).isGreaterThan(600).isGreaterThan(week);
        assertThat(summary(window)).contains("Last measured", "Updates failed: 3.", "beyond the edge", "ppm");
        assertThat(description(window)).isEqualTo(summary(window));
        window.checkBox("typical").uncheck();
        assertThat(summary(window)).doesNotContain("beyond the edge");
    }

    @Test
    void a_tooltip_describes_what_is_under_the_pointer() {
        FrameFixture window = open(Pasts.dense(700, Duration.ofDays(180)));
        PlotView view = view(window);
        String tip = GuiActionRunner.execute(() -> {
            PlotArea area = view.area();
            PlotModel.Point point = view.model().points().get(3);
            return tip(view, area.x(point.time()), area.y(point.offset()));
        });
        assertThat(tip).contains("Clock measured", "\u00b1 ");
        String mark = GuiActionRunner.execute(() -> {
            PlotArea area = view.area();
            PlotModel.Sleep sleep = view.model().sleeps().get(2);
            return tip(view, area.x(sleep.from()) + 2, area.curve().getY() + 3);
        });
        assertThat(mark).contains("slept or was paused for 8 h");
    }

    @Test
    void an_empty_past_says_so_and_has_nothing_to_save() {
        FrameFixture window = open(List.of());
        assertThat(description(window)).contains("No measurements");
        assertThat(GuiActionRunner.execute(() -> OpenWindows.all(window.target())
                        .filter(part -> part instanceof JButton && part.isShowing())
                        .map(Component::getName)
                        .toList()))
                .doesNotContain("save-picture", "save-table");
    }

    @Test
    void picture_and_table_are_saved_and_a_file_is_not_replaced_unasked() throws Exception {
        FrameFixture window = open(Pasts.dense(200, Duration.ofDays(20)));
        Path picture = folder.resolve("plot.png");
        window.button("save-picture").click();
        choose(window, picture);
        awaitSaved(window, "plot.png");
        BufferedImage saved = ImageIO.read(picture.toFile());
        Dimension size = GuiActionRunner.execute(() -> view(window).getSize());
        assertThat(saved.getWidth()).isEqualTo(2 * Objects.requireNonNull(size).width);
        Path table = folder.resolve("plot.csv");
        Files.writeString(table, "mine");
        window.button("save-table").click();
        choose(window, table);
        window.optionPane().cancelButton().click();
        assertThat(table).hasContent("mine");
        window.button("save-table").click();
        choose(window, table);
        window.optionPane().okButton().click();
        awaitSaved(window, "plot.csv");
        assertThat(Files.readAllLines(table)).hasSizeGreaterThan(70);
    }

    @Test
    void an_unwritable_folder_is_reported_calmly() throws Exception {
        FrameFixture window = open(Pasts.dense(200, Duration.ofDays(20)));
        window.button("save-table").click();
        choose(window, folder.resolve("nowhere").resolve("plot.csv"));
        awaitSaved(window, "Couldn't save: that folder does not exist");
    }

    @Test
    void ten_thousand_measurements_are_drawn_quickly() {
        FrameFixture window = open(Pasts.dense(10_000, Duration.ofDays(180)));
        window.toggleButton("range-half-year").click();
        PlotView view = view(window);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            GuiActionRunner.execute(() -> {
                // of the processor, which other programs do not use up
                long start = threads.getCurrentThreadCpuTime();
                view.picture();
                millis.add(TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - start));
            });
        }
        Collections.sort(millis);
        System.out.println("10,000 measurements at twice the size: median " + millis.get(5) + " ms, worst "
                + millis.get(9) + " ms");
        assertThat(millis.get(5)).isLessThan(3000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pictures_of_it(boolean dark) throws IOException {
        ScriptedDesktop desktop = new ScriptedDesktop();
        GuiActionRunner.execute(() -> new WindowTheme(() -> dark ? Theme.DARK : Theme.LIGHT, desktop).ensure());
        FrameFixture window = open(Pasts.dense(3000, Duration.ofDays(180)));
        String check = dark ? "dark" : "light";
        for (PlotRange range : PlotRange.values()) {
            window.toggleButton("range-" + range.id()).click();
            keep(window, "plot-" + range.id() + "-" + check);
        }
        window.resizeTo(new Dimension(560, 560));
        keep(window, "plot-narrow-" + check);
        window.checkBox("typical").uncheck();
        keep(window, "plot-whole-" + check);
        assertThat(view(window).isShowing()).isTrue();
    }

    private static void keep(FrameFixture window, String name) throws IOException {
        window.robot().waitForIdle();
        BufferedImage picture = GuiActionRunner.execute(() -> {
            var content = window.target().getComponents()[0];
            BufferedImage image =
                    new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
            content.paint(image.createGraphics());
            return image;
        });
        Path kept = Files.createDirectories(Path.of("target", "screenshots"));
        ImageIO.write(
                Objects.requireNonNull(picture),
                "png",
                kept.resolve(name + ".png").toFile());
    }

    private FrameFixture open(List<HistoryEntry> oldestFirst) {
        List<HistoryEntry> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        JFrame window = GuiActionRunner.execute(() -> {
            JFrame frame = new JFrame();
            PlotPanel plot = new PlotPanel(Samples.WORDING, () -> NOW);
            plot.show(newestFirst);
            frame.setContentPane(plot);
            frame.setSize(960, 480);
            return frame;
        });
        FrameFixture fixture = new FrameFixture(screen.robot(), window);
        fixture.show(GuiActionRunner.execute(() -> window.getSize()));
        fixture.robot().waitForIdle();
        return fixture;
    }

    private static void choose(FrameFixture window, Path file) {
        JFileChooserFixture chooser = window.fileChooser();
        chooser.fileNameTextBox().setText(file.toString());
        chooser.approve();
    }

    private static void awaitSaved(FrameFixture window, String words) throws InterruptedException {
        for (int i = 0; i < 400 && !window.textBox("remark").text().contains(words); i++) {
            TimeUnit.MILLISECONDS.sleep(25);
        }
        assertThat(window.textBox("remark").text()).contains(words);
    }

    private static PlotView view(FrameFixture window) {
        return window.robot().finder().findByName(window.target(), "plot", PlotView.class);
    }

    private static int points(FrameFixture window) {
        return Objects.requireNonNull(
                GuiActionRunner.execute(() -> view(window).model().points().size()));
    }

    private static String summary(FrameFixture window) {
        return String.valueOf(window.textBox("summary").text());
    }

    private static String description(FrameFixture window) {
        return String.valueOf(GuiActionRunner.execute(
                () -> view(window).getAccessibleContext().getAccessibleDescription()));
    }

    private static String tip(PlotView view, double x, double y) {
        return String.valueOf(view.getToolTipText(new MouseEvent(
                view, MouseEvent.MOUSE_MOVED, 0, 0, (int) Math.round(x), (int) Math.round(y), 0, false)));
    }
}
