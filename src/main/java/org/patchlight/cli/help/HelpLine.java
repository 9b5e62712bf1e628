package org.patchlight.cli.help;

import org.patchlight.cli.console.Page;
import org.patchlight.cli.console.Style;

/**
 * One line of a help page.
 *
 * @param kind how it is shown
 * @param label the text, or the label before it
 * @param text the text after the label; empty if there is no label
 */
public record HelpLine(Kind kind, String label, String text) {
    /** How a line is shown. */
    public enum Kind {
        HEADING,
        TEXT,
        /** A label with its explanation. */
        ITEM,
        /** A command to type. */
        EXAMPLE
    }

    /** The columns of options and their values. */
    private static final int LABEL = 28;

    /** Prints the line. */
    public void on(Page page) {
        switch (kind) {
            case HEADING -> page.line(Style.HEADING, label, "");
            case TEXT -> page.line(label);
            case ITEM -> page.labelled("  " + label, LABEL, text);
            case EXAMPLE -> {
                page.command("  " + label, label);
                page.line("      " + text);
            }
        }
    }
}
