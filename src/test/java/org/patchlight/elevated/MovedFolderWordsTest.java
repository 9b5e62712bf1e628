package org.patchlight.elevated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Message;
import org.patchlight.words.Words;

/** A folder that was moved into Program Files keeps its owner and rights; one that was copied gets new ones. */
class MovedFolderWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PC\\me owns C:\\Program Files\\Patchlight",
                "BU has the right DELETE in C:\\Program Files\\Patchlight\\jre\\lib\\x.dll"
            })
    void the_message_says_to_copy_the_folder_and_not_to_move_it(String weakness) {
        String text = Words.of(Locale.ENGLISH, ZoneOffset.UTC).say(Message.of("elevation.unprotected-file", weakness));
        assertThat(text).contains("copy (don't move) its folder", "moving keeps the old owner and rights", weakness);
    }
}
