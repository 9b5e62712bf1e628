package org.patchlight.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.desktop.ToastLink.Verb;

class ToastLinkTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @EnumSource(Verb.class)
    void every_address_is_read_as_it_was_written(Verb verb) {
        ToastLink link = new ToastLink(verb, "update-failed", TOKEN);
        assertThat(ToastLink.parse(link.text())).hasValue(link);
        assertThat(link.text()).hasSizeLessThan(ToastLink.LONGEST);
    }

    @Test
    void the_longest_topic_fits() {
        ToastLink link = new ToastLink(Verb.DETAILS, "a".repeat(64), TOKEN);
        assertThat(ToastLink.parse(link.text())).hasValue(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "patchlight:",
                "patchlight:fix",
                "patchlight:fix?topic=disk-full",
                "patchlight:fix?topic=disk-full&t=",
                "patchlight:fix?topic=disk-full&t=0123456789abcdef0123456789abcde",
                "patchlight:fix?topic=disk-full&t=0123456789ABCDEF0123456789abcdef",
                "patchlight:fix?topic=disk-full&t=0123456789abcdef0123456789abcdef&t=",
                "patchlight:fix?topic=disk-full&t=0123456789abcdef0123456789abcdef ",
                " patchlight:fix?topic=disk-full&t=0123456789abcdef0123456789abcdef",
                "patchlight:fix?topic=disk full&t=0123456789abcdef0123456789abcdef",
                "patchlight:fix?topic=disk\"full&t=0123456789abcdef0123456789abcdef",
                "patchlight:fix?topic=../disk&t=0123456789abcdef0123456789abcdef",
                "patchlight:fix?topic=&t=0123456789abcdef0123456789abcdef",
                "patchlight:repair?topic=disk-full&t=0123456789abcdef0123456789abcdef",
                "patchlight:FIX?topic=disk-full&t=0123456789abcdef0123456789abcdef",
                "patchlight://fix?topic=disk-full&t=0123456789abcdef0123456789abcdef",
                "http:fix?topic=disk-full&t=0123456789abcdef0123456789abcdef",
                "patchlight:fix&t=0123456789abcdef0123456789abcdef?topic=disk-full",
                "?topic=&t=",
                "&t=?topic="
            })
    void nothing_else_is_an_address(String text) {
        assertThat(ToastLink.parse(text)).isEmpty();
    }

    @Test
    void a_long_text_is_no_address() {
        assertThat(ToastLink.parse("patchlight:fix?topic=" + "a".repeat(100_000) + "&t=" + TOKEN))
                .isEmpty();
    }

    @Test
    void a_topic_that_would_change_the_address_is_refused() {
        assertThatThrownBy(() -> new ToastLink(Verb.FIX, "a&t=b", TOKEN)).isInstanceOf(IllegalArgumentException.class);
    }
}
