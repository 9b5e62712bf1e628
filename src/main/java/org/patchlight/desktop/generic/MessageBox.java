package org.patchlight.desktop.generic;

import java.lang.reflect.InvocationTargetException;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message in a window of plain Swing, for a start that fails before the program's own windows can be shown. */
public final class MessageBox {
    private static final Logger LOG = LoggerFactory.getLogger(MessageBox.class);
    /** In pixels; longer lines are wrapped. */
    private static final int WIDTH = 420;

    private MessageBox() {}

    /** Shows an error and waits until the person closes it. Needs a display. */
    public static void error(String title, String text) {
        try {
            SwingUtilities.invokeAndWait(
                    () -> JOptionPane.showMessageDialog(null, wrapped(text), title, JOptionPane.ERROR_MESSAGE));
        } catch (InvocationTargetException unshown) {
            LOG.warn("a message could not be shown: {}", text, unshown);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Swing wraps only HTML. */
    static String wrapped(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<html><body style='width:" + WIDTH + "px'>" + safe + "</body></html>";
    }
}
