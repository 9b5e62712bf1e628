package org.patchlight.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.patchlight.cli.json.Json;
import org.patchlight.health.Message;
import org.patchlight.words.Words;

/** Where a command speaks to: results to one stream, everything else to the other, both UTF-8 without a mark. */
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

    Words words() {
        return words;
    }

    boolean isJson() {
        return options.json;
    }

    boolean isVerbose() {
        return options.verbose;
    }

    /** Whether a simulated PC is kept beyond this command, and with it what could be undone. */
    boolean isPcKept() {
        return options.pcFile != null;
    }

    void json(JsonObject document) {
        // a case may hold thousands of failures, so that the text as a whole would be a burden
        PrintWriter text = new PrintWriter(new BufferedWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8)));
        Document.GSON.toJson(document, text);
        text.println();
        text.flush();
    }

    /** A line of the result. */
    void line(String text) {
        results.println(Harmless.text(text));
    }

    /** A line of the result. */
    void line(Message message) {
        line(words.say(message));
    }

    /** A line beside the result, left out when only results are wanted. */
    void note(Message message) {
        if (!options.quiet) {
            messages.println(Harmless.text(words.say(message)));
        }
    }

    /** What went wrong, in the form that was asked for. */
    void failure(CommandFailure failure) {
        String text = words.say(failure.words());
        if (options.json) {
            json(Json.error(failure.kind().id(), text));
        }
        messages.println(Harmless.text(text));
    }

    /** A text for the message stream, without a line end: a question. */
    void ask(Message question) {
        messages.print(Harmless.text(words.say(question)) + " ");
        messages.flush();
    }

    /** A class of its own, so that a command that prints text does not load what writes JSON. */
    private static final class Document {
        static final Gson GSON = new GsonBuilder()
                .serializeNulls()
                .disableHtmlEscaping()
                .setPrettyPrinting()
                .create();
    }
}
