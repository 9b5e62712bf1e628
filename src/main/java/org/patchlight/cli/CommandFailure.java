package org.patchlight.cli;

import java.util.Locale;
import org.patchlight.health.Message;

/** A command can't be carried out. It ends with a message and an exit code. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** The kind of failure, with its exit code. */
    public enum Kind {
        /** The command line is wrong. */
        USAGE(2),
        /** A given file can't be read. */
        UNREADABLE(3),
        /** A bug in Patchlight. */
        INTERNAL(70);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final transient Message words;

    /**
     * A failure with its message.
     *
     * @param kind decides the exit code
     * @param words the message for the user
     */
    public CommandFailure(Kind kind, Message words) {
        super(words.key());
        this.kind = kind;
        this.words = words;
    }

    /** The kind, which decides the exit code. */
    public Kind kind() {
        return kind;
    }

    /** The message for the user. */
    public Message words() {
        return words;
    }

    static CommandFailure usage(String key, Object... arguments) {
        return new CommandFailure(Kind.USAGE, Message.of(key, arguments));
    }
}
