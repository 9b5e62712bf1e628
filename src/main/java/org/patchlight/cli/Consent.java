package org.patchlight.cli;

import java.io.Console;
import java.util.Locale;
import org.patchlight.health.Message;

/** Asks for consent at the terminal. Without a terminal, there is none. */
final class Consent {
    private Consent() {}

    /** Whether the user consented, by the option or by answering yes. */
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
