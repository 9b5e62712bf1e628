package org.patchlight.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.ui.gallery.OpenWindows.disposeAll;
import static org.patchlight.ui.gallery.OpenWindows.onEventThread;

import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.SampleContrast;
import org.patchlight.ui.SampleDevices;
import org.patchlight.ui.SampleHistory;
import org.patchlight.ui.SamplePlans;
import org.patchlight.ui.Samples;
import org.patchlight.words.Words;

/**
 * A desktop whose theme, contrast, text size and state change all the time, while windows open and close. Memory, open
 * files, threads and windows stay as they were after the warm-up. The long form is {@code packaging/restless-windows-long}.
 */
@Tag("gui")
@Tag("scaled")
@Tag("alone")
class RestlessDesktopTest {
    /** How long it goes on, in seconds, without the warm-up. */
    private static final int SECONDS = Integer.getInteger("patchlight.restless.seconds", 10);

    /** How long it rests after each change, in milliseconds: an hour's run leaves the PC usable. */
    private static final int REST = Integer.getInteger("patchlight.restless.rest", 0);

    private static final int WARM_UP_ROUNDS = 60;
    private static final double MOST_GROWTH = 1.1;
    /** Caches of the toolkit fill late, most of all in the short form; so much is no leak, whatever the size of the heap. */
    private static final double SPARE_MIB = SECONDS > 60 ? 2 : 6;

    private static final List<Situation> SITUATIONS = List.of(
            Samples.joined(),
            Samples.situation(),
            Samples.situation(Samples.clockUnknown()),
            Samples.busy(Activity.CHECKING, Samples.clockBehind()),
            Samples.busy(Activity.REPAIRING, Samples.updateFailed()),
            Samples.paused(Samples.clockBehind()),
            Samples.notCheckedYet(),
            SampleDevices.situation(SampleDevices.several(), Activity.IDLE),
            SampleDevices.unknown());

    private final Random random = new Random(14);

    @TempDir
    Path home;

    private record Use(double heapMib, long files, int threads, int windows) {
        static Use now() throws Exception {
            disposeAll();
            double least = Double.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                System.gc();
                onEventThread(() -> {});
                Thread.sleep(100);
                Runtime runtime = Runtime.getRuntime();
                least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
            }
            return new Use(least, openFiles(), Thread.activeCount(), Window.getWindows().length);
        }

        private static long openFiles() throws IOException {
            Path folder = Path.of("/proc/self/fd");
            if (!Files.isDirectory(folder)) {
                return 0;
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.count();
            }
        }
    }

    @Test
    void changes_of_theme_text_size_and_state_leave_nothing_open() throws Exception {
        try (Stage stage = new Stage(Words.of(Locale.ENGLISH, ZoneOffset.UTC), home)) {
            stage.watch.history.complete(SampleHistory.entries());
            stage.watch.plan.complete(SamplePlans.both());
            stage.ui.iconAt(Stage::icon);
            stage.ui.prepare();
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                change(stage);
            }
            List<Use> uses = new ArrayList<>(List.of(Use.now()));
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            long rounds = 0;
            while (System.nanoTime() < end) {
                change(stage);
                Thread.sleep(REST);
                rounds++;
                if (rounds % 500 == 0) {
                    uses.add(Use.now());
                }
            }
            uses.add(Use.now());
            System.out.println(rounds + " changes: first " + uses.get(0) + ", last " + uses.get(uses.size() - 1)
                    + ", largest heap "
                    + uses.stream().mapToDouble(Use::heapMib).max().orElseThrow());
            Use first = uses.get(0);
            Use last = uses.get(uses.size() - 1);
            assertThat(rounds).isGreaterThan(SECONDS);
            assertThat(last.heapMib()).isLessThan(first.heapMib() * MOST_GROWTH + SPARE_MIB);
            assertThat(last.files()).isLessThanOrEqualTo(first.files() + 1);
            assertThat(last.threads()).isLessThanOrEqualTo(first.threads() + 1);
            assertThat(last.windows()).isLessThanOrEqualTo(first.windows() + 2);
        }
    }

    private void change(Stage stage) throws Exception {
        switch (random.nextInt(9)) {
            case 0 -> stage.desktop.turn(random.nextBoolean());
            case 1 ->
                stage.desktop.contrast(
                        random.nextInt(3) > 0
                                ? null
                                : random.nextBoolean() ? SampleContrast.NIGHT : SampleContrast.DESERT);
            case 2 -> stage.desktop.textScale(1 + 0.25 * random.nextInt(5));
            case 3 -> stage.ui.open();
            case 4 -> stage.ui.commands().history();
            case 5 -> stage.ui.clicked();
            case 6 -> stage.ui.commands().fix(List.of());
            case 7 -> stage.ui.commands().settings();
            default -> stage.watch.change(SITUATIONS.get(random.nextInt(SITUATIONS.size())));
        }
        onEventThread(() -> {
            draw(stage);
            if (random.nextInt(4) == 0) {
                OpenWindows.shown().stream().findFirst().ifPresent(Window::dispose);
            }
        });
    }

    /** The icon in a size of another display. */
    private void draw(Stage stage) {
        int size = 16 + 8 * random.nextInt(7);
        assertThat(stage.ui.face(stage.watch.situation()).picture().at(size).getWidth())
                .isEqualTo(size);
    }
}
