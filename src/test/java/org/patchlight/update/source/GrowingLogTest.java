package org.patchlight.update.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Message;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.update.LogLines;
import org.patchlight.update.PaperPc;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.join.SourceFailure;

/** A log that grows, or is large, must give the same result as reading all of it. */
class GrowingLogTest {
    private static final Instant NOW = PaperPc.NOW;

    private final PaperPc pc = new PaperPc(PaperPc.ELEVEN);
    private final ReportingEventsLog log = new ReportingEventsLog(pc);

    /** The whole result of a reading. */
    private record ReadingResult(
            List<String> failures,
            List<Boolean> healed,
            Optional<Instant> lastSuccess,
            Optional<Instant> lastUpdate,
            Optional<Instant> newest,
            int records,
            Instant reference,
            Optional<Message> obstacle,
            List<Message> remarks) {
        static ReadingResult by(LogReading reading) {
            PcRecords attempts = reading.attempts();
            List<Attempt> failures =
                    attempts.failures().stream().map(SourceFailure::attempt).toList();
            return new ReadingResult(
                    failures.stream().map(Attempt::toString).sorted().toList(),
                    failures.stream()
                            .sorted((one, other) -> one.toString().compareTo(other.toString()))
                            .map(attempts::isResolved)
                            .toList(),
                    attempts.lastSuccess(),
                    attempts.lastUpdate(),
                    attempts.newest(),
                    attempts.records(),
                    reading.reference(),
                    reading.obstacle(),
                    reading.remarks());
        }
    }

    private ReadingResult grown() {
        return ReadingResult.by(log.read());
    }

    private ReadingResult full() {
        return ReadingResult.by(new ReportingEventsLog(pc).read());
    }

    private static String id(int number) {
        return String.format("{%08X-0000-4000-8000-00000000000B}", number);
    }

    private static String randomLine(Random random, Instant now) {
        Instant time = now.minusSeconds(random.nextInt(40 * 86_400));
        if (random.nextInt(40) == 0) {
            time = now.plus(Duration.ofHours(random.nextInt(60 * 24)));
        } else if (random.nextInt(60) == 0) {
            time = now.plus(Duration.ofDays(3600 + random.nextInt(200)));
        }
        String update = id(random.nextInt(12));
        String title = "Größeres Update 更新 (KB" + (5_000_000 + random.nextInt(12)) + ")";
        return switch (random.nextInt(8)) {
            case 0, 1 -> LogLines.installFailed(time, update, "80070002", title);
            case 2 -> LogLines.installed(time, update, title);
            case 3 -> LogLines.searched(time);
            case 4 -> LogLines.searchFailed(time, "8024402c");
            case 5 -> LogLines.downloadFailed(time, update, "80072efe");
            case 6 -> LogLines.downloaded(time, update);
            default -> random.nextBoolean() ? "" : "{torn\t\0\0\0";
        };
    }

