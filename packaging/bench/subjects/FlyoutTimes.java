import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Clicks the icon in the tray as often as asked, and prints for each click the milliseconds from the press of the button
 * until the flyout is painted as it stays. Fails if a click changes nothing on the screen.
 *
 * <p>Arguments: the number of clicks, the place of the icon on the screen, and how many milliseconds the pointer rests there
 * before each click, at most 400.
 */
public final class FlyoutTimes {
    /** How long the screen is followed after the pointer came to the icon, whose tooltip appears later. */
    private static final long FOLLOWED_MILLIS = 800;
    /** A second click soon after the first one would count as the same. */
    private static final long PAUSE_MILLIS = 1200;

    private static final int WIDTH = 480;
    private static final int HEIGHT = 420;

    private final Robot robot = new Robot();
    private final Point icon;
    private final Rectangle corner;

    private record Seen(long nanos, int picture) {}

    private FlyoutTimes(Point icon) throws Exception {
        this.icon = icon;
        var screen = Toolkit.getDefaultToolkit().getScreenSize();
        corner = new Rectangle(screen.width - WIDTH, screen.height - HEIGHT, WIDTH, HEIGHT);
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        int clicks = Integer.parseInt(arguments[0]);
        FlyoutTimes times = new FlyoutTimes(new Point(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
        for (int click = 0; click < clicks; click++) {
            System.out.printf("flyout\t%d%n", times.open(Long.parseLong(arguments[3])));
            times.close();
        }
        System.exit(0);
    }

    /** The milliseconds from a click until the flyout is painted, after the pointer has rested at the icon for so many. */
    private long open(long rest) throws InterruptedException {
        robot.mouseMove(icon.x, icon.y);
        TimeUnit.MILLISECONDS.sleep(rest);
        int closed = picture();
        List<Seen> seen = new ArrayList<>();
        long pressed = System.nanoTime();
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        long end = pressed + TimeUnit.MILLISECONDS.toNanos(FOLLOWED_MILLIS - rest);
        while (System.nanoTime() < end) {
            int picture = picture();
            seen.add(new Seen(System.nanoTime(), picture));
            TimeUnit.MILLISECONDS.sleep(2);
        }
        int last = seen.get(seen.size() - 1).picture();
        if (last == closed) {
            throw new IllegalStateException("a click on the icon opened nothing");
        }
        int first = seen.size() - 1;
        while (first > 0 && seen.get(first - 1).picture() == last) {
            first--;
        }
        return TimeUnit.NANOSECONDS.toMillis(seen.get(first).nanos() - pressed);
    }

    private void close() throws InterruptedException {
        robot.keyPress(KeyEvent.VK_ESCAPE);
        robot.keyRelease(KeyEvent.VK_ESCAPE);
        robot.mouseMove(0, 0);
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }

    private int picture() {
        BufferedImage image = robot.createScreenCapture(corner);
        return Arrays.hashCode(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }
}
