package org.patchlight.desktop.generic;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.patchlight.desktop.Desktop.TrayKind;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayFace;
import org.patchlight.desktop.TrayPicture;

/**
 * Opens one kind of tray, shows two faces and closes it. It runs in its own process, because GTK ends a process that
 * gets an X error.
 */
final class TrayTrial {
    static final String CLOSED = "closed: ";
    static final String POINTER = "says where the pointer is: ";
    /** No desktop has it elsewhere. */
    private static final Color COLOR = new Color(0xFA05AF);

    private static final long SECONDS = 20;

    private TrayTrial() {}

    public static void main(String[] arguments) throws AWTException, InterruptedException {
        String kind;
        try (GenericDesktop desktop = new GenericDesktop(Path.of(arguments[1]), List.of());
                Tray tray = desktop.openTray(TrayKind.valueOf(arguments[0]), () -> {})
                        .orElseThrow()) {
            tray.show(face("one"));
            tray.show(face("x".repeat(200)));
            tray.show(face("x".repeat(200)));
            kind = tray.kind();
            if (kind.equals("awt")) {
                System.out.println(POINTER + reportsPointer(tray));
            }
        }
        System.out.println(CLOSED + kind);
        System.exit(0);
    }

    /** Moves the pointer to the icon as soon as it is on the screen. */
    private static boolean reportsPointer(Tray tray) throws AWTException, InterruptedException {
        CountDownLatch came = new CountDownLatch(1);
        tray.onPointer(came::countDown);
        Robot robot = new Robot();
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (came.getCount() > 0 && System.nanoTime() < end) {
            int[] pixels =
                    robot.createScreenCapture(screen).getRGB(0, 0, screen.width, screen.height, null, 0, screen.width);
            int at = IntStream.range(0, pixels.length)
                    .filter(i -> (pixels[i] & 0xFFFFFF) == (COLOR.getRGB() & 0xFFFFFF))
                    .findFirst()
                    .orElse(0);
            robot.mouseMove(at % screen.width + 3, at / screen.width + 3);
            came.await(100, TimeUnit.MILLISECONDS);
            robot.mouseMove(0, 0);
        }
        return came.getCount() == 0;
    }

    private static TrayFace face(String tooltip) {
        return new TrayFace(
                new Filled(tooltip),
                tooltip,
                List.of(
                        new MenuEntry.Label("state"),
                        new MenuEntry.Separator(),
                        new MenuEntry.Submenu(
                                "more", "More", List.of(new MenuEntry.Action("inside", "Inside", true, () -> {}))),
                        new MenuEntry.Action("quit", "Quit " + tooltip.length(), true, () -> {})));
    }

    private record Filled(String name) implements TrayPicture {
        @Override
        public BufferedImage at(int pixels) {
            BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(COLOR);
            graphics.fillRect(0, 0, pixels, pixels);
            graphics.dispose();
            return image;
        }
    }
}