    private static byte[] randomLines(Random random, Instant now, Charset charset, String end, int most) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(most + 1); line > 0; line--) {
            text.append(randomLine(random, now)).append(end);
        }
        return text.toString().getBytes(charset);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, true, true", "UTF-16LE, false, false", "UTF-16BE, true, true", "UTF-8, false, true"})
    void its_newest_year_gives_what_all_of_it_gives(String encoding, boolean marked, boolean returns) {
        Charset charset = Charset.forName(encoding);
        byte[] mark = marked ? "\uFEFF".getBytes(charset) : new byte[0];
        String end = returns ? "\r\n" : "\n";
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            byte[] content = joined(mark, randomLines(random, NOW.minus(Duration.ofDays(450)), charset, end, 900));
            int old = content.length;
            content = joined(content, randomLines(random, NOW, charset, end, 400));
            pc.at(NOW).file(PaperPc.LOG, content);
            AtomicLong read = new AtomicLong();
            LogReading part = new ReportingEventsLog(new CountedPc(pc, read), 1 << 10).read();
            assertThat(recent(part))
                    .as("seed %d, %d bytes of %d are old", seed, old, content.length)
                    .isEqualTo(recent(whole()));
            assertThat(part.remarks()).isEqualTo(whole().remarks());
        }
    }

    private LogReading whole() {
        return new ReportingEventsLog(pc, Long.MAX_VALUE >> 1).read();
    }

    /** The failures of the last 365 days in a reading, each with whether a later success resolves it. */
    private static List<Object> recent(LogReading reading) {
        PcRecords attempts = reading.attempts();
        List<String> failures = attempts.failures().stream()
                .map(SourceFailure::attempt)
                .filter(failure ->
                        requireNonNull(failure.timeOrNull()).sortable().isAfter(NOW.minus(Duration.ofDays(365))))
                .map(failure -> failure + " " + attempts.isResolved(failure))
                .sorted()
                .toList();
        return List.of(
                failures,
                attempts.lastSuccess(),
                attempts.lastUpdate(),
                attempts.newest(),
                reading.reference(),
                reading.obstacle());
    }

    @Test
    void more_updates_than_are_kept_are_dropped_as_a_full_reading_drops_them() {
        StringBuilder text = new StringBuilder("\uFEFF");
        for (int part = 0; part < 4; part++) {
            for (int number = 0; number < 1700; number++) {
                int update = part * 1700 + number;
                text.append(LogLines.installFailed(NOW.minusSeconds(90_000 - update), id(update), "80070002", "One"))
                        .append("\r\n");
            }
            pc.file(PaperPc.LOG, text.toString().getBytes(StandardCharsets.UTF_16LE));
            assertThat(grown()).isEqualTo(full());
        }
        assertThat(grown().failures()).hasSizeLessThan(6800);
    }

    @Test
    void of_a_large_log_only_the_records_that_count_are_read() {
        StringBuilder text = new StringBuilder("\uFEFF");
        for (int day = 1000; day >= 0; day--) {
            for (int line = 0; line < 4; line++) {
                text.append(LogLines.installed(NOW.minus(Duration.ofDays(day)), id(line), "One"))
                        .append("\r\n");
            }
        }
        pc.file(PaperPc.LOG, text.toString().getBytes(StandardCharsets.UTF_16LE));
        AtomicLong read = new AtomicLong();
        LogReading part = new ReportingEventsLog(new CountedPc(pc, read), 1 << 16).read();
        assertThat(part.attempts().records()).isBetween(4 * 366, 4 * 800);
        assertThat(read.get()).isLessThan(2L * text.length());
        assertThat(part.remarks()).isEmpty();
    }

    @Test
    void one_record_with_a_wrong_old_time_does_not_hide_those_before_it() {
        int size = 1 << 16;
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(LogLines.installFailed(NOW.minus(Duration.ofDays(9)), id(1), "80070002", "One"))
                .append("\r\n");
        String old = LogLines.searched(Instant.parse("1999-01-01T00:00:00Z")) + "\r\n";
        String usual = LogLines.searched(NOW.minus(Duration.ofDays(1))) + "\r\n";
        int lines = size / 2 / usual.length();
        text.append(usual.repeat(lines)).append(old).append(usual.repeat(lines - 2));
        pc.file(PaperPc.LOG, text.toString().getBytes(StandardCharsets.UTF_16LE));
        assertThat(new ReportingEventsLog(pc, size).read().attempts().failures())
                .hasSize(1);
    }

    @Test
    void a_line_that_is_still_being_written_counts_once() {
        byte[] before = ("\uFEFF" + (LogLines.searched(NOW.minusSeconds(60)) + "\r\n").repeat(40))
                .getBytes(StandardCharsets.UTF_16LE);
        byte[] line =
                (LogLines.installFailed(NOW, id(1), "80070002", "One") + "\r\n").getBytes(StandardCharsets.UTF_16LE);
        for (int written = 0; written <= line.length; written++) {
            pc.file(PaperPc.LOG, joined(before, Arrays.copyOf(line, written)));
            assertThat(grown()).as("%d bytes", written).isEqualTo(full());
        }
        assertThat(grown().failures()).hasSize(1);
        assertThat(grown().records()).isEqualTo(41);
    }

    @Test
    void a_last_line_without_an_end_is_read_too() {
        String lines = (LogLines.searched(NOW.minusSeconds(60)) + "\r\n").repeat(40);
        pc.file(PaperPc.LOG, lines.getBytes(StandardCharsets.UTF_16LE));
        assertThat(grown().failures()).isEmpty();
        pc.file(
                PaperPc.LOG,
                (lines + LogLines.installFailed(NOW, id(1), "80070002", "One")).getBytes(StandardCharsets.UTF_16LE));
        assertThat(grown().failures()).hasSize(1);
        assertThat(full().failures()).hasSize(1);
    }

    @Test
    void a_log_that_cannot_be_read_for_once_is_read_whole_when_it_can() {
        pc.file(PaperPc.LOG, (LogLines.searched(NOW) + "\r\n").repeat(40).getBytes(StandardCharsets.UTF_16LE));
        AtomicLong read = new AtomicLong();
        CountedPc counted = new CountedPc(pc, read);
        ReportingEventsLog again = new ReportingEventsLog(counted);
        again.read();
        counted.refuses = true;
        assertThat(again.read().obstacle()).isPresent();
        counted.refuses = false;
        assertThat(ReadingResult.by(again.read())).isEqualTo(full());
    }

    @Test
    void the_returned_list_belongs_to_the_caller() {
        pc.file(PaperPc.LOG, (LogLines.searched(NOW) + "\r\n").repeat(40).getBytes(StandardCharsets.UTF_16LE));
        log.read().attempts().addAll(log.read().attempts());
        assertThat(grown()).isEqualTo(full());
    }

    /** Counts the bytes that are read from files. */
    private static final class CountedPc extends BorrowedPc {
        private final AtomicLong read;
        private volatile boolean refuses;

        CountedPc(PaperPc lender, AtomicLong read) {
            super(lender);
            this.read = read;
        }

        @Override
        public FileTree files() {
            FileTree lent = super.files();
            return new FileTree() {
                @Override
                public Optional<FileFacts> find(String path) throws PcException {
                    return lent.find(path);
                }

                @Override
                public List<String> list(String folder) throws PcException {
                    return lent.list(folder);
                }

                @Override
                public InputStream open(String path) throws PcException {
                    if (refuses) {
                        throw new PcException(PcException.Reason.IN_USE, "CreateFile", path, 32);
                    }
                    return new FilterInputStream(lent.open(path)) {
                        @Override
                        public int read(byte[] target, int offset, int length) throws IOException {
                            int count = super.read(target, offset, length);
                            read.addAndGet(Math.max(0, count));
                            return count;
                        }
                    };
                }

                @Override
                public void rename(String path, String newName) throws PcException {
                    lent.rename(path, newName);
                }
            };
        }
    }
}
