package org.patchlight.ui.widget;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts text on the clipboard. */
public final class ClipboardText {
    private static final Logger LOG = LoggerFactory.getLogger(ClipboardText.class);

    private ClipboardText() {}

    /**
     * Puts a text on the clipboard.
     *
     * @return false if another program holds the clipboard; the text can be copied again later
     */
    public static boolean put(String text) {
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
            return true;
        } catch (IllegalStateException busy) {
            LOG.info("the clipboard is in use", busy);
            return false;
        }
    }
}
