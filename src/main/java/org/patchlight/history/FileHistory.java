package org.patchlight.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.machine.BoundedFile;
import org.patchlight.machine.KeptFile;
import org.patchlight.machine.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A history in files: one JSON line per entry, one file per month, one lock for each append and each folding. So the
 * tray and commands may write at the same time. The next append ends a line that a kill truncated, and readers skip
 * that line. An entry whose time lies before the newest file goes into that file. So the order of files and lines is
 * the order of writing, whatever the clock did.
 */
public final class FileHistory implements History {
    private static final Logger LOG = LoggerFactory.getLogger(FileHistory.class);

    private final MonthFiles months;
    private final HistoryLock lock;

    /** The history in a folder, which is created at the first append. */
    public FileHistory(Path folder) {
        this.months = new MonthFiles(folder);
        this.lock = new HistoryLock(folder);
    }

    @Override
    public void append(HistoryEntry entry) {
        byte[] line = (HistoryJson.write(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            lock.holding(() -> write(months.toAppendTo(entry.time()), line));
        } catch (IOException lost) {
            LOG.warn("an entry of the history could not be written: {}", lost.toString());
        }
    }

    @Override
    public void fold(Instant trueTime) {
        try {
            lock.holding(() -> new Folding(months, trueTime).foldIfDue());
        } catch (IOException kept) {
            LOG.warn("the history could not be folded: {}", kept.toString());
        }
    }

    private static void write(Path file, byte[] line) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
            LOG.warn("{} is no file of the history, and is kept as {}", file, KeptFile.keepDamaged(file));
        }
        try (FileChannel channel =
                PrivateFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            if (end > 0 && !endsALine(channel, end)) {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}), end++);
            }
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                end += channel.write(rest, end);
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
        return read(time, line -> true, entry -> !entry.time().isBefore(time));
    }

    @Override
    public List<HistoryEntry> written(Instant about, Set<Kind> kinds) {
        List<String> marks =
                kinds.stream().map(kind -> "\"kind\":\"" + kind.id() + "\"").toList();
        // Most lines are measurements, so lines are filtered before they are parsed.
        return read(about, line -> marks.stream().anyMatch(line::contains), entry -> kinds.contains(entry.kind()));
    }

    private List<HistoryEntry> read(Instant from, Predicate<String> lines, Predicate<HistoryEntry> wanted) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Path file : readable(from)) {
            // The decoder replaces damaged characters, so they cost only their line and not the rest of the file.
            try {
                new String(content(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(lines)
                        .map(HistoryJson::read)
                        .flatMap(Optional::stream)
                        .filter(wanted)
                        .forEach(entries::add);
            } catch (IOException unreadable) {
                LOG.warn("part of the history could not be read: {}", unreadable.toString());
            }
        }
        return entries;
    }

    private static byte[] content(Path file) throws IOException {
        return BoundedFile.read(file, Folding.MOST_READ).orElse(new byte[0]);
    }

    private List<Path> readable(Instant from) {
        try {
            return months.from(from);
        } catch (IOException unreadable) {
            LOG.warn("the history could not be read: {}", unreadable.toString());
            return List.of();
        }
    }
}
