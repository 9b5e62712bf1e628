package org.patchlight.repair.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.repair.journal.JournalEntry.Phase;

class JoinedJournalTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private FileJournal own;
    private FileJournal elevated;
    private Optional<Journal> other = Optional.empty();
    private JoinedJournal joined;

    @BeforeEach
    void journals() throws IOException {
        Files.createDirectories(folder.resolve("elevated"));
        own = new FileJournal(folder.resolve("own"));
        elevated = new FileJournal(folder.resolve("elevated"), "elevated");
        joined = new JoinedJournal(own, "elevated", () -> other);
    }

    @Test
    void runs_are_found_by_their_names_and_new_ones_go_to_the_own_journal() throws IOException {
        String mine = made(own, NOON);
        String theirs = made(elevated, NOON);
        other = Optional.of(elevated);

        assertThat(theirs).isEqualTo("elevated-000001");
        assertThat(joined.read(mine)).hasSize(1);
        assertThat(joined.read(theirs)).hasSize(1);
        assertThat(joined.read("elevated-000002")).isEmpty();
        assertThat(joined.newRun()).isEqualTo("run-000002");
    }

    @Test
    void the_last_run_is_the_one_that_ended_last() throws IOException {
        String mine = made(own, NOON);
        String theirs = made(elevated, NOON.plusSeconds(1));

        assertThat(joined.lastRun()).contains(mine);
        other = Optional.of(elevated);
        assertThat(joined.lastRun()).contains(theirs);
        String later = made(own, NOON.plusSeconds(2));
        assertThat(joined.lastRun()).contains(later);
    }

    @Test
    void a_run_that_lost_its_lines_does_not_take_the_place_of_one_that_can_be_undone() throws IOException {
        String mine = made(own, NOON);
        Files.writeString(folder.resolve("elevated").resolve("elevated-000009.jsonl"), "damaged\n");
        other = Optional.of(elevated);
        assertThat(joined.losses("elevated-000009").mayHideSteps()).isTrue();
        assertThat(joined.lastRun()).contains(mine);
    }

    @Test
    void an_entry_goes_to_the_journal_of_its_run() throws IOException {
        String theirs = made(elevated, NOON);

        assertThatThrownBy(() -> joined.write(entry(theirs, NOON))).isInstanceOf(IOException.class);
        other = Optional.of(elevated);
        joined.write(entry(theirs, NOON));

        assertThat(elevated.read(theirs)).hasSize(2);
        assertThat(own.lastRun()).isEmpty();
    }

    @Test
    void two_locks_are_held_together_or_not_at_all() throws IOException {
        RunLock first = RunLock.inMemory();
        RunLock second = RunLock.inMemory();
        RunLock both = RunLock.both(first, second);

        RunLock.Held held = both.tryHold().orElseThrow();
        assertThat(first.tryHold()).isEmpty();
        assertThat(second.tryHold()).isEmpty();
        held.close();
        RunLock.Held one = second.tryHold().orElseThrow();
        assertThat(both.tryHold()).isEmpty();
        assertThat(first.tryHold()).as("given back").isPresent();
        one.close();
    }

    private static String made(Journal journal, Instant time) throws IOException {
        String run = journal.newRun();
        journal.write(entry(run, time));
        return run;
    }

    private static JournalEntry entry(String run, Instant time) {
        return new JournalEntry(run, "pc", time, "fix", 1, Phase.INTENT, "stop-service", "BITS", Map.of());
    }
}
