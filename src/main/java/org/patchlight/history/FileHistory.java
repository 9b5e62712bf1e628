package org.patchlight.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * History in files: a JSON line an entry, a file a month, locked for each append, so that the tray and commands may write at once. A line torn
 * by a kill is closed by the next append and skipped by readers.
 */
public final class FileHistory implements History {
    private static final Logger LOG = LoggerFactory.getLogger(FileHistory.class);
    private static final String PREFIX = "history-";
    private static final String SUFFIX = ".jsonl";
    /** Two channels of one program cannot lock the same file at once; they wait here instead. */
    private static final Object ONE_OF_US = new Object();

    private final Path folder;

    public FileHistory(Path folder) {
        this.folder = folder;
    }

    @Override
    public void append(HistoryEntry entry) {
        byte[] line = (HistoryJson.write(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder);
            write(folder.resolve(PREFIX + month(entry.time()) + SUFFIX), line);
        } catch (IOException lost) {
            LOG.warn("an entry of the history could not be written: {}", lost.toString());
        }
    }

    private static void write(Path file, byte[] line) throws IOException {
        synchronized (ONE_OF_US) {
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                long end = lock.channel().size();
                if (end > 0 && !endsALine(channel, end)) {
                    channel.write(ByteBuffer.wrap(new byte[] {'\n'}), end++);
                }
                ByteBuffer rest = ByteBuffer.wrap(line);
                while (rest.hasRemaining()) {
                    end += channel.write(rest, end);
                }
            }
        }
    }

    private static boolean endsALine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n';
    }

    @Override
    public List<HistoryEntry> since(Instant time) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Path file : filesFrom(month(time))) {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
                lines.map(HistoryJson::read)
                        .flatMap(Optional::stream)
                        .filter(entry -> !entry.time().isBefore(time))
                        .forEach(entries::add);
            } catch (IOException | UncheckedIOException unreadable) {
                LOG.warn("part of the history could not be read: {}", unreadable.toString());
            }
        }
        return entries;
    }

    private List<Path> filesFrom(String month) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(PREFIX)
                                && name.endsWith(SUFFIX)
                                && name.compareTo(PREFIX + month + SUFFIX) >= 0;
                    })
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            LOG.warn("the history could not be read: {}", unreadable.toString());
            return List.of();
        }
    }

    private static String month(Instant time) {
        Instant oldest = Instant.parse("1970-01-01T00:00:00Z");
        Instant newest = Instant.parse("9999-12-31T00:00:00Z");
        Instant kept = time.isBefore(oldest) ? oldest : time.isAfter(newest) ? newest : time;
        return YearMonth.from(kept.atZone(ZoneOffset.UTC)).toString();
    }
}
