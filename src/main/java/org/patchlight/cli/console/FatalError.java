package org.patchlight.cli.console;

import java.io.PrintStream;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Reports what ended a command although no part of it expected that, such as a lack of memory. */
public final class FatalError {
    /** The exit code of a fault in Patchlight, as the command line promises. */
    public static final int EXIT_CODE = 70;

    private FatalError() {}

    /** The fault itself, without the exceptions that carried it from another thread. */
    public static Throwable cause(Throwable failure) {
        Throwable fault = failure;
        Throwable inner = fault.getCause();
        while (inner != null && (fault instanceof CompletionException || fault instanceof ExecutionException)) {
            fault = inner;
            inner = fault.getCause();
        }
        return fault;
    }

    /**
     * Prints the class of a fault, where even the words of the usual message can't be loaded.
     *
     * @param json whether results are JSON: one document is printed then
     * @param results receives the document
     * @param messages receives the sentence
     */
    public static void print(Throwable fault, boolean json, PrintStream results, PrintStream messages) {
        String name = fault.getClass().getName();
        if (json) {
            results.println("{\"schema\": 1, \"error\": {\"kind\": \"internal\", \"message\": \"" + name + "\"}}");
            results.flush();
        }
        messages.println("Patchlight stopped because of a fault of its own: " + name + ".");
    }
}
