package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;

/** Saves images of the screen as build output, and checks that no button is cut off. */
final class Screenshots {
    private Screenshots() {}

    static void click(String window, String name) throws Exception {
        onEventThread(() -> all(window(window))
                .filter(AbstractButton.class::isInstance)
                .filter(button -> name.equals(button.getName()))
                .forEach(button -> ((AbstractButton) button).doClick()));
    }

    static void shoot(String name) throws Exception {
        settle();
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        capture(screen, folder.resolve(name + ".png"));
        onEventThread(() -> assertThat(cutTexts()).isEmpty());
    }

    private static void capture(Rectangle screen, Path file) throws AWTException, IOException {
        ImageIO.write(new Robot().createScreenCapture(screen), "png", file.toFile());
    }

    /** The buttons that are narrower than their texts. */
    private static List<String> cutTexts() {
        return Arrays.stream(Window.getWindows())
                .filter(Window::isShowing)
                .flatMap(Screenshots::all)
                .filter(AbstractButton.class::isInstance)
                .filter(Component::isShowing)
                .filter(part -> part.getWidth() < part.getPreferredSize().width)
                .filter(part -> part.getName() != null)
                .map(Component::getName)
                .toList();
    }

    private static void settle() throws Exception {
        Robot robot = new Robot();
        for (int i = 0; i < 3; i++) {
            robot.delay(150);
            onEventThread(() -> {});
        }
    }

    static Window window(String name) {
        return Arrays.stream(Window.getWindows())
                .filter(window -> window.isShowing() && name.equals(window.getName()))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Component> all(Component component) {
        Stream<Component> self = Stream.of(component);
        return component instanceof Container container
                ? Stream.concat(self, Arrays.stream(container.getComponents()).flatMap(Screenshots::all))
                : self;
    }

    static void onEventThread(Runnable action) throws InterruptedException, InvocationTargetException {
        SwingUtilities.invokeAndWait(action);
    }
}
