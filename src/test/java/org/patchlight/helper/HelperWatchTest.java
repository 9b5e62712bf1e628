package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;

/** Following a helper, with a process and a clock that follow a script. */
class HelperWatchTest {
    private static final String END =
            "{\"event\":\"ended\",\"run\":\"elevated-000001\",\"verdict\":\"unproven\",\"results\":[]}\n";
    private static final String LOOK = "{\"event\":\"looking-again\",\"fix\":\"resync-clock\"}\n";

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();
    private final RecordingListener heard = new RecordingListener();
    private final Deque<Runnable> script = new ArrayDeque<>();
    private OptionalInt exit = OptionalInt.empty();
    private boolean visible = true;
    private long nanos;

    @Test
    void lines_are_passed_on_as_they_arrive_and_a_torn_one_waits_for_its_end() {
        script.add(() -> append(LOOK + LOOK.substring(0, 20)));
        script.add(() -> assertThat(heard.lines).hasSize(1));
        script.add(() -> append(LOOK.substring(20)));
        script.add(() -> assertThat(heard.lines).hasSize(2));
        script.add(() -> append(END));

        assertThat(follow()).isEqualTo(new HelperEnd.Repaired("elevated-000001", Verdict.UNPROVEN, List.of()));
    }

    @Test
    void what_was_written_last_counts_although_the_process_has_ended() {
        script.add(() -> {
            append(END);
            exit = OptionalInt.of(0);
        });

        assertThat(follow()).isInstanceOf(HelperEnd.Repaired.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 helper.died",
                "2 helper.no-order",
                "3 helper.no-place",
                "4 helper.no-pc",
                "5 helper.no-java",
                "20 helper.foreign-environment",
                "21 helper.unsafe-search",
                "22 helper.no-folders",
                "23 helper.not-started",
                "24 helper.code-page",
                "25 helper.java-damaged",
                "26 helper.java-failed",
                "27 helper.no-program",
                "28 helper.blocked",
                "1 helper.died",
                "70 helper.died",
                "-1 helper.died"
            })
    void an_end_without_a_last_message_is_told_from_the_exit_code(String line) {
        String[] parts = line.split(" ", -1);
        script.add(() -> append(LOOK));
        script.add(() -> exit = OptionalInt.of(Integer.parseInt(parts[0])));

        assertThat(follow()).isEqualTo(new HelperEnd.Lost(Message.of(parts[1]), false));
        assertThat(heard.lines).hasSize(1);
    }

    @Test
    void a_process_that_cannot_be_seen_is_lost_when_it_falls_silent() {
        visible = false;
        script.add(() -> append(LOOK));
        script.add(() -> nanos += HelperWatch.SILENCE.toNanos());
        script.add(() -> append(LOOK));
        script.add(() -> nanos += HelperWatch.SILENCE.toNanos());
        script.add(() -> nanos += 1);

        assertThat(follow()).isEqualTo(new HelperEnd.Lost(Message.of("helper.died"), false));
        assertThat(heard.lines).hasSize(2);
    }

    @Test
    void after_the_limit_the_helper_goes_on_alone() {
        script.add(() -> nanos += Duration.ofHours(4).toNanos());

        assertThat(follow()).isEqualTo(new HelperEnd.Lost(Message.of("helper.goes-on"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"event\":\"ended\"}",
                "{\"event\":\"ended\",\"run\":\"x\",\"verdict\":\"splendid\",\"results\":[]}",
                "{\"event\":\"ended\",\"run\":{},\"verdict\":\"fixed\",\"results\":[]}",
                "{\"event\":\"ended\",\"run\":\"x\",\"verdict\":\"fixed\",\"results\":[1]}",
                "{\"event\":\"fix-started\",\"fix\":\"resync-clock\",\"steps\":{}}",
                "{\"event\":\"fix-started\",\"fix\":\"format-disk\",\"steps\":[]}",
                "{\"event\":\"step-started\",\"fix\":\"resync-clock\",\"step\":{\"action\":1}}",
                "{\"event\":\"refused\",\"reason\":{\"key\":\"k\",\"arguments\":[{\"time\":\"yesterday\"}]}}",
                "{\"event\":\"refused\",\"reason\":{\"key\":\"k\",\"arguments\":[1e999999999999]}}",
                "{\"event\":\"boo\",\"fix\":\"resync-clock\",\"step\":{}}",
                "\u0000\uFFFF{"
            })
    void a_hostile_line_costs_itself_alone(String line) {
        script.add(() -> append(line + "\n" + LOOK + END));

        assertThat(follow()).isEqualTo(new HelperEnd.Repaired("elevated-000001", Verdict.UNPROVEN, List.of()));
        assertThat(heard.lines).contains("look after resync-clock");
    }

    @Test
    void deep_and_huge_lines_cost_themselves_alone() {
        script.add(() -> append("[".repeat(100_000) + "\n"));
        script.add(() -> append("{\"event\":\"" + "x".repeat(ProgressTail.LONGEST_LINE) + "\"}\n"));
        script.add(() -> append("{\"event\":\"refused\",\"reason\":"
                + "{\"key\":\"k\",\"arguments\":[".repeat(100)
                + "]}".repeat(100)
                + "}\n"));
        script.add(() -> append(LOOK + END));

        assertThat(follow()).isInstanceOf(HelperEnd.Repaired.class);
        assertThat(heard.lines).hasSize(1);
    }

    @Test
    void noise_of_any_kind_ends_in_an_answer() {
        Random random = new Random(5);
        byte[] noise = new byte[200_000];
        random.nextBytes(noise);
        script.add(() -> append(new String(noise, StandardCharsets.ISO_8859_1)));
        script.add(() -> exit = OptionalInt.of(0));

        assertThat(follow()).isEqualTo(new HelperEnd.Lost(Message.of("helper.died"), false));
    }

    @Test
    void messages_come_over_whole_and_unknown_ones_are_not_shown_as_keys() throws IOException {
        Message rich = Message.of(
                "known",
                "text",
                7,
                2.5,
                Instant.parse("2026-11-22T10:00:00Z"),
                Duration.ofSeconds(90),
                Message.of("known.inner", "x"));
        Plan plan = new Plan(false, List.of(), List.of(), null);
        try (ProgressLog log = ProgressLog.create(folder, id)) {
            log.ended(new RunResult(
                    "run",
                    plan,
                    Verdict.FAILED,
                    List.of(
                            new FixResult("a", Verdict.FAILED, rich),
                            new FixResult("b", Verdict.FAILED, Message.of("strange", "x")))));
        }

        HelperEnd.Repaired end = (HelperEnd.Repaired) follow();

        Message read = end.results().get(0).detail();
        assertThat(read.arguments().get(1)).isEqualTo(7L);
        assertThat(read.arguments().subList(2, 6)).isEqualTo(rich.arguments().subList(2, 6));
        assertThat(end.results().get(1).detail()).isEqualTo(Message.of("helper.other-words"));
    }

    private HelperEnd follow() {
        HelperProcess scripted = new HelperProcess() {
            @Override
            public OptionalInt await(Duration atMost) {
                Runnable next = script.poll();
                if (next != null) {
                    next.run();
                }
                return exit;
            }

            @Override
            public boolean isVisible() {
                return visible;
            }
        };
        HelperWatch watch = new HelperWatch(
                () -> Optional.of(folder),
                HelperBench.FIXES,
                key -> key.startsWith("known") || key.equals("k"),
                () -> nanos);
        RunListener listener = heard;
        return watch.follow(id, scripted, listener, Duration.ofHours(3));
    }

    private void append(String text) {
        try {
            Files.writeString(ProgressLog.file(folder, id), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
