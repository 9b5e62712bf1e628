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
        assertThat(words.say(NativeCodeFailure.failure("missing", "no native support")
                        .words()))
                .contains("jnidispatch.dll is missing beside the program")
                .doesNotContain("no native support");
        assertThat(words.say(
                        NativeCodeFailure.failure("refused", "Access is denied").words()))
                .contains("jnidispatch.dll couldn't be loaded")
                .contains("(Access is denied)");
        assertThat(NativeCodeFailure.failure("missing", "").kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void says_that_windows_blocks_an_intact_file_and_who_can_allow_it() {
        assertThat(words.say(NativeCodeFailure.failure("blocked", "Diese Datei wurde blockiert.")
                        .words()))
                .contains("blocked jnidispatch.dll")
                .contains("Smart App Control", "Ask your administrator")
                .endsWith("(Diese Datei wurde blockiert.)");
    }

    @Test
    void says_that_java_cannot_read_the_name_of_the_folder() {
        assertThat(words.say(NativeCodeFailure.failure("code-page", "Can't find dependent libraries")
                        .words()))
                .contains("can't read the name of its folder", "Install Patchlight again");
    }

    @Test
    void other_systems_need_no_native_code() {
        assertThat(NativeCodeFailure.forPc(new CommonOptions())).isEmpty();
    }
}
