package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.diagnosis.EvidenceSamples;
import org.patchlight.diagnosis.Mutations;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.evidence.Zips;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.EvidenceReaders;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Runs every reader on damaged evidence of its kind and of other kinds, with fixed seeds. {@code
 * packaging/evidence-tests-long} runs more rounds, and lines of a hundred megabytes, in a heap of 64 MB.
 */
@Tag("slow")
final class EvidenceFuzzTest {
    private static final int ROUNDS = Integer.getInteger("patchlight.fuzz.evidence", 300);
    private static final int MEGABYTES = Integer.getInteger("patchlight.fuzz.megabytes", 1);
    private static final long HEAP = Long.getLong("patchlight.fuzz.heap", Long.MAX_VALUE >> 20);
    /**
     * The limit of processor time, which other programs don't use up. A few kilobytes need that much only if a
     * pattern never ends.
     */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Map<SourceKind, EvidenceReader> READERS = EvidenceReaders.byKind();
    private static final EvidenceLimits SMALL = new EvidenceLimits(100, 5, 3 << 20, 6 << 20, 250, 1 << 20, 1 << 20);
    private static final List<String> NAMES = List.of(
            "../../evil.log",
            "/etc/evil.log",
            "C:\\evil.log",
            "\\\\host\\share\\evil.log",
            "a/../../../evil.log",
            "logs/CBS.log",
            "Gr\u00F6\u00DFe\u202Egol.exe",
            "\u001B[2J.log",
            "CON",
            "nul.log",
            "a\u0000b.log",
            "x".repeat(3000));

    @TempDir
    Path folder;

    @Test
    void every_reader_has_a_sample_that_it_can_read() throws IOException {
        assertThat(EvidenceSamples.ALL.keySet()).isEqualTo(READERS.keySet());
        for (Map.Entry<SourceKind, EvidenceReader> reader : READERS.entrySet()) {
            Count count = read(reader.getValue(), EvidenceSamples.of(reader.getKey()));
            // The records of the small event log lack their provider, so they are counted and not understood.
            assertThat(reader.getKey() == SourceKind.EVTX ? count.unreadable : count.records)
                    .as(reader.getKey().id())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_cut_anywhere_is_read_as_far_as_it_goes(SourceKind kind) throws IOException {
        EvidenceReader reader = READERS.get(kind);
        if (reader != null) {
            byte[] sample = EvidenceSamples.of(kind);
            // An event log is large, and its own tests cut it.
            int step = sample.length > 20_000 ? 997 : 1;
            for (int length = 0; length < sample.length; length += step) {
                read(reader, Arrays.copyOf(sample, length));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void damage_of_every_sort_neither_throws_nor_hangs(SourceKind kind) throws IOException {
        EvidenceReader reader = READERS.get(kind);
        if (reader == null) {
            return;
        }
        Mutations mutations = new Mutations(new Random(20_261_122L + kind.id().hashCode()));
        for (int round = 0; round < ROUNDS; round++) {
            read(reader, mutations.of(kind));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_line_without_end_is_counted_and_kept_out_of_memory(SourceKind kind) throws IOException {
        EvidenceReader reader = READERS.get(kind);
        if (reader == null || kind == SourceKind.EVTX) {
            return;
        }
        byte[] sample = EvidenceSamples.of(kind);
        for (char letter : "x0\t \"\\<:-".toCharArray()) {
            Count count = new Count();
            reader.read(
                    new EvidenceFile(
                            "x",
                            "x",
                            () -> new SequenceInputStream(
                                    new ByteArrayInputStream(sample), new Letters(letter, MEGABYTES << 20))),
                    count);
            assertThat(count.records).as("records before %s", letter).isPositive();
            if (letter == 'x' && countsLines(kind)) {
                assertThat(count.unreadable).as("of the long line").isPositive();
            }
        }
    }

    /** Other kinds may have any text between their records. */
    private static boolean countsLines(SourceKind kind) {
        return kind != SourceKind.EVENT_XML && kind != SourceKind.UPDATE_HISTORY;
    }

    @Test
    void zips_made_to_do_harm_neither_throw_nor_hang_nor_write_anything() throws IOException {
        Random random = new Random(20_261_122L);
        Mutations mutations = new Mutations(random);
        CaseReader reader = new CaseReader(READERS, ClockReader.NONE, SMALL);
        Path zip = folder.resolve("a.zip");
        for (int round = 0; round < Math.max(20, ROUNDS / 10); round++) {
            Files.write(zip, zip(random, mutations));
            CaseFile read = reader.read(List.of(zip), null, Instant.EPOCH);
            assertThat(read.sources()).as("round %d", round).isNotEmpty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(zip);
        }
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(HEAP << 20);
        System.out.printf(
                "evidence: %d rounds a reader, lines of %d MB, heap of at most %d MB%n",
                ROUNDS, MEGABYTES, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static byte[] zip(Random random, Mutations mutations) throws IOException {
        SourceKind[] kinds = READERS.keySet().toArray(SourceKind[]::new);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        byte[] content = mutations.of(kinds[random.nextInt(kinds.length)]);
        Object third = random.nextInt(10) == 0 ? new byte[4 << 20] : Zips.of("inner.log", content, name, content);
        byte[] zip = Zips.of("twin1.log", content, "twin2.log", content, name, third);
        if (random.nextBoolean()) {
            replace(zip, "twin2.log", "twin1.log");
        }
        return switch (random.nextInt(3)) {
            case 0 -> zip;
            case 1 -> Arrays.copyOf(zip, 30 + random.nextInt(zip.length - 30));
            default -> mutations.flipped(zip);
        };
    }

    private static void replace(byte[] bytes, String old, String by) {
        byte[] wanted = old.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                System.arraycopy(by.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, wanted.length);
            }
        }
    }

    /** Nothing is counted that does not exist, and the work is bounded. */
    private static Count read(EvidenceReader reader, byte[] bytes) throws IOException {
        Count count = new Count();
        long start = THREADS.getCurrentThreadCpuTime();
        reader.read(new EvidenceFile("x", "x", () -> new ByteArrayInputStream(bytes)), count);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(LONGEST);
        assertThat(count.records + count.unreadable).isLessThanOrEqualTo(bytes.length + 1L);
        return count;
    }

    /** Counts what a reader notes. */
    private static final class Count implements Notes {
        private long records;
        private long unreadable;

        @Override
        public void record() {
            records++;
        }

        @Override
        public void unreadable() {
            unreadable++;
        }

        @Override
        public void attempt(Attempt attempt) {
            assertThat(attempt.operation()).isNotNull();
        }

        @Override
        public void zone(ZoneOffset offset) {}

        @Override
        public void fact(Fact fact) {
            assertThat(fact.subject()).isNotNull();
        }
    }

    /** The letter repeated this many times. */
    private static final class Letters extends InputStream {
        private final byte letter;
        private long left;

        Letters(char letter, long left) {
            this.letter = (byte) letter;
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? letter : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + given, letter);
            left -= given;
            return given;
        }
    }
}
