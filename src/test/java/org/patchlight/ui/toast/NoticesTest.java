package org.patchlight.ui.toast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.desktop.ToastLink;
import org.patchlight.desktop.ToastLink.Verb;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.PendingRestart;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.ui.Samples;

class NoticesTest {
    private final List<String> chosen = new ArrayList<>();
    private final Notices notices = new Notices(Samples.WORDING, new NoticeActions() {
        @Override
        public void fix() {}

        @Override
        public void details() {}

        @Override
        public void restart() {
            chosen.add("restart");
        }

        @Override
        public void tonight(String topic) {
            chosen.add("tonight " + topic);
        }

        @Override
        public void later(String topic) {
            chosen.add("later " + topic);
        }
    });

    @Test
    void a_problem_has_the_buttons_of_the_design() {
        assertThat(verbs(notices.problem(Samples.clockBehind(), 0)))
                .containsExactly(Verb.FIX, Verb.DETAILS, Verb.LATER);
    }

    @Test
    void a_problem_that_nothing_here_fixes_offers_no_fix() {
        Finding alone = new Finding(
                "clock-ahead", Subject.CLOCK, Severity.PROBLEM, List.of(1), List.of(), Instant.EPOCH, null, List.of());
        assertThat(verbs(notices.problem(alone, 0))).containsExactly(Verb.DETAILS, Verb.LATER);
        assertThat(verbs(notices.problem(alone, 1))).startsWith(Verb.FIX);
    }

    @Test
    void a_problem_that_only_waits_for_a_restart_offers_it_now_or_tonight() {
        assertThat(verbs(notices.problem(restart(PendingRestart.PLAIN, FixId.RESTART_PC), 0)))
                .containsExactly(Verb.RESTART, Verb.TONIGHT, Verb.LATER);
        assertThat(verbs(notices.problem(restart(PendingRestart.PLAIN, FixId.RESTART_PC), 1)))
                .containsExactly(Verb.FIX, Verb.DETAILS, Verb.LATER);
        assertThat(verbs(notices.problem(restart(PendingRestart.BY_PERSON, FixId.RESTART_PC), 0)))
                .containsExactly(Verb.FIX, Verb.DETAILS, Verb.LATER);
        assertThat(verbs(notices.problem(restart(PendingRestart.PLAIN, "reset-update-cache", FixId.RESTART_PC), 0)))
                .containsExactly(Verb.FIX, Verb.DETAILS, Verb.LATER);
    }

    /** A balloon has no buttons, so a click on it does what the first one does. */
    @Test
    void a_fix_that_waits_for_a_restart_shares_the_topic_of_a_pending_restart() {
        Notice notice = notices.restart(Message.of("fix.reset-update-cache.title"));
        assertThat(notice.topic()).isEqualTo(FindingId.RESTART_PENDING);
        assertThat(verbs(notice)).containsExactly(Verb.RESTART, Verb.TONIGHT, Verb.LATER);
        notice.onClick().run();
        notice.buttons().forEach(button -> button.action().run());
        assertThat(chosen).containsExactly("restart", "restart", "tonight restart-pending", "later restart-pending");
    }

    @Test
    void the_title_of_a_run_stays_and_its_bar_moves() {
        Message fix = Message.of("fix.reset-update-cache.title");
        Notice first = notices.running(1, 4, fix);
        Notice third = notices.running(3, 4, fix);
        assertThat(first.title()).isEqualTo(third.title()).contains("4");
        assertThat(first.progress().orElseThrow().percent()).isZero();
        assertThat(third.progress().orElseThrow().percent()).isEqualTo(50);
        assertThat(notices.running(1, 1, fix).progress().orElseThrow().percent())
                .isNegative();
    }

    @Test
    void good_news_offer_details_only() {
        assertThat(verbs(notices.healthy())).containsExactly(Verb.DETAILS);
    }

    @Test
    void no_text_is_longer_than_a_toast_shows() {
        List<Notice> all = List.of(
                notices.problem(Samples.updateFailed(), 12),
                notices.problem(Samples.clockBehind(), 0),
                notices.problem(Samples.deviceWithoutDriver(), 1),
                notices.healthy(),
                notices.restart(Message.of("fix.reset-update-cache.title")),
                notices.running(2, 3, Message.of("fix.reset-update-cache.title")),
                decided("fixed"),
                decided("not-fixed"),
                decided("failed"));
        assertThat(all).allSatisfy(notice -> {
            assertThat(notice.title()).hasSizeBetween(1, 60);
            assertThat(notice.text()).hasSizeBetween(1, 120);
            assertThat(ToastLink.isName(notice.topic())).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "One. Two. Three., 50, One. Two. Three.",
        "One. Two. Three., 10, One. Two.",
        "One. Two. Three., 4, One.",
        "A long sentence without an end, 10, A long se\u2026",
        "\u6642\u8a08\u304c\u9045\u308c\u3066\u3044\u307e\u3059\u3002\u66f4\u65b0\u306f\u5931\u6557\u3057\u307e\u3059\u3002, 12, \u6642\u8a08\u304c\u9045\u308c\u3066\u3044\u307e\u3059\u3002"
    })
    void an_excerpt_has_whole_sentences_if_possible(String text, int limit, String excerpt) {
        assertThat(Excerpt.of(limit, text, Locale.ENGLISH)).isEqualTo(excerpt);
    }

    private static Finding restart(PendingRestart end, String... fixes) {
        return new Finding(
                FindingId.RESTART_PENDING,
                Subject.UPDATES,
                Severity.ATTENTION,
                end.arguments(),
                List.of(),
                Instant.EPOCH,
                null,
                List.of(fixes));
    }

    private Notice decided(String verdict) {
        String key = "ui.notice.decided." + verdict;
        Message fix = Message.of("fix.reset-update-cache.title");
        return notices.of(
                "repair-verdict",
                Gravity.GOOD,
                Message.of(key + ".title"),
                Message.of(key + ".text", fix, Samples.NOW));
    }

    private static List<Verb> verbs(Notice notice) {
        return notice.buttons().stream().map(Notice.Button::verb).toList();
    }
}
