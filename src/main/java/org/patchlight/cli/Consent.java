package org.patchlight.cli;

import java.io.Console;
import java.util.Locale;
import org.patchlight.health.Message;

/** Asks a person at the terminal; without one, silence is a no. */
final class Consent {
    private Consent() {}

    /** Whether it was given: by the option, or by a yes at the terminal. */
    static boolean given(boolean yes, Output output, Message question) {
        if (yes) {
            return true;
        }
        Console console = System.console();
        if (console == null || output.isJson()) {
            output.note(Message.of("cli.consent-missing"));
            return false;
        }
        output.ask(question);
        String answer = console.readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
