package org.patchlight.desktop.windows.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.desktop.windows.tray.TrayMessage.Kind;
import org.patchlight.desktop.windows.tray.TrayMessage.Point;

class TrayMessageTest {
    private static final int ICON = 1;

    @ParameterizedTest
    @CsvSource({
        "0x400, PRIMARY_CLICK",
        "0x401, PRIMARY_CLICK",
        "0x7B, MENU",
        "0x402, BALLOON_SHOWN",
        "0x403, BALLOON_CLOSED",
        "0x404, BALLOON_CLOSED",
        "0x405, BALLOON_CLICKED",
        "0x202, OTHER",
        "0x205, OTHER",
        "0x200, POINTER",
        "0x406, OTHER"
    })
    void version4_events_are_read_from_the_low_word(String event, Kind kind) {
        long lParam = (long) ICON << 16 | Integer.decode(event);

        assertThat(TrayMessage.decode(ICON, 0, lParam).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "0x200, POINTER",
        "0x202, PRIMARY_CLICK",
        "0x205, MENU",
        "0x405, BALLOON_CLICKED",
        "0x404, BALLOON_CLOSED",
        "0x400, OTHER",
        "0x7B, OTHER"
    })
    void older_events_are_read_from_the_whole_parameter(String event, Kind kind) {
        TrayMessage message = TrayMessage.decode(ICON, ICON, Integer.decode(event));

        assertThat(message).isEqualTo(new TrayMessage(kind, Optional.empty()));
    }

    @Test
    void the_point_may_lie_left_of_and_above_the_first_screen() {
        long minus1200And40 = 40L << 16 | (-1200 & 0xFFFF);
        long minus5 = (-5L & 0xFFFF) << 16 | 7;

        assertThat(TrayMessage.decode(ICON, minus1200And40, 0x1007B).at()).contains(new Point(-1200, 40));
        assertThat(TrayMessage.decode(ICON, minus5, 0x1007B).at()).contains(new Point(7, -5));
    }

    @Test
    void messages_about_other_icons_are_not_answered() {
        assertThat(TrayMessage.decode(ICON, 0, 2L << 16 | 0x400).kind()).isEqualTo(Kind.OTHER);
        assertThat(TrayMessage.decode(ICON, 2, 0x202).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void a_sign_extended_parameter_is_read_alike() {
        assertThat(TrayMessage.decode(0x8001, 0, 0xFFFF_FFFF_8001_0405L).kind()).isEqualTo(Kind.BALLOON_CLICKED);
    }
}
