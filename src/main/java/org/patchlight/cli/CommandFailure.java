package org.patchlight.cli;

import java.util.Locale;
import org.patchlight.health.Message;

/** A command that cannot be carried out; ends it with a message and an exit code. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of failure, with its exit code. */
    public enum Kind {
        /** The words of the command are wrong. */
        USAGE(2),
        /** A file that was named cannot be read. */
        UNREADABLE(3),
        /** Our own bug. */
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

    public CommandFailure(Kind kind, Message words) {
        super(words.key());
        this.kind = kind;
        this.words = words;
    }

    public Kind kind() {
        return kind;
    }

    /** What to tell the person. */
    public Message words() {
        return words;
    }

    static CommandFailure usage(String key, Object... arguments) {
        return new CommandFailure(Kind.USAGE, Message.of(key, arguments));
    }
}
