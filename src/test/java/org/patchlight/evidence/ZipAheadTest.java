package org.patchlight.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.evidence.kind.KindGuess;
import org.patchlight.health.Message;

/** A zip that is unpacked on a second thread says the same as one that is unpacked file by file. */
final class ZipAheadTest {
    private static final String[] LINES = {
        "2025-03-01 05:58:12, Info                  CBS    Exec: Processing started.\r\n",
        "2025/03/01 05:58:12.1234567 1000  2000  Agent           * START * Finding updates\r\n",
        "no evidence at all\n",
        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007"
    };
    private static final int LARGE = SmallFile.LONGEST + 50_000;

    private final Random random = new Random(71);

    @TempDir
    Path folder;

    @Test
    void random_zips_are_shown_as_without_a_thread() throws IOException {
        int limited = 0;
        for (int round = 0; round < 40; round++) {
            byte[] zip = damaged(zip(0));
            Path file = Files.write(folder.resolve("a.zip"), zip);
            EvidenceLimits limits = limits();
            Shown expected = new Shown(false);
            EvidenceBudget budget = EvidenceBudget.of(limits, () -> 0);
            new PlainZipWalk(limits, expected, new FileCount(limits.files(), expected, budget), budget)
                    .walk(file, "a.zip", true);
            Shown shown = new Shown(true);
            walk(file, limits, shown);
            assertThat(shown.events).as("round %d", round).isEqualTo(expected.events);
            limited += String.join(" ", shown.events).matches(".*(?:too-|no-time|bomb).*") ? 1 : 0;
        }
        assertThat(limited).isBetween(4, 35);
    }

