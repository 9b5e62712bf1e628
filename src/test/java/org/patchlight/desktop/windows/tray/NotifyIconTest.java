package org.patchlight.desktop.windows.tray;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinDef.HICON;
import com.sun.jna.platform.win32.WinDef.HWND;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.desktop.TrayPresence;

/** The icon at a scripted {@code Shell_NotifyIcon}, in scripted time. */
class NotifyIconTest {
    private final ScriptedNotificationArea area = new ScriptedNotificationArea();
    private final NotifyIcon icon = new NotifyIcon(new HWND(new Pointer(1)), area, area::timer, area::nanos);
    private final List<TrayPresence> reported = new ArrayList<>();
    private final List<Long> destroyed = new ArrayList<>();

    NotifyIconTest() {
        icon.onPresence(reported::add);
    }

    @Test
    void the_icon_is_added_with_its_first_picture_and_never_hidden() {
        icon.addAgain();
        assertThat(area.calls).isEmpty();

        show(1);

        assertThat(area.calls).containsExactly("ADD picture", "SETVERSION");
        assertThat(area.icons.get(0).dwState).isZero();
        assertThat(reported).containsExactly(TrayPresence.WAITING, TrayPresence.SHOWN);
    }

    /** Windows allows a process 10,000 objects, and no drawing works after that. */
    @Test
    void ten_thousand_redraws_keep_one_picture_also_while_the_taskbar_is_away_and_comes_back() {
        for (int handle = 1; handle <= 10_000; handle++) {
            area.taskbar = handle % 100 < 80;
            if (handle % 100 == 80) {
                icon.addAgain();
            }
            show(handle);
            assertThat(destroyed).hasSizeGreaterThanOrEqualTo(handle - 2);
        }
        assertThat(destroyed).doesNotHaveDuplicates().doesNotContain(10_000L);
    }

    @Test
    void an_icon_whose_addition_timed_out_is_found_and_kept() {
        area.busy = true;
        show(1);
        assertThat(reported).containsExactly(TrayPresence.WAITING);
        area.busy = false;

        area.pass(NotifyIcon.SOON);

        assertThat(reported).containsExactly(TrayPresence.WAITING, TrayPresence.SHOWN);
        assertThat(area.icons).hasSize(1);
        assertThat(area.calls).doesNotContain("DELETE").endsWith("ADD picture", "MODIFY picture", "SETVERSION");
        area.calls.clear();
        area.pass(Duration.ofDays(1));
        assertThat(area.calls).isEmpty();
    }

    @Test
    void a_taskbar_that_is_only_rebuilt_keeps_the_icon() {
        show(1);

        icon.addAgain();

        assertThat(area.calls).endsWith("ADD picture", "MODIFY picture", "SETVERSION");
        assertThat(reported).endsWith(TrayPresence.SHOWN).doesNotContain(TrayPresence.REFUSED);
    }

    @Test
    void a_taskbar_that_comes_45_s_late_is_no_reason_to_say_anything() {
        area.taskbar = false;
        show(1);
        area.pass(Duration.ofSeconds(45));
        area.taskbar = true;

        area.pass(NotifyIcon.SOON);

        assertThat(reported).containsExactly(TrayPresence.WAITING, TrayPresence.SHOWN);
    }

    @Test
    void a_taskbar_may_come_at_any_later_time_with_or_without_its_message() {
        area.taskbar = false;
        show(1);
        area.pass(Duration.ofHours(9));
        assertThat(reported).containsExactly(TrayPresence.WAITING, TrayPresence.NO_AREA);
        area.taskbar = true;

        icon.addAgain();
        assertThat(reported).endsWith(TrayPresence.SHOWN);

        area.icons.clear();
        area.taskbar = false;
        show(2);
        area.pass(Duration.ofHours(9));
        area.taskbar = true;
        area.pass(NotifyIcon.LATER);
        assertThat(area.icons).hasSize(1);
        assertThat(reported).endsWith(TrayPresence.SHOWN);
    }

    @Test
    void a_message_about_a_new_taskbar_that_is_not_ready_is_followed_by_quick_attempts() {
        area.taskbar = false;
        show(1);
        area.pass(Duration.ofMinutes(10));
        area.taskbar = true;
        area.rejects = true;
        icon.addAgain();
        area.rejects = false;

        area.pass(NotifyIcon.SOON);

        assertThat(area.icons).hasSize(1);
    }

    @Test
    void a_taskbar_that_rejects_icons_for_a_minute_is_reported_once() {
        area.rejects = true;
        show(1);

        area.pass(Duration.ofHours(1));

        assertThat(reported).containsExactly(TrayPresence.WAITING, TrayPresence.REFUSED);
        assertThat(area.calls).hasSizeLessThan(2 * (31 + 121));
    }

    @Test
    void an_icon_that_a_policy_hides_is_not_believed_to_be_seen() {
        area.hidden = true;
        show(1);

        assertThat(reported).containsExactly(TrayPresence.WAITING, TrayPresence.HIDDEN);
        assertThat(icon.balloon("title", "text", 1)).isFalse();
        assertThat(area.balloons).isEmpty();
    }

    @Test
    void an_icon_that_is_lost_later_comes_back_and_no_one_is_bothered() {
        show(1);
        area.taskbar = false;
        area.icons.clear();
        show(2);

        area.pass(Duration.ofMinutes(5));
        assertThat(reported).endsWith(TrayPresence.WAITING).doesNotContain(TrayPresence.NO_AREA);
        area.taskbar = true;
        area.pass(NotifyIcon.LATER);

        assertThat(reported).endsWith(TrayPresence.SHOWN);
        assertThat(handleShown()).isEqualTo(2);
    }

    @Test
    void while_it_waits_new_pictures_cause_no_calls_and_the_last_one_is_added() {
        area.taskbar = false;
        show(1);
        area.calls.clear();
        show(2);
        show(3);
        assertThat(area.calls).isEmpty();
        area.taskbar = true;

        area.pass(NotifyIcon.SOON);

        assertThat(handleShown()).isEqualTo(3);
        assertThat(destroyed).containsExactly(1L, 2L);
    }

    @Test
    void a_balloon_that_is_not_accepted_is_not_believed_and_shows_that_the_icon_is_lost() {
        show(1);
        area.icons.clear();

        assertThat(icon.balloon("title", "text", 1)).isFalse();

        assertThat(area.icons).hasSize(1);
        assertThat(icon.balloon("title", "text", 1)).isTrue();
        assertThat(area.balloons).containsExactly("text");
    }

    @Test
    void nothing_is_added_after_the_icon_was_removed() {
        area.taskbar = false;
        show(1);
        icon.delete();
        area.taskbar = true;

        area.pass(Duration.ofHours(1));
        icon.addAgain();

        assertThat(area.icons).isEmpty();
        assertThat(destroyed).containsExactly(1L);
    }

    private void show(long handle) {
        icon.show(
                new IconHandle(
                        new HICON(new Pointer(handle)), gone -> destroyed.add(Pointer.nativeValue(gone.getPointer()))),
                "tip");
    }

    private long handleShown() {
        HICON handle = area.icons.get(0).hIcon;
        return handle == null ? 0 : Pointer.nativeValue(handle.getPointer());
    }
}
