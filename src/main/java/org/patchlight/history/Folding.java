package org.patchlight.history;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patchlight.machine.BoundedFile;
import org.patchlight.machine.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the closed files of a history, at most once a day. It must run under the lock that appends take. A crash
 * leaves the old file or the new one. The file of the current month is never changed. A file that a wrong clock gave
 * a later month is renamed to the current one. Files older than five years are removed.
 */
final class Folding {
    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MONTHS = 60;
    /** Only this much of a file is read, its newest end. Ordinary files are less than a hundredth of it. */
    static final int MOST_READ = 8 * Fold.MOST_BYTES;

    private static final long LARGEST_MARK = 100;

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
        KeptFile.replace(mark, trueTime.toString());
    }

    private boolean isFresh(Path mark) throws IOException {
        if (!Files.exists(mark)) {
            return false;
        }
        try {
            Instant folded = Instant.parse(
                    BoundedFile.text(mark, LARGEST_MARK).orElse("").strip());
            return Duration.between(folded, trueTime).abs().compareTo(A_DAY) < 0;
        } catch (DateTimeException | CharacterCodingException | BoundedFile.UnusableException damaged) {
            LOG.debug("the time of the last folding is unknown: {}", damaged.toString());
            return false;
        }
    }

    private void fold(Path file, String month) throws IOException {
        Optional<YearMonth> named = named(month);
        if (named.isEmpty() || !Files.isRegularFile(file)) {
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
            KeptFile.replace(file, file.resolveSibling("history.folding"), after.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static Optional<YearMonth> named(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException foreign) {
            LOG.debug("a file of the history has no month: {}", month);
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
}
