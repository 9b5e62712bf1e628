package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.patchlight.cli.CommandFailure;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.health.Message;
import org.patchlight.words.Words;

class StartFailureTest {
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
    private final List<String> boxes = new ArrayList<>();

    @Test
    void a_failure_that_no_one_can_read_is_shown_in_a_message_box() {
        failures(false).show(new CommandFailure(Kind.UNREADABLE, Message.of("cli.tray.silent")), words);

        assertThat(boxes).hasSize(1);
        assertThat(boxes.get(0)).contains("already running").contains("start Patchlight again");
    }

    @Test
    void a_bug_is_shown_too_with_what_to_do() {
        failures(false).show(new IllegalStateException("no room"), words);

        assertThat(boxes).hasSize(1);
        assertThat(boxes.get(0)).contains("Start it again").contains("IllegalStateException: no room");
    }

    @Test
    void a_failure_on_a_console_or_in_a_script_opens_no_box_that_would_stop_it() {
        failures(true).show(new CommandFailure(Kind.UNREADABLE, Message.of("cli.tray.silent")), words);
        failures(true).show(new IllegalStateException("no room"), words);

        assertThat(boxes).isEmpty();
    }

    private StartFailure failures(boolean isRead) {
        return new StartFailure(isRead, (title, text) -> boxes.add(title + ": " + text));
    }
}
