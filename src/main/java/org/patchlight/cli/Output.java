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
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.console.AsciiJson;
import org.patchlight.cli.console.Harmless;
import org.patchlight.cli.console.Page;
import org.patchlight.cli.console.ProgressLine;
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
    private final Page page;
    private volatile @Nullable ProgressLine progress;

    Output(PrintStream results, PrintStream messages, Words words, CommonOptions options, Terminal terminal) {
        this.results = results;
        this.messages = messages;
        this.words = words;
        this.options = options;
        this.terminal = terminal;
        this.page = new Page(results, terminal.results() ? terminal.width() : 0, isColoured(options, terminal));
    }

    private static boolean isColoured(CommonOptions options, Terminal terminal) {
        return options.color.equals(CommonOptions.ALWAYS)
                || (options.color.equals(CommonOptions.AUTO) && terminal.colours() && terminal.results());
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
        page.line(text);
    }

    /** Prints a line of the result. */
    void line(Message message) {
        line(words.say(message));
    }

    /** Prints a line of the result whose beginning has a look. */
    void line(Style style, String head, String rest) {
        page.line(style, head, rest);
    }

    /** Where results are printed in the form for people. */
    Page page() {
        return page;
    }

    /** Prints a line to the message stream, unless only results are wanted. */
    void note(Message message) {
        if (!options.quiet) {
            String text = words.say(message);
            message(text, Wrapping.indent(text));
        }
    }

    /** Shows on a terminal that something takes long, until the line is closed. */
    ProgressLine busy(Message what) {
        endProgress();
        String text = words.say(what);
        Terminal shown = options.quiet ? Terminal.NONE : terminal;
        ProgressLine line =
                ProgressLine.begin(messages, shown, seconds -> words.say("cli.progress", text, Long.toString(seconds)));
        progress = line;
        return line;
    }

    /** Does something that may take long. */
    <T> T during(String key, Supplier<T> work) {
        try (ProgressLine line = busy(Message.of(key))) {
            T done = work.get();
            line.hide();
            return done;
        }
    }

    /** Removes the line of what takes long. */
    void endProgress() {
        ProgressLine shown = progress;
        if (shown != null) {
            shown.close();
        }
    }

    private void message(String text, int hanging) {
        ProgressLine shown = progress;
        if (shown != null) {
            shown.hide();
        }
        Wrapping.lines(Harmless.text(text), terminal.messages() ? terminal.width() : 0, hanging)
                .forEach(messages::println);
    }

    /** Prints a failure, in the requested form. */
    void failure(CommandFailure failure) {
        endProgress();
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
