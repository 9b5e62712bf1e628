package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.fix.WantedFixes;

class ContinueAfterRestartTest {
    private static final Situation RESTARTED = Samples.situation(Samples.clockBehind());
    private static final Situation PENDING = Samples.situation(new Finding(
            "restart-pending",
            Subject.UPDATES,
            Severity.ATTENTION,
            List.of(),
            List.of(),
            Samples.NOW,
            null,
            List.of("restart-pc")));

    @TempDir
    Path home;

    private final List<List<String>> shown = new ArrayList<>();
    private Instant now = Samples.NOW;

    @Test
    void the_wanted_fixes_are_shown_once_after_the_restart() {
        wanted().keep(List.of("resync-clock", "set-time-zone=Tokyo Standard Time"));
        ContinueAfterRestart started = start();
        started.accept(PENDING);
        assertThat(shown).isEmpty();
        started.accept(RESTARTED);
        started.accept(RESTARTED);
        start().accept(RESTARTED);
        assertThat(shown).containsExactly(List.of("resync-clock", "set-time-zone=Tokyo Standard Time"));
    }

    @Test
    void everything_is_wanted_by_an_empty_list() {
        wanted().keep(List.of());
        start().accept(RESTARTED);
        assertThat(shown).containsExactly(List.of());
    }

    @Test
    void the_program_that_kept_them_shows_nothing_and_keeps_them() {
        ContinueAfterRestart before = start();
        wanted().keep(List.of("resync-clock"));
        before.accept(RESTARTED);
        assertThat(shown).isEmpty();
        assertThat(wanted().kept()).contains(List.of("resync-clock"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-8, 8, 400})
    void after_a_week_or_a_jump_of_the_clock_they_matter_no_more(int days) {
        wanted().keep(List.of("resync-clock"));
        now = now.plus(Duration.ofDays(days));
        start().accept(RESTARTED);
        assertThat(shown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"time\":\"yesterday\",\"fixes\":[]}", "{\"time\":1,\"fixes\":7}", "\u0000"})
    void a_damaged_file_shows_nothing(String text) throws IOException {
        Files.writeString(home.resolve("after-restart.json"), text);
        start().accept(RESTARTED);
        assertThat(shown).isEmpty();
    }

    @Test
    void a_long_list_is_bounded() {
        wanted().keep(IntStream.range(0, 500).mapToObj(i -> "fix-" + i).toList());
        assertThat(wanted().kept().orElseThrow()).hasSize(64);
    }

    private WantedFixes wanted() {
        return new WantedFixes(home, () -> now);
    }

    private ContinueAfterRestart start() {
        return new ContinueAfterRestart(wanted(), shown::add);
    }
}
