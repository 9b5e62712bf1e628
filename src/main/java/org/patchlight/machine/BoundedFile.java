package org.patchlight.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads state files of this program. Only ordinary files are read, at most a number of bytes of them, for at most 10
 * seconds. A pipe, a device or a folder in the place of a file can so neither hang the program nor fill its memory.
 */
public final class BoundedFile {
    /** Far longer than a disk needs for the largest state file, also right after a start of the PC. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private BoundedFile() {}

    /**
     * The content of a file; empty if there is none.
     *
     * @param largest the most bytes it may have
     * @throws UnusableException if it is larger, or is no ordinary file
     * @throws IOException if it can't be read, or not in time
     */
    public static Optional<byte[]> read(Path file, long largest) throws IOException {
        return read(file, largest, PATIENCE);
    }

    /** @param patience the longest time to wait */
    static Optional<byte[]> read(Path file, long largest, Duration patience) throws IOException {
        try {
            // A pipe may take the place of the file after it was checked, and then opening it waits for ever.
            return Workers.within(patience, "read " + file.getFileName(), () -> content(file, largest));
        } catch (TimeoutException hung) {
            // Says nothing about the file: a disk or a scanner may be slow.
            throw new IOException(file + " can't be read in time", hung);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + file + " was read", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException reason) {
                throw reason;
            }
            throw new IOException(file + " can't be read", failed.getCause());
        }
    }

    /**
     * The text of a file in UTF-8; empty if there is no file.
     *
     * @throws CharacterCodingException if it is not UTF-8
     * @throws IOException as {@link #read}
     */
    public static Optional<String> text(Path file, long largest) throws IOException {
        Optional<byte[]> bytes = read(file, largest);
        return bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes.get()))
                        .toString());
    }

    private static Optional<byte[]> content(Path file, long largest) throws IOException {
        try {
            check(file, largest);
            try (InputStream in = Files.newInputStream(file)) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                // The file may grow while it is read.
                content.writeBytes(in.readNBytes((int) Math.min(largest + 1, Integer.MAX_VALUE - 8L)));
                if (content.size() > largest) {
                    throw new UnusableException(file + " is too large", null);
                }
                return Optional.of(content.toByteArray());
            }
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /**
     * Checks that a file may be read.
     *
     * @throws NoSuchFileException if there is none
     * @throws UnusableException if it is too large, or no ordinary file
     * @throws IOException if that can't be read
     */
    public static void check(Path file, long largest) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new UnusableException(file + " is not an ordinary file", null);
        }
        if (attributes.size() > largest) {
            throw new UnusableException(file + " is too large", null);
        }
    }

    /** A file is none that this program writes: too large, or not an ordinary file. */
    public static final class UnusableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnusableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
