package org.patchlight.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.history.HistoryEntry.Kind;

@Tag("slow")
class FoldingTest {
    private static final Instant MAY = Instant.parse("2026-05-03T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-20T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_closed_month_is_folded_and_the_month_that_is_now_is_not() throws IOException {
        measureEveryTenMinutes(MAY, 600);
        measureEveryTenMinutes(JULY.minus(Duration.ofDays(18)), 600);
        byte[] current = Files.readAllBytes(file("2026-07"));
        history().fold(JULY);
        assertThat(lines("2026-05")).hasSize(100);
        assertThat(Files.readAllBytes(file("2026-07"))).isEqualTo(current);
    }

    @Test
    void it_happens_at_most_once_a_day() throws IOException {
        history().fold(JULY);
        measureEveryTenMinutes(MAY, 60);
        history().fold(JULY.plus(Duration.ofHours(23)));
        assertThat(lines("2026-05")).hasSize(60);
        history().fold(JULY.plus(Duration.ofHours(25)));
        assertThat(lines("2026-05")).hasSize(10);
    }

    @Test
    void a_mark_that_was_torn_or_lies_far_in_the_future_does_not_end_the_folding_for_ever() throws IOException {
        measureEveryTenMinutes(MAY, 60);
        Files.writeString(folder.resolve("history.folded"), "2099-01-01T00:00:00Z");
        history().fold(JULY);
        assertThat(lines("2026-05")).hasSize(10);
        measureEveryTenMinutes(MAY.plusSeconds(5), 6);
        Files.writeString(folder.resolve("history.folded"), "20");
        history().fold(JULY.plusSeconds(60));
        assertThat(lines("2026-05")).hasSize(10);
    }

    @Test
    void torn_lines_are_dropped_and_lines_of_later_versions_go_back_byte_for_byte() throws IOException {
        String newer = "{\"time\":\"2026-05-03T00:00:02Z\",\"kind\":\"telepathy\", \"who\":\"Zoë\"}";
        Files.writeString(file("2026-05"), newer + "\n{\"time\":\"2026-05-0\n" + newer + "\n[]\n{\"time");
        history().fold(JULY);
        assertThat(lines("2026-05")).containsExactly(newer, newer);
    }

    @Test
    void a_file_that_a_very_fast_clock_made_gets_back_into_its_order() throws IOException {
        history().append(event(JULY, "one"));
        history().append(event(Instant.parse("2099-01-01T00:00:00Z"), "two"));
        history().append(event(JULY, "three"));
        history().fold(JULY);
        history().append(event(JULY, "four"));
        history().append(event(Instant.parse("2026-08-01T00:00:00Z"), "five"));
        assertThat(folder.resolve("history-2026-07b.jsonl")).exists();
        assertThat(file("2026-08")).exists();
        assertThat(texts()).containsExactly("one", "two", "three", "four", "five");
    }

    @Test
    void files_older_than_five_years_are_removed() {
        history().append(event(Instant.parse("2021-06-30T00:00:00Z"), "old"));
        history().append(event(Instant.parse("2021-07-01T00:00:00Z"), "less old"));
        history().fold(JULY);
        assertThat(texts()).containsExactly("less old");
    }

    @Test
    void writers_lose_nothing_while_the_file_they_write_is_folded() throws Exception {
        measureEveryTenMinutes(MAY, 300);
        ExecutorService writers = Executors.newFixedThreadPool(3);
        for (int writer = 0; writer < 3; writer++) {
            String name = "w" + writer + "-";
            writers.execute(() -> {
                for (int i = 0; i < 100; i++) {
                    history().append(event(MAY, name + i));
                }
            });
        }
        writers.shutdown();
        Instant when = JULY;
        while (!writers.awaitTermination(1, TimeUnit.MILLISECONDS)) {
            when = when.plus(Duration.ofDays(1));
            history().append(measurement(MAY.plusSeconds(7), 0.01));
            history().fold(when);
        }
        assertThat(texts()).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void programs_that_are_killed_while_they_append_and_fold_lose_nothing_that_was_written_before() throws Exception {
        for (int i = 0; i < 50; i++) {
            history().append(event(MAY, "before" + i));
        }
        for (int killed = 0; killed < 3; killed++) {
            Process appends = program("append", String.valueOf(killed));
            Process folds = program("fold", String.valueOf(killed));
            int seen = texts().size();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            while (texts().size() < seen + 40 && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            folds.destroyForcibly().waitFor();
            int entries = texts().size();
            appends.destroyForcibly().waitFor();
            assertThat(texts()).hasSizeGreaterThanOrEqualTo(entries).doesNotHaveDuplicates();
            assertThat(entries).isGreaterThanOrEqualTo(seen + 40);
        }
        for (String program : List.of("0", "1", "2")) {
            List<String> own = texts().stream()
                    .filter(text -> text.startsWith("p" + program + "-"))
                    .toList();
            for (int i = 0; i < own.size(); i++) {
                assertThat(own.get(i)).isEqualTo("p" + program + "-" + i);
            }
        }
        assertThat(texts()).contains("before0", "before49");
    }

    /** Another program that shares the history: appends or folds until it is killed. */
    public static void main(String[] args) {
        FileHistory history = new FileHistory(Path.of(args[0]));
        for (int i = 0; true; i++) {
            if (args[1].equals("append")) {
                history.append(event(MAY, "p" + args[2] + "-" + i));
            } else {
                history.append(measurement(MAY.plusSeconds(i), 0.01));
                history.fold(JULY.plus(Duration.ofDays(i + 1L)));
            }
        }
    }

    private Process program(String what, String number) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FoldingTest.class.getName(),
                        folder.toString(),
                        what,
                        number)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> texts() {
        return history().written(Instant.EPOCH, Set.of(Kind.EVENT)).stream()
                .map(entry -> String.valueOf(entry.text()))
                .toList();
    }

    private void measureEveryTenMinutes(Instant from, int count) {
        for (int i = 0; i < count; i++) {
            history().append(measurement(from.plusSeconds(600L * i), 0.004));
        }
    }

    private FileHistory history() {
        return new FileHistory(folder);
    }

    private Path file(String month) {
        return folder.resolve("history-" + month + ".jsonl");
    }

    private List<String> lines(String month) throws IOException {
        return Files.readAllLines(file(month));
    }

    private static HistoryEntry event(Instant time, String text) {
        return HistoryEntry.event(time, text, null, null);
    }

    private static HistoryEntry measurement(Instant time, double offset) {
        return HistoryEntry.measurement(time, "healthy", offset, 0.02, "ntp");
    }
}
