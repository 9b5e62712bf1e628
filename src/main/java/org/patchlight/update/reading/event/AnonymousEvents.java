package org.patchlight.update.reading.event;

import org.patchlight.update.attempt.AgentEvents;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.note.CopiedEvent;

/** The provider of a record that {@code dcdiag} printed without one, judged by what Windows never translates. */
final class AnonymousEvents {
    /** The name of the time service's own client, in messages of all languages. */
    private static final String CLIENT = "NtpClient";

    private AnonymousEvents() {}

    /** The full name of the provider; empty if another component may have written the record. */
    static String provider(int id, String message) {
        if (message.contains(CLIENT)) {
            return CopiedEvent.TIME_SERVICE;
        }
        return isOfAgent(id, message) ? AgentEvents.AGENT : "";
    }

    /** Whether a message has what those of the agent have: an article, and a failure's code before the title. */
    private static boolean isOfAgent(int id, String message) {
        if (UpdateTitle.article(message) == null) {
            return false;
        }
        String code = MessageFields.of(AgentEvents.AGENT, id, message).get("errorCode");
        return switch (id) {
            case 20, 24, 31 -> code != null && isBeforeTitle(code, message);
            case 19 -> code == null && UpdateTitle.inMessage(message, new Hresult(0), Operation.INSTALL) != null;
            default -> false;
        };
    }

    private static boolean isBeforeTitle(String code, String message) {
        int after = message.indexOf(code) + code.length();
        boolean fails = CodeSpelling.parse(code).filter(Hresult::isFailure).isPresent();
        String rest = message.substring(after).stripLeading();
        return fails && (rest.startsWith(":") || rest.startsWith("\uFF1A") || message.contains("following update"));
    }
}
