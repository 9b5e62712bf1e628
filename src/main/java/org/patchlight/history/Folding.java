package org.patchlight.history;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the closed files of a history, at most once a day; to be run under the lock that appends take. A file is written anew beside itself,
 * forced to the disk, and put in its place in one move: a crash leaves the old file or the new one. The file of the month that is now is never
 * touched, unless a wrong clock gave it a later month: then it gets the name of this one. Files older than five years are removed.
 */
final class Folding {
    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MONTHS = 60;
    /** No more of a file is read than this, its newest end; all but a runaway's are smaller than the hundredth. */
    private static final int MOST_READ = 8 * Fold.MOST_BYTES;

    private final MonthFiles months;
    private final Instant trueTime;
    private final String now;

    Folding(MonthFiles months, Instant trueTime) {
        this.months = months;
        this.trueTime = trueTime;
        this.now = MonthFiles.month(trueTime);
    }

    void foldIfDue() throws IOException {
        Path mark = months.folder().resolve("history.folded");
        if (isFresh(mark)) {
            return;
        }
        String oldest = YearMonth.parse(now).minusMonths(MONTHS).toString();
        for (Path file : months.all()) {
            String month = months.monthOf(file);
            if (month.compareTo(oldest) < 0) {
                Files.delete(file);
            } else if (month.compareTo(now) < 0) {
                fold(file, month);
            } else if (month.compareTo(now) > 0) {
                Files.move(file, months.nextOf(trueTime), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.writeString(mark, trueTime.toString());
    }

    private boolean isFresh(Path mark) throws IOException {
        if (!Files.exists(mark)) {
            return false;
        }
        try {
            Instant folded = Instant.parse(Files.readString(mark).strip());
            return Duration.between(folded, trueTime).abs().compareTo(A_DAY) < 0;
        } catch (DateTimeException torn) {
            LOG.debug("when the history was folded last is not known: {}", torn.toString());
            return false;
        }
    }

    private void fold(Path file, String month) throws IOException {
        Optional<YearMonth> named = named(month);
        if (named.isEmpty()) {
            return;
        }
        Instant from = named.get().atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant until = named.get().plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        byte[] before = newestEnd(file);
        List<Line> lines = new String(before, StandardCharsets.ISO_8859_1)
                .lines()
                .map(Line::of)
                .flatMap(Optional::stream)
                .toList();
        String after = new Fold(trueTime, from, until)
                .apply(lines).stream().map(line -> line.raw() + "\n").collect(Collectors.joining());
        if (after.length() < Files.size(file)) {
            replace(file, after.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static Optional<YearMonth> named(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException foreign) {
            LOG.debug("a file of the history bears no month: {}", month);
            return Optional.empty();
        }
    }

    private static byte[] newestEnd(Path file) throws IOException {
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(MOST_READ, opened.length())];
            opened.seek(opened.length() - bytes.length);
            opened.readFully(bytes);
            return bytes;
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling("history.folding");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
