package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.desktop.ToastPermission.ALLOWED;
import static org.patchlight.desktop.ToastPermission.OFF_BY_POLICY;
import static org.patchlight.desktop.ToastPermission.OFF_FOR_PROGRAM;
import static org.patchlight.desktop.ToastPermission.UNKNOWN;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.desktop.ToastPermission;
import org.patchlight.words.Words;

class NotificationsOffNoticeTest {
    @TempDir
    Path home;

    private final List<String> shown = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(ToastPermission.class)
    void a_message_is_shown_once_over_all_starts_if_someone_turned_them_off(ToastPermission permission) {
        start(permission, permission);
        start(permission);

        assertThat(shown).hasSize(permission.isOff() ? 1 : 0);
    }

    @Test
    void another_reason_is_shown_too_and_so_is_one_that_comes_back() {
        start(OFF_FOR_PROGRAM);
        start(OFF_BY_POLICY, UNKNOWN, OFF_BY_POLICY);
        start(ALLOWED);
        start(OFF_BY_POLICY);

        assertThat(shown).hasSize(3);
        assertThat(shown.get(0)).contains("Settings");
        assertThat(shown.get(1)).contains("administrator").isEqualTo(shown.get(2));
    }

    private void start(ToastPermission... permissions) {
        Words words = Words.of(Locale.ENGLISH, ZoneId.of("UTC"));
        NotificationsOffNotice notice =
                new NotificationsOffNotice(home, words, (title, text) -> shown.add(title + ": " + text));
        for (ToastPermission permission : permissions) {
            notice.report(permission);
        }
    }
}
