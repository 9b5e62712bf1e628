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
import java.util.Locale;
import org.patchlight.cli.console.AsciiJson;
import org.patchlight.cli.console.Harmless;
import org.patchlight.cli.json.Json;
import org.patchlight.health.Message;
import org.patchlight.words.Words;

/**
 * The output of a command. Results go to one stream, everything else to the other. JSON is ASCII; the streams decide how
 * text is encoded.
 */
final class Output {
    private final PrintStream results;
    private final PrintStream messages;
    private final Words words;
    private final CommonOptions options;

    Output(PrintStream results, PrintStream messages, Words words, CommonOptions options) {
        this.results = results;
        this.messages = messages;
        this.words = words;
        this.options = options;
    }

    /** The same output with exact times in texts: ISO 8601 in UTC. */
    Output exact() {
        return new Output(results, messages, words.exact(), options);
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

    /** Prints a line of the result. */
    void line(String text) {
        results.println(Harmless.text(text));
    }

    /** Prints a line of the result. */
    void line(Message message) {
        line(words.say(message));
    }

    /** Prints a line to the message stream, unless only results are wanted. */
    void note(Message message) {
        if (!options.quiet) {
            messages.println(Harmless.text(words.say(message)));
        }
    }

    /** Prints a failure, in the requested form. */
    void failure(CommandFailure failure) {
        String text = words.say(failure.words());
        if (options.json) {
            json(Json.error(failure.kind().id(), text));
        }
        messages.println(Harmless.text(text));
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
            note(Message.of("cli.consent-missing"));
            return false;
        }
        messages.print(Harmless.text(words.say(question)) + " ");
        messages.flush();
        String answer = console.readLine();
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
