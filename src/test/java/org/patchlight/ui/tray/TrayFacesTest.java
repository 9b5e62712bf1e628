package org.patchlight.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.ui.Samples.WORDING;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.TrayFace;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.Situation.NoResult;
import org.patchlight.ui.RecordedCommands;
import org.patchlight.ui.Samples;
import org.patchlight.ui.text.Wording;
import org.patchlight.words.Languages;
import org.patchlight.words.Words;

class TrayFacesTest {
    private final RecordedCommands commands = new RecordedCommands();
    private final TrayFaces faces = new TrayFaces(WORDING, commands);

    @Test
    void each_situation_has_its_picture() {
        assertThat(picture(Samples.situation())).isEqualTo("healthy");
        assertThat(picture(Samples.situation(Samples.clockBehind(), Samples.clockUnknown())))
                .isEqualTo("problem");
        assertThat(picture(Samples.situation(Samples.deviceWithoutDriver()))).isEqualTo("attention");
        assertThat(picture(Samples.situation(Samples.clockUnknown()))).isEqualTo("unknown");
        assertThat(picture(Samples.paused(Samples.clockBehind()))).isEqualTo("paused");
        assertThat(picture(Samples.notCheckedYet())).isEqualTo("unknown");
    }

    @Test
    void the_tooltip_says_what_is_wrong() {
        assertThat(face(Samples.situation(Samples.clockBehind())).tooltip()).contains("2 min 17 s");
        assertThat(face(Samples.situation()).tooltip()).isEqualTo("Everything is working");
        assertThat(face(Samples.notCheckedYet()).tooltip()).isNotBlank();
    }

    @Test
    void a_failed_or_overdue_check_is_unknown_with_its_reason() {
        Situation failed = new Situation(null, Activity.IDLE, null, NoResult.FAILED);
        Situation overdue = new Situation(null, Activity.CHECKING, null, NoResult.OVERDUE);
        assertThat(picture(failed)).isEqualTo("unknown");
        assertThat(face(failed).tooltip()).contains("The last check failed");
        assertThat(picture(overdue)).isEqualTo("unknown");
        assertThat(face(overdue).tooltip()).contains("too long");
    }

    @Test
    void the_tooltip_counts_further_problems_but_not_what_is_only_worth_knowing() {
        Situation situation = Samples.situation(
                Samples.deviceWithoutDriver(),
                Samples.finding("managed-pc", Subject.UPDATES, Severity.INFO),
                Samples.clockBehind());
        assertThat(face(situation).tooltip()).contains("and 1 more");
    }

    @Test
    void the_tooltip_fits_what_windows_can_show() {
        Situation situation = Samples.situation(Samples.updateFailed(), Samples.clockBehind());
        assertThat(face(situation).tooltip()).hasSizeLessThanOrEqualTo(63);
    }

    @Test
    void the_menu_offers_each_fix_once_in_the_order_of_the_problems() {
        TrayFace face = face(Samples.situation(
                Samples.updateFailed(),
                Samples.finding("also-broken", Subject.UPDATES, Severity.PROBLEM, "retry-update"),
                Samples.deviceWithoutDriver(),
                Samples.finding("managed-pc", Subject.UPDATES, Severity.INFO, "never-offered")));
        assertThat(ids(face))
                .containsExactly(
                        "status",
                        "fix-all",
                        "fix:reset-update-cache",
                        "fix:retry-update",
                        "fix:rescan-devices",
                        "fix:update-drivers",
                        "check-now",
                        "pause",
                        "pause-until-tomorrow",
                        "mute-quarter",
                        "mute-hour",
                        "history",
                        "settings",
                        "quit");
    }

    @Test
    void a_fix_entry_asks_for_the_window_of_that_fix() {
        TrayFace face = face(Samples.situation(Samples.clockBehind()));
        action(face, "fix:resync-clock").run().run();
        action(face, "fix-all").run().run();
        assertThat(commands.asked).containsExactly("fix [resync-clock]", "fix []");
    }

    @Test
    void without_a_problem_the_menu_offers_no_fix() {
        assertThat(ids(face(Samples.situation()))).doesNotContain("fix-all");
        assertThat(action(face(Samples.situation(Samples.clockBehind())), "fix-all")
                        .text())
                .isEqualTo("Fix 1 problem\u2026");
    }

