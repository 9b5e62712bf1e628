import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts each subject in turn, as often as asked, and prints for each start {@code NAME<tab>milliseconds} from the start of its process until
 * its icon is painted in the otherwise empty tray at the bottom of the screen. All subjects take turns, so that load on the machine hits all of
 * them. Fails if an icon has not come after a minute.
 *
 * <p>Arguments: rounds, a file with a line for each subject: its name and the words of its command, with tabs between.
 */
public final class IconTimes {
    /** An empty tray and its border have fewer colours than this, a smooth icon has more. */
    private static final int COLOURS_OF_AN_ICON = 8;

    private static final long LIMIT_SECONDS = 60;
    private static final int TRAY_HEIGHT = 28;
    private static final int TRAY_WIDTH = 120;

    private final Robot robot = new Robot();
    private final Rectangle tray;

    private IconTimes() throws Exception {
        var screen = Toolkit.getDefaultToolkit().getScreenSize();
        tray = new Rectangle(screen.width - TRAY_WIDTH, screen.height - TRAY_HEIGHT, TRAY_WIDTH, TRAY_HEIGHT);
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        List<String[]> subjects = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            subjects.add(line.split("\t"));
        }
        IconTimes times = new IconTimes();
        for (int round = 0; round < rounds; round++) {
            for (String[] subject : subjects) {
                System.out.printf("%s\t%d%n", subject[0], times.start(subject[0], Arrays.asList(subject).subList(1, subject.length)));
            }
        }
        System.exit(0);
    }

    private long start(String name, List<String> command) throws Exception {
        await(name + " is still there", () -> !iconIsSeen());
        TimeUnit.MILLISECONDS.sleep(500);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long before = System.nanoTime();
        Process process = builder.start();
        try {
            await(name + " shows no icon", () -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException(name + " ended: " + process.exitValue());
                }
                return iconIsSeen();
            });
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String complaint, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(complaint + " after " + LIMIT_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private boolean iconIsSeen() {
        BufferedImage seen = robot.createScreenCapture(tray);
        int[] pixels = seen.getRGB(0, 0, TRAY_WIDTH, TRAY_HEIGHT, null, 0, TRAY_WIDTH);
        return Arrays.stream(pixels).distinct().count() >= COLOURS_OF_AN_ICON;
    }
}
