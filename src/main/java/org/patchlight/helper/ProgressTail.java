package org.patchlight.helper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a growing file line by line, within limits. A line that is too long is dropped. After the size limit nothing
 * more is read.
 */
final class ProgressTail {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressTail.class);
    private static final int AT_ONCE = 1 << 16;
    static final int LONGEST_LINE = 1 << 18;
    static final long MOST_BYTES = 64L << 20;

    private final Supplier<Optional<Path>> place;
    private Optional<Path> file = Optional.empty();
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private long offset;
    private boolean tooLong;

    /**
     * A reader of a file.
     *
     * @param place the file; empty while it is unknown, then queried again
     */
    ProgressTail(Supplier<Optional<Path>> place) {
        this.place = place;
    }

    /** How far the file was read, in bytes. */
    long offset() {
        return offset;
    }

    /**
     * The complete lines since the last call; an incomplete line waits for its end. Empty if there is no file or it
     * cannot be read.
     */
    List<String> newLines() {
        List<String> lines = new ArrayList<>();
        file = file.or(place);
        if (file.isEmpty()) {
            return lines;
        }
        try (FileChannel channel = FileChannel.open(file.get(), StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE);
            while (offset < MOST_BYTES && channel.read(buffer.clear(), offset) > 0) {
                offset += buffer.position();
                take(buffer.flip(), lines);
            }
        } catch (NoSuchFileException notYet) {
            LOG.trace("no progress yet", notYet);
        } catch (IOException unreadable) {
            LOG.debug("the progress cannot be read now", unreadable);
        }
        return lines;
    }

    private void take(ByteBuffer bytes, List<String> lines) {
        while (bytes.hasRemaining()) {
            byte one = bytes.get();
            if (one != '\n') {
                tooLong |= unfinished.size() >= LONGEST_LINE;
                if (!tooLong) {
                    unfinished.write(one);
                }
                continue;
            }
            if (!tooLong) {
                lines.add(unfinished.toString(StandardCharsets.UTF_8));
            }
            unfinished.reset();
            tooLong = false;
        }
    }
}
