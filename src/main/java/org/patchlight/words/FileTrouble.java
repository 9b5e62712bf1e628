package org.patchlight.words;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.patchlight.health.Message;

/** Explains why a file or folder can't be used. The message of Java's own exceptions is often only a path. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The reason alone, to be used after a colon: a {@link Message}, or the text of the operating system. */
    public static Object reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return Message.of("cli.file.missing");
        }
        if (failure instanceof AccessDeniedException) {
            return Message.of("cli.file.denied");
        }
        String text = failure instanceof FileSystemException refused ? refused.getReason() : failure.getMessage();
        return Objects.requireNonNullElse(text, failure.getClass().getSimpleName());
    }
}
