package org.patchlight.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.zip.ZipException;
import org.patchlight.health.Message;

/** Evidence that cannot be read, or not to its end, with a reason to display. */
public final class EvidenceTrouble extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message words;

    EvidenceTrouble(String key, Object... arguments) {
        super(key);
        this.words = Message.of(key, arguments);
    }

    /** Why a file could not be read; a phrase that follows a colon. */
    public static Message reason(IOException failure) {
        if (failure instanceof EvidenceTrouble trouble) {
            return trouble.words;
        }
        if (failure instanceof NoSuchFileException) {
            return Message.of("evidence.trouble.missing");
        }
        if (failure instanceof AccessDeniedException) {
            return Message.of("evidence.trouble.denied");
        }
        if (failure instanceof FileSystemLoopException) {
            return Message.of("evidence.trouble.loop");
        }
        if (failure instanceof ZipException || failure instanceof EOFException) {
            return Message.of("evidence.trouble.damaged");
        }
        String reason = failure instanceof FileSystemException refused ? refused.getReason() : failure.getMessage();
        return Message.of(
                "evidence.trouble.failed",
                Objects.requireNonNullElse(reason, failure.getClass().getSimpleName()));
    }
}
