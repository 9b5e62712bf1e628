package org.patchlight.cli.console;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Results as people read them: lines that fit the terminal, columns, and looks. Texts of others become harmless. */
public final class Page {
    /** The indent of a second column that has no room beside the first. */
    private static final int NARROW = 6;

    private final PrintStream out;
    private final int width;
    private final boolean coloured;

    /**
     * A page.
     *
     * @param out receives the lines
     * @param width the most columns of a line; 0 for no limit
     * @param coloured whether parts have looks
     */
    public Page(PrintStream out, int width, boolean coloured) {
        this.out = out;
        this.width = width;
        this.coloured = coloured;
    }

    /** Prints a line of the result. A terminal gets it in several lines if it is long. */
    public void line(String text) {
        styled(Style.PLAIN, "", text, Wrapping.indent(text));
    }

    /** Prints a line of the result whose beginning has a look. */
    public void line(Style style, String head, String rest) {
        styled(style, head, rest, Wrapping.indent(head + rest));
    }

    /**
     * Prints a row of two columns.
     *
     * @param column where the second column begins
     */
    public void row(Style style, String label, int column, String value) {
        String gap = " ".repeat(Math.max(1, column - Wrapping.columns(label)));
        List<String> lines = wrapped(label + gap + value, column);
        String head = label + gap;
        out.println(
                lines.get(0).startsWith(head)
                        ? head + looks(style, lines.get(0).substring(head.length()))
                        : lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println(looks(style, line)));
    }

    /**
     * Prints a label and its explanation beside it, or below it if it is long.
     *
     * @param column where the second column begins
     */
    public void labelled(String label, int column, String text) {
        boolean narrow = width > 0 && column > width / 2;
        if (narrow || Wrapping.columns(label) > column - 2) {
            int below = narrow ? NARROW : column;
            out.println(looks(Style.HEADING, Harmless.text(label)));
            wrapped(" ".repeat(below) + text, below).forEach(out::println);
            return;
        }
        String gap = " ".repeat(column - Wrapping.columns(label));
        styled(Style.HEADING, label, gap + text, column);
    }

    /** Prints a table of two columns, the first as wide as its widest cell. */
    public void table(Map<String, String> rows) {
        int column = rows.keySet().stream().mapToInt(Wrapping::columns).max().orElse(0) + 2;
        rows.forEach((label, text) -> labelled(label, column, text));
    }

    /**
     * Prints a line with a command in one piece, so that it can be copied.
     *
     * @param line the whole line
     * @param command the command in it
     */
    public void command(String line, String command) {
        String text = Harmless.text(line);
        int at = text.indexOf(command);
        out.println(
                at < 0
                        ? text
                        : text.substring(0, at)
                                + looks(Style.COMMAND, command)
                                + text.substring(at + command.length()));
    }

    /** Prints a line exactly as it is, for other programs to read. */
    public void raw(String text) {
        out.println(Harmless.text(text));
    }

    private void styled(Style style, String head, String rest, int hanging) {
        List<String> lines = wrapped(head + rest, hanging);
        String first = lines.get(0);
        out.println(first.startsWith(head) ? looks(style, head) + first.substring(head.length()) : looks(style, first));
        lines.stream().skip(1).forEach(out::println);
    }

    private List<String> wrapped(String text, int hanging) {
        return Wrapping.lines(Harmless.text(text), width, hanging);
    }

    private String looks(Style style, String text) {
        return coloured ? style.on(text) : text;
    }
}
