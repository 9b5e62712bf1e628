package org.patchlight.cli.help;

import java.util.List;
import org.patchlight.words.Words;
import picocli.CommandLine;

/** The manual page of the program in the language of man(7), from the same lines as the help. */
final class ManualPage {
    private final Words words;
    private final StringBuilder page = new StringBuilder();

    ManualPage(Words words) {
        this.words = words;
    }

    String of(CommandLine program) {
        page.append(".\\\" Written by ManualTest. Change the texts of cli.properties instead.\n");
        page.append(".TH PATCHLIGHT 1 \"\" Patchlight \"User Commands\"\n");
        section("NAME");
        page.append("patchlight \\- ")
                .append(escaped(words.say("cli.help.name")))
                .append('\n');
        section("DESCRIPTION");
        lines(new HelpPage(words).of(program));
        program.getSubcommands().forEach((name, command) -> {
            section("patchlight " + name);
            lines(new HelpPage(words).of(command));
        });
        return page.toString();
    }

    private void lines(List<HelpLine> lines) {
        for (HelpLine line : lines) {
            switch (line.kind()) {
                case HEADING ->
                    page.append(".SS \"").append(escaped(line.label())).append("\"\n");
                case TEXT -> {
                    if (!line.label().isEmpty()) {
                        text(line.label());
                    }
                }
                case ITEM, EXAMPLE -> {
                    page.append(".TP\n.B ")
                            .append(escaped(line.label().strip()))
                            .append('\n');
                    page.append(protectedStart(escaped(line.text()))).append('\n');
                }
            }
        }
    }

    private void section(String title) {
        page.append(".SH \"").append(escaped(title)).append("\"\n");
    }

    private void text(String text) {
        page.append(".PP\n").append(protectedStart(escaped(text))).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }

    /** A line that starts with a point or an apostrophe would be a request. */
    private static String protectedStart(String text) {
        return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
    }
}
