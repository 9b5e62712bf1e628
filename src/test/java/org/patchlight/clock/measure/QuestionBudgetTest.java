package org.patchlight.clock.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a server may be asked, over the ends of programs and of the machine. */
class QuestionBudgetTest {
    private static final String SERVER = "time.example.org:123";

    @TempDir
    Path folder;

    private long nanos = Duration.ofDays(3).toNanos();

    @Test
    void a_server_gets_its_burst_and_then_one_question_a_minute() {
        QuestionBudget budget = program();
        assertThat(asked(budget, 1000)).isEqualTo(QuestionBudget.BURST);
        assertThat(budget.left(SERVER)).isEqualTo(Duration.ofMinutes(1));
        nanos += Duration.ofSeconds(59).toNanos();
        assertThat(asked(budget, 10)).isZero();
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(asked(budget, 10)).isEqualTo(1);
        nanos += Duration.ofMinutes(59).toNanos();
        assertThat(asked(budget, 1000)).isEqualTo(59);
    }

    @Test
    void no_hour_has_more_than_the_promised_number() {
        QuestionBudget budget = QuestionBudget.inMemory(() -> nanos);
        int sum = 0;
        for (int second = 0; second < 3600; second++) {
            sum += asked(budget, 1);
            nanos += Duration.ofSeconds(1).toNanos();
        }
        assertThat(sum).isBetween(QuestionBudget.MOST_AN_HOUR - 1, QuestionBudget.MOST_AN_HOUR);
    }

    @Test
    void a_server_is_known_by_its_addresses_as_well() {
        QuestionBudget budget = QuestionBudget.inMemory(() -> nanos);
        for (int i = 0; i < QuestionBudget.BURST; i++) {
            String name = "name" + i + ":123";
            assertThat(budget.take(List.of(name), asked -> List.of(asked, "192.0.2.1:123")))
                    .hasSize(1);
        }
        assertThat(budget.take(List.of("other:123"), asked -> List.of(asked, "192.0.2.1:123")))
                .isEmpty();
        assertThat(budget.take(List.of("other:123"), asked -> List.of(asked, "192.0.2.2:123")))
                .hasSize(1);
    }

    @Test
    void one_that_may_not_be_asked_keeps_no_other_from_it() {
        QuestionBudget budget = program();
        asked(budget, QuestionBudget.BURST);
        assertThat(budget.take(List.of("a:123", SERVER, "b:123"), List::of)).containsExactly("a:123", "b:123");
    }

    @Test
    void programs_share_it_whether_they_run_one_after_another_or_side_by_side() {
        QuestionBudget tray = program();
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += asked(tray, 10) + asked(program(), 10) + asked(program(), 10);
        }
        assertThat(sum).isEqualTo(QuestionBudget.BURST);
    }

    @Test
    void a_restart_of_the_machine_frees_no_server() {
        asked(program(), 1000);
        nanos = Duration.ofSeconds(30).toNanos();
        assertThat(asked(program(), 1000)).isZero();
        nanos = Duration.ofSeconds(10).toNanos();
        assertThat(asked(program(), 1000)).isZero();
        nanos += Duration.ofMinutes(5).toNanos();
        assertThat(asked(program(), 1000)).isBetween(5, 6);
    }

    @Test
    void a_file_that_cannot_be_written_still_leaves_the_limit_of_this_program() throws IOException {
        QuestionBudget budget = QuestionBudget.in(Files.createFile(folder.resolve("no-folder")), () -> nanos);
        assertThat(asked(budget, 1000)).isEqualTo(QuestionBudget.BURST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"writtenAtNanos\":1}",
                "{\"asked\":[]}",
                "{\"writtenAtNanos\":\"x\",\"asked\":[]}",
                "{\"writtenAtNanos\":1,\"asked\":[{\"server\":\"a:1\"}]}",
                "{\"writtenAtNanos\":9223372036854775807,\"asked\":[{\"server\":\"time.example.org:123\",\"fullAtNanos\":-9223372036854775808}]}",
                "{\"writtenAtNanos\":-9223372036854775808,\"asked\":[{\"server\":\"time.example.org:123\",\"fullAtNanos\":9223372036854775807}]}"
            })
    void no_content_of_the_file_frees_or_locks_a_server_for_ever(String text) throws IOException {
        Files.writeString(folder.resolve("server-questions.json"), text);
        QuestionBudget budget = program();
        nanos += QuestionBudget.LONGEST.toNanos();
        assertThat(asked(budget, 1000)).isEqualTo(QuestionBudget.BURST);
        assertThat(asked(program(), 1000)).isZero();
    }

    @Test
    void a_server_that_was_not_asked_for_hours_leaves_the_file() throws IOException {
        asked(program(), 3);
        nanos += Duration.ofMinutes(4).toNanos();
        program().take(List.of("b:123"), List::of);
        assertThat(Files.readString(folder.resolve("server-questions.json")))
                .contains("b:123")
                .doesNotContain(SERVER);
    }

    @Test
    void the_file_keeps_those_that_were_asked_most() throws IOException {
        QuestionBudget budget = program();
        asked(budget, 100);
        List<String> many = IntStream.range(0, 3 * QuestionBudget.MOST_SERVERS)
                .mapToObj(number -> "server-with-a-long-name-" + number + ".example.org:123")
                .toList();
        budget.take(many, List::of);
        budget.take(List.of("b:123"), List::of);
        assertThat(asked(program(), 1000)).isEqualTo(QuestionBudget.BURST - 100);
    }

    /** How many of so many attempts were allowed. */
    private static int asked(QuestionBudget budget, int times) {
        return budget.take(Collections.nCopies(times, SERVER), List::of).size();
    }

    /** A program that starts now. */
    private QuestionBudget program() {
        return QuestionBudget.in(folder, () -> nanos);
    }
}
