package org.patchlight.desktop.generic;

import java.awt.Font;
import java.lang.reflect.InvocationTargetException;
import javax.swing.JOptionPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message in a window of plain Swing, for a start that fails before the program's own windows can be shown. */
public final class MessageBox {
    private static final Logger LOG = LoggerFactory.getLogger(MessageBox.class);
    /** In letters; longer lines are wrapped. */
    private static final int WIDTH = 50;

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

    /** A label wraps only HTML, and would fetch the images of a text from outside. */
    static JTextArea wrapped(String text) {
        JTextArea area = new JTextArea(text);
        area.setColumns(WIDTH);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setEditable(false);
        area.setOpaque(false);
        Font font = UIManager.getFont("OptionPane.messageFont");
        if (font != null) {
            // Not every look and feel names one, and without a font an area can't be measured.
            area.setFont(font);
        }
        area.setSize(area.getPreferredSize());
        return area;
    }
}
