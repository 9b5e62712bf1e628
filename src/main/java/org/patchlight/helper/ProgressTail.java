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

/** Reads a file that grows, line by line, within limits: what is longer than any line of ours is dropped, and after the limit nothing more is read. */
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

    /** @param place the file; empty as long as it is not known, and then asked for again */
    ProgressTail(Supplier<Optional<Path>> place) {
        this.place = place;
    }

    /** How far it was read, in bytes. */
    long offset() {
        return offset;
    }

    /** The whole lines that came since the last call; a line not ended yet waits for its end. Empty if there is no file, or it cannot be read. */
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
