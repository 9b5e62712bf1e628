package org.patchlight.ui.gallery;

import java.awt.Component;
import java.awt.Container;
import java.awt.Robot;
import java.awt.Window;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** Finds the windows of this process and their components by name, and presses and fills them. */
public final class OpenWindows {
    /** Enough for layouts; pictures for people to see want more, so that nothing in them is half painted. */
    private static final int SETTLE_MILLIS = Integer.getInteger("gallery.settle", 20);

    private OpenWindows() {}

    /** The window of this name that is shown. */
    public static Window window(String name) {
        return shown().stream()
                .filter(window -> name.equals(window.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no window " + name));
    }

    /** All windows that are shown. */
    public static List<Window> shown() {
        return Arrays.stream(Window.getWindows()).filter(Window::isShowing).toList();
    }

    /** A component with all that it contains, at any depth. */
    public static Stream<Component> all(Component component) {
        Stream<Component> self = Stream.of(component);
        return component instanceof Container container
                ? Stream.concat(self, Arrays.stream(container.getComponents()).flatMap(OpenWindows::all))
                : self;
    }

    /** Presses the button of this name. */
    public static void click(String window, String name) throws Exception {
        onEventThread(() -> all(window(window))
                .filter(AbstractButton.class::isInstance)
                .filter(button -> name.equals(button.getName()))
                .forEach(button -> ((AbstractButton) button).doClick(0)));
    }

    /** Fills the text field of this name. */
    public static void type(String window, String name, String text) throws Exception {
        onEventThread(() -> all(window(window))
                .filter(JTextComponent.class::isInstance)
                .filter(field -> name.equals(field.getName()))
                .forEach(field -> ((JTextComponent) field).setText(text)));
    }

    /** Waits until what was asked for is on the screen. */
    public static void settle() throws Exception {
        Robot robot = new Robot();
        for (int i = 0; i < 3; i++) {
            robot.delay(SETTLE_MILLIS);
            onEventThread(() -> {});
        }
    }

    /** Closes every window. */
    public static void disposeAll() throws Exception {
        onEventThread(() -> Arrays.stream(Window.getWindows()).forEach(Window::dispose));
    }

    public static void onEventThread(Runnable action) throws InterruptedException, InvocationTargetException {
        SwingUtilities.invokeAndWait(action);
    }
}
