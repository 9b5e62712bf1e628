package org.patchlight.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintStream;
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
        results.println(Document.GSON.toJson(document));
    }

    /** A line of the result. */
    void line(String text) {
        results.println(text);
    }

    /** A line of the result. */
    void line(Message message) {
        line(words.say(message));
    }

    /** A line beside the result, left out when only results are wanted. */
    void note(Message message) {
        if (!options.quiet) {
            messages.println(words.say(message));
        }
    }

    /** What went wrong, in the form that was asked for. */
    void failure(CommandFailure failure) {
        String text = words.say(failure.words());
        if (options.json) {
            json(Json.error(failure.kind().id(), text));
        }
        messages.println(text);
    }

    /** A text for the message stream, without a line end: a question. */
    void ask(Message question) {
        messages.print(words.say(question) + " ");
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