    @Test
    void only_a_few_files_wait_in_memory() throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), Zips.of(files(40, 9)));
        AtomicInteger prepared = new AtomicInteger();
        List<Integer> before = new ArrayList<>();
        walk(file, EvidenceLimits.USUAL, new Shown(true) {
            @Override
            public Consumer<EvidenceFile> prepare(EvidenceFile ahead) {
                prepared.incrementAndGet();
                return inTurn -> {
                    pause();
                    before.add(prepared.get() - before.size());
                };
            }
        });
        assertThat(before).hasSize(40).allMatch(waiting -> waiting <= 5);
        assertThat(before).as("it works before it is asked").anyMatch(waiting -> waiting > 2);
    }

    @Test
    void an_error_of_either_thread_comes_out_in_its_turn_and_ends_the_other() throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), Zips.of(files(40, 9)));
        for (Throwable fault : List.of(new IllegalStateException("ours"), new StackOverflowError())) {
            for (boolean ahead : new boolean[] {true, false}) {
                List<String> read = new ArrayList<>();
                EvidenceVisitor failing = new Shown(true) {
                    @Override
                    public Consumer<EvidenceFile> prepare(EvidenceFile early) {
                        fail(ahead && early.name().equals("7"), fault);
                        return inTurn -> {
                            fail(!ahead && inTurn.name().equals("7"), fault);
                            read.add(inTurn.name());
                        };
                    }
                };
                assertThatThrownBy(() -> walk(file, EvidenceLimits.USUAL, failing))
                        .isSameAs(fault);
                assertThat(read).containsExactly("0", "1", "2", "3", "4", "5", "6");
                assertThat(threads()).isZero();
            }
        }
    }

    @Test
    void the_thread_ends_when_no_more_files_are_wanted() throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), Zips.of(files(60, 9)));
        EvidenceLimits few = new EvidenceLimits(4, 5, 1 << 20, 1 << 20, 250, 1 << 20, 1 << 20);
        Shown shown = new Shown(true);
        walk(file, few, shown);
        assertThat(shown.events).last().asString().contains("a.zip!4 ", "too-many");
        assertThat(threads()).isZero();
    }

    private static void fail(boolean now, Throwable fault) {
        if (now && fault instanceof RuntimeException ours) {
            throw ours;
        }
        if (now && fault instanceof Error severe) {
            throw severe;
        }
    }

    private static void pause() {
        long until = System.nanoTime() + Duration.ofMillis(1).toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("evidence-unpacking"))
                .count();
    }

    private static void walk(Path file, EvidenceLimits limits, EvidenceVisitor visitor) {
        EvidenceBudget budget = EvidenceBudget.of(limits, () -> 0);
        new ZipWalk(limits, visitor, new FileCount(limits.files(), visitor, budget), budget).walk(file, "a.zip");
    }

    private EvidenceLimits limits() {
        return switch (random.nextInt(4)) {
            case 0 -> EvidenceLimits.USUAL;
            case 1 -> limits(1 + random.nextInt(12), 1 << 30, 1 << 30, 1 << 30);
            case 2 -> limits(100, 1000 + random.nextInt(2 * LARGE), 1 << 30, 1000 + random.nextInt(LARGE));
            default -> limits(100, 1 << 30, random.nextInt(random.nextBoolean() ? 9000 : 3 * LARGE), 1 << 30);
        };
    }

    private static EvidenceLimits limits(int files, long entry, long all, long free) {
        return new EvidenceLimits(files, 5, entry, all, 20, free, 300_000);
    }

    private byte[] zip(int depth) throws IOException {
        List<Object> files = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            files.add(i + (random.nextInt(8) == 0 ? "/" : ".log"));
            files.add(files.get(files.size() - 1).toString().endsWith("/") ? "" : content(depth));
        }
        return Zips.of(files.toArray());
    }

    private Object content(int depth) throws IOException {
        return switch (random.nextInt(18)) {
            case 0 -> "";
            case 1, 6 -> depth < 2 ? zip(depth + 1) : "PK\u0003\u0004";
            case 2 -> new byte[random.nextInt(5)];
            case 3 -> random.nextInt(4) == 0 ? text(LARGE) : text(SmallFile.LONGEST + random.nextInt(2));
            case 4, 5 -> text(60_000 + random.nextInt(10_000));
            default -> text(random.nextInt(3000));
        };
    }

    private String text(int length) {
        String line = LINES[random.nextInt(LINES.length)];
        return line.repeat(length / line.length() + 1).substring(0, length);
    }

    private byte[] damaged(byte[] zip) {
        byte[] changed = zip.clone();
        for (int i = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0; i > 0; i--) {
            changed[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(changed, 4 + random.nextInt(zip.length - 4)) : changed;
    }

    private static Object[] files(int count, int length) {
        Object[] files = new Object[2 * count];
        for (int i = 0; i < count; i++) {
            files[2 * i] = Integer.toString(i);
            files[2 * i + 1] = "x".repeat(length);
        }
        return files;
    }

    /** What a visit finds, with the kind of each file, which is judged early or late. */
    private static class Shown implements EvidenceVisitor {
        final List<String> events = new ArrayList<>();
        private final boolean early;
        private final byte[] sample = new byte[KindGuess.SAMPLE];

        Shown(boolean early) {
            this.early = early;
        }

        @Override
        public void file(EvidenceFile file) {
            try {
                read(file, KindGuess.of(file));
            } catch (IOException broken) {
                unreadable(file.path(), EvidenceTrouble.reason(broken));
            }
        }

        @Override
        public Consumer<EvidenceFile> prepare(EvidenceFile file) {
            assertThat(early).isTrue();
            try {
                KindGuess guess = KindGuess.of(file);
                return inTurn -> {
                    try {
                        KindGuess.pay(inTurn, sample);
                        read(inTurn, guess);
                    } catch (IOException broken) {
                        unreadable(inTurn.path(), EvidenceTrouble.reason(broken));
                    }
                };
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }

        /** Some kinds are read twice, some not at all, like those without a reader. */
        private void read(EvidenceFile file, KindGuess guess) {
            for (int time = guess.kind().name().length() % 3; time >= 0; time--) {
                CRC32 sum = new CRC32();
                String end = "whole";
                try (InputStream in = file.open()) {
                    byte[] bytes = new byte[10_000];
                    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                        sum.update(bytes, 0, read);
                    }
                } catch (IOException broken) {
                    end = EvidenceTrouble.reason(broken).toString();
                }
                events.add(String.join(
                        " ",
                        file.path(),
                        file.name(),
                        guess.kind() + " " + guess.parts().keySet(),
                        guess.isForeign() + " " + guess.troubleOrNull() + " " + guess.besideOrNull(),
                        sum.getValue() + " " + end));
            }
        }

        @Override
        public void unreadable(String path, Message reason) {
            events.add(path + " " + reason);
        }
    }
}
