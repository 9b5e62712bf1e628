package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.CommonOptions;
import org.patchlight.words.Words;

class NativeCodeFailureTest {
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void says_which_file_is_missing_or_why_it_was_refused() {
        assertThat(words.say(
                        NativeCodeFailure.failure(true, "no native support").words()))
                .contains("jnidispatch.dll is missing beside the program")
                .doesNotContain("no native support");
        assertThat(words.say(
                        NativeCodeFailure.failure(false, "Access is denied").words()))
                .contains("jnidispatch.dll could not be loaded")
                .contains("(Access is denied)");
        assertThat(NativeCodeFailure.failure(true, "").kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void other_systems_need_no_native_code() {
        assertThat(NativeCodeFailure.forPc(new CommonOptions())).isEmpty();
    }
}
