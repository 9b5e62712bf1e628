package org.patchlight.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.patchlight.cli.console.AsciiJson;
import org.patchlight.cli.console.Harmless;
import org.patchlight.cli.console.Style;
import org.patchlight.cli.console.Terminal;
import org.patchlight.cli.console.Wrapping;
import org.patchlight.cli.json.Json;
import org.patchlight.health.Message;
import org.patchlight.words.Words;

/**
 * The output of a command. Results go to one stream, everything else to the other. JSON is ASCII; the streams decide how
 * text is encoded.
 */
final class Output {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final PrintStream results;
    private final PrintStream messages;
    private final Words words;
    private final CommonOptions options;
    private final Terminal terminal;

    Output(PrintStream results, PrintStream messages, Words words, CommonOptions options, Terminal terminal) {
        this.results = results;
        this.messages = messages;
        this.words = words;
        this.options = options;
        this.terminal = terminal;
    }

    /** The same output with exact times in texts: ISO 8601 in UTC. */
    Output exact() {
        return new Output(results, messages, words.exact(), options, terminal);
    }

    Words words() {
        return words;
    }

    boolean isJson() {
        return options.json;
    }

    boolean isVerbose() {
        return options.verbose;
    }

    boolean isQuiet() {
        return options.quiet;
    }

    /** A local time to the minute, in the form that sorts by time in any language. */
    String minute(Instant time) {
        return MINUTE.withZone(words.zone()).format(time);
    }

    /** What a person types to run another command on the same PC. */
    String typed(String command) {
        return options.typed(command);
    }

    /** Whether a simulated PC is stored beyond this command, so that an undo is possible later. */
    boolean isPcKept() {
        return options.pcFile != null;
    }

    void json(JsonObject document) {
        // A case may have thousands of failures, so the text is written piece by piece.
        PrintWriter text = new PrintWriter(
                new AsciiJson(new BufferedWriter(new OutputStreamWriter(results, StandardCharsets.US_ASCII))));
        Document.GSON.toJson(document, text);
        text.println();
        text.flush();
    }

    /** Prints a line of the result. A terminal gets it in several lines if it is long. */
    void line(String text) {
        styled(Style.PLAIN, "", text, Wrapping.indent(text));
    }

    /** Prints a line of the result. */
    void line(Message message) {
        line(words.say(message));
    }

    /** Prints a line of the result whose beginning has a look. */
    void line(Style style, String head, String rest) {
        styled(style, head, rest, Wrapping.indent(head + rest));
    }

    /**
     * Prints a row of two columns.
     *
     * @param width the columns of the label, with the gap after it
     */
    void row(Style style, String label, int width, String value) {
        String gap = " ".repeat(Math.max(1, width - Wrapping.columns(label)));
        List<String> lines = wrapped(label + gap + value, width, terminal.results());
        String head = label + gap;
        results.println(
                lines.get(0).startsWith(head)
                        ? head + looks(style, lines.get(0).substring(head.length()))
                        : lines.get(0));
        lines.stream().skip(1).forEach(line -> results.println(looks(style, line)));
    }

    /**
     * Prints a line with a command in one piece, so that it can be copied.
     *
     * @param line the whole line
     * @param command the command in it
     */
    void command(String line, String command) {
        String text = Harmless.text(line);
        int at = text.indexOf(command);
        results.println(
                at < 0
                        ? text
                        : text.substring(0, at)
                                + looks(Style.COMMAND, command)
                                + text.substring(at + command.length()));
    }

    /** Prints a line exactly as it is, for other programs to read. */
    void raw(String text) {
        results.println(Harmless.text(text));
    }

    private void styled(Style style, String head, String rest, int hanging) {
        List<String> lines = wrapped(head + rest, hanging, terminal.results());
        String first = lines.get(0);
        results.println(
                first.startsWith(head) ? looks(style, head) + first.substring(head.length()) : looks(style, first));
        lines.stream().skip(1).forEach(results::println);
    }

    private List<String> wrapped(String text, int hanging, boolean isTerminal) {
        return Wrapping.lines(Harmless.text(text), isTerminal ? terminal.width() : 0, hanging);
    }

    private String looks(Style style, String text) {
        return isColoured() ? style.on(text) : text;
    }

    private boolean isColoured() {
        return options.color.equals(CommonOptions.ALWAYS)
                || (options.color.equals(CommonOptions.AUTO) && terminal.colours() && terminal.results());
    }

    /** Prints a line to the message stream, unless only results are wanted. */
    void note(Message message) {
        if (!options.quiet) {
            String text = words.say(message);
            message(text, Wrapping.indent(text));
        }
    }

    private void message(String text, int hanging) {
        wrapped(text, hanging, terminal.messages()).forEach(messages::println);
    }

    /** Prints a failure, in the requested form. */
    void failure(CommandFailure failure) {
        String text = words.say(failure.words());
        if (options.json) {
            json(Json.error(failure.kind().id(), text));
        }
        message(text, 0);
    }

    /**
     * Whether the person consents: by the option {@code --yes}, or by a yes at the terminal. Without a terminal, the answer
     * is no.
     */
    boolean isConsented(boolean yes, Message question) {
        if (yes) {
            return true;
        }
        Console console = System.console();
        if (console == null || isJson()) {
            // not a note: with --quiet, too, the person must learn why nothing happened
            message(words.say("cli.consent-missing"), 0);
            return false;
        }
        // By the console itself: the message stream may be a file, and a hidden question waits for ever.
        console.writer().print(Harmless.text(words.say(question)) + " ");
        console.flush();
        String answer = console.readLine();
        if (answer == null) {
            console.writer().println();
            console.flush();
        }
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    /** A separate class, so that commands that print text don't load the JSON writer. */
    private static final class Document {
        static final Gson GSON = new GsonBuilder()
                .serializeNulls()
                .disableHtmlEscaping()
                .setPrettyPrinting()
                .create();
    }
}