    @Test
    void the_menu_is_short() {
        assertThat(face(Samples.situation(Samples.updateFailed(), Samples.clockBehind()))
                        .menu())
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void during_a_repair_no_other_can_be_started_and_nothing_is_checked() {
        TrayFace face = face(Samples.busy(Activity.REPAIRING, Samples.clockBehind()));
        assertThat(action(face, "fix:resync-clock").enabled()).isFalse();
        assertThat(action(face, "fix-all").enabled()).isFalse();
        assertThat(action(face, "check-now").enabled()).isFalse();
    }

    @Test
    void a_pause_is_ended_where_it_was_begun() {
        assertThat(ids(face(Samples.situation()))).contains("pause").doesNotContain("resume");
        assertThat(ids(face(Samples.paused()))).contains("resume").doesNotContain("pause");
    }

    @Test
    void notifications_are_muted_for_a_quarter_or_an_hour_and_that_is_ended_where_it_was_begun() {
        TrayFace face = face(Samples.situation(Samples.clockBehind()));
        action(face, "mute-quarter").run().run();
        action(face, "mute-hour").run().run();
        Situation muted =
                new Situation(Samples.situation().checkUpOrNull(), Activity.IDLE, null, NoResult.FAILED, Samples.NOW);
        assertThat(ids(face(muted))).contains("unmute", "pause").doesNotContain("mute-quarter", "mute-hour");
        action(face(muted), "unmute").run().run();
        assertThat(commands.asked).containsExactly("mute-quarter", "mute-hour", "unmute");
    }

    static Stream<String> languages() {
        return Languages.names().keySet().stream();
    }

    /** Windows shows 127 letters at most, older ones 63. */
    @ParameterizedTest
    @MethodSource("languages")
    void the_tooltip_fits_and_is_never_empty_and_the_menu_has_nine_rows_in_each_language(String tag) {
        TrayFaces spoken = new TrayFaces(new Wording(Words.of(Locale.forLanguageTag(tag), ZoneOffset.UTC)), commands);
        Finding[] many = {Samples.updateFailed(), Samples.clockBehind(), Samples.deviceWithoutDriver()};
        for (Situation situation : List.of(
                Samples.situation(),
                Samples.notCheckedYet(),
                Samples.paused(Samples.clockBehind()),
                Samples.situation(Samples.clockUnknown()),
                Samples.situation(Samples.deviceWithoutDriver()),
                Samples.situation(many),
                Samples.busy(Activity.CHECKING, many),
                Samples.busy(Activity.REPAIRING, many),
                new Situation(null, Activity.IDLE, null, NoResult.FAILED),
                new Situation(null, Activity.IDLE, null, NoResult.OVERDUE))) {
            TrayFace face = spoken.face(situation, false);
            assertThat(face.tooltip()).isNotBlank().hasSizeLessThanOrEqualTo(63);
            assertThat(face.menu().get(0))
                    .isInstanceOfSatisfying(
                            MenuEntry.Action.class,
                            first -> assertThat(first.text()).isEqualTo(face.tooltip()));
            assertThat(face.menu())
                    .filteredOn(entry -> !(entry instanceof MenuEntry.Separator))
                    .hasSizeLessThanOrEqualTo(9);
            assertThat(actions(face))
                    .allSatisfy(entry -> assertThat(entry.text()).isNotBlank());
        }
    }

    @Test
    void equal_situations_give_equal_pictures() {
        assertThat(faces.face(Samples.situation(), true).picture())
                .isEqualTo(faces.face(Samples.situation(), true).picture())
                .isNotEqualTo(faces.face(Samples.situation(), false).picture());
    }

    private TrayFace face(Situation situation) {
        return faces.face(situation, false);
    }

    private String picture(Situation situation) {
        return face(situation).picture().name();
    }

    private static List<String> ids(TrayFace face) {
        return actions(face).stream().map(MenuEntry.Action::id).toList();
    }

    /** Those of submenus too, in reading order. */
    private static List<MenuEntry.Action> actions(TrayFace face) {
        return actions(face.menu()).toList();
    }

    private static Stream<MenuEntry.Action> actions(List<MenuEntry> entries) {
        return entries.stream().flatMap(entry -> {
            if (entry instanceof MenuEntry.Submenu submenu) {
                return actions(submenu.entries());
            }
            return entry instanceof MenuEntry.Action action ? Stream.of(action) : Stream.empty();
        });
    }

    private static MenuEntry.Action action(TrayFace face, String id) {
        return actions(face).stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
