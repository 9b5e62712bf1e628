package org.patchlight.cli.console;

/** The looks of a text on a terminal that shows colours, as ECMA-48 (SGR) numbers. */
public enum Style {
    PLAIN(""),
    HEADING("1"),
    GOOD("32"),
    ATTENTION("33"),
    PROBLEM("1;31"),
    UNKNOWN("35"),
    COMMAND("1;36"),
    FAINT("2");

    private static final String BEGIN = "\u001B[";
    private static final String END = "\u001B[0m";

    private final String numbers;

    Style(String numbers) {
        this.numbers = numbers;
    }

    /** The text between the sequences that begin and end this look. */
    public String on(String text) {
        return numbers.isEmpty() || text.isEmpty() ? text : BEGIN + numbers + "m" + text + END;
    }
}
