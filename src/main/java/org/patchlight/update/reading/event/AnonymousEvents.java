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

    /** A record whose form has no id. */
    static final int NO_ID = -1;

    private static final int FAILED_INSTALLATION = 20;

    private AnonymousEvents() {}

    /** The id of a record that was printed without one: that of a failed installation, if the message is of that form. */
    static int id(String provider, int id, String message) {
        boolean failed = id == NO_ID
                && provider.equals(AgentEvents.AGENT)
                && UpdateTitle.article(message) != null
                && isOfAgent(FAILED_INSTALLATION, message);
        return failed ? FAILED_INSTALLATION : id;
    }

    /** The full name of the provider; empty if another component may have written the record. */
    static String provider(int id, String message) {
        if (message.contains(CLIENT)) {
            return CopiedEvent.TIME_SERVICE;
        }
        return isOfAgent(id, message) ? AgentEvents.AGENT : "";
    }

    /** Whether a record may be a failure of the agent whose code and title a table cut off. */
    static boolean mayHideFailure(int id, String message) {
        return id == 20 && provider(id, message).isEmpty() && MessageFields.isCut(message);
    }

    /** Whether a message has what those of the agent have: an article, and a failure's code before the title. */
    private static boolean isOfAgent(int id, String message) {
        String code = MessageFields.of(AgentEvents.AGENT, id, message).get("errorCode");
        if (UpdateTitle.article(message) == null) {
            // Titles of drivers and apps have no article.
            return id == 20 && code != null && fails(code) && isColon(after(code, message));
        }
        return switch (id) {
            case 20, 24, 31 -> code != null && isBeforeTitle(code, message);
            case 19 -> code == null && UpdateTitle.inMessage(message, new Hresult(0), Operation.INSTALL) != null;
            default -> false;
        };
    }

    /** The title, with its article, comes after the first colon behind the code, in every language seen. */
    private static boolean isBeforeTitle(String code, String message) {
        String rest = after(code, message);
        String title = UpdateTitle.inMessage(message, code(code), Operation.INSTALL);
        boolean named = title != null && UpdateTitle.article(title) != null;
        return fails(code) && (isColon(rest) || rest.contains("following update") || named);
    }

    private static boolean fails(String code) {
        return code(code).isFailure();
    }

    private static Hresult code(String code) {
        return CodeSpelling.parse(code).orElse(new Hresult(0));
    }

    private static String after(String code, String message) {
        return message.substring(message.indexOf(code) + code.length()).stripLeading();
    }

    private static boolean isColon(String rest) {
        return rest.startsWith(":") || rest.startsWith("\uFF1A");
    }
}
