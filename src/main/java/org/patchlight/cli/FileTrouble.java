package org.patchlight.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.patchlight.health.Message;

/** Says why a file or folder could not be used; the message of Java's own exceptions is often nothing but a path. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The reason alone, to stand behind a colon. */
    public static Object reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return Message.of("cli.file.missing");
        }
        if (failure instanceof AccessDeniedException) {
            return Message.of("cli.file.denied");
        }
        String told = failure instanceof FileSystemException refused ? refused.getReason() : failure.getMessage();
        return Objects.requireNonNullElse(told, failure.getClass().getSimpleName());
    }
}
