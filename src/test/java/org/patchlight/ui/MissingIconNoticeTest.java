package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.desktop.TrayPresence.HIDDEN;
import static org.patchlight.desktop.TrayPresence.NO_AREA;
import static org.patchlight.desktop.TrayPresence.REFUSED;
import static org.patchlight.desktop.TrayPresence.SHOWN;
import static org.patchlight.desktop.TrayPresence.WAITING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.desktop.TrayPresence;
import org.patchlight.words.Words;

class MissingIconNoticeTest {
    @TempDir
    Path home;

    private final List<String> shown = new ArrayList<>();

    @Test
    void an_icon_that_comes_while_the_taskbar_starts_shows_no_message() {
        start(WAITING, SHOWN, WAITING, SHOWN);

        assertThat(shown).isEmpty();
    }

    @Test
    void the_same_reason_is_shown_once_and_not_at_each_sign_in() {
        for (int signIn = 0; signIn < 5; signIn++) {
            start(WAITING, NO_AREA);
        }

        assertThat(shown).hasSize(1);
    }

    @Test
    void an_explorer_that_is_late_at_each_sign_in_is_mentioned_once() {
        for (int signIn = 0; signIn < 5; signIn++) {
            start(WAITING, NO_AREA, SHOWN);
        }

        assertThat(shown).hasSize(1);
    }

    @Test
    void another_reason_is_shown_too_and_so_is_one_that_comes_back_after_a_good_start() {
        start(WAITING, NO_AREA);
        start(WAITING, REFUSED);
        start(WAITING, SHOWN);
        start(WAITING, REFUSED);

        assertThat(shown).hasSize(3);
    }

    @Test
    void a_damaged_file_does_not_keep_the_message_back() throws IOException {
        Files.writeString(home.resolve("tray-notice.json"), "{\"reason\":");

        start(HIDDEN);
        start(HIDDEN);

        assertThat(shown).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void each_reason_has_words_that_say_what_happened_why_and_what_to_do(TrayPresence presence) {
        start(presence);

        assertThat(shown.size()).isEqualTo(presence.isMissing() ? 1 : 0);
        assertThat(shown)
                .allSatisfy(text -> assertThat(text)
                        .contains("Start Patchlight again to open it.")
                        .contains("keeps checking")
                        .doesNotContain("missing"));
    }

    private void start(TrayPresence... reports) {
        Words words = Words.of(Locale.ENGLISH, ZoneId.of("UTC"));
        MissingIconNotice notice = new MissingIconNotice(home, words, (title, text) -> shown.add(title + ": " + text));
        for (TrayPresence report : reports) {
            notice.report(report);
        }
    }
}
