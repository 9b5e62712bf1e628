package org.patchlight.cli.console;

import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What reads the output of a command.
 *
 * @param results whether results go to a terminal, not to a file or a program
 * @param messages whether messages go to a terminal
 * @param width the columns of the terminal; 0 if neither goes to one
 * @param colours whether the terminal shows colours, and its person wants them
 * @param movesCursor whether a line on it can be written over
 */
public record Terminal(boolean results, boolean messages, int width, boolean colours, boolean movesCursor) {
    /** Results and messages go to files or programs. */
    public static final Terminal NONE = new Terminal(false, false, 0, false, false);

    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 20;
    /** Longer lines are hard to read. */
    private static final int MOST_WIDTH = 110;

    /**
     * A terminal as its variables describe it.
     *
     * @param environment the variables: COLUMNS, NO_COLOR (no-color.org) and TERM count
     * @param results whether results go to a terminal
     * @param messages whether messages go to a terminal
     * @param sequences whether the terminal understands the sequences of ECMA-48
     * @param measured measures the columns of the terminal; 0 if that isn't possible
     */
    public static Terminal of(
            Map<String, String> environment,
            boolean results,
            boolean messages,
            boolean sequences,
            IntSupplier measured) {
        if (!results && !messages) {
            return NONE;
        }
        boolean clever = sequences && !"dumb".equals(environment.get("TERM"));
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(results, messages, width(environment, measured), clever && wanted, clever);
    }

    private static int width(Map<String, String> environment, IntSupplier measured) {
        int width = number(environment.getOrDefault("COLUMNS", ""));
        if (width <= 0) {
            width = measured.getAsInt();
        }
        return width <= 0 ? USUAL_WIDTH : Math.max(LEAST_WIDTH, Math.min(width, MOST_WIDTH));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
