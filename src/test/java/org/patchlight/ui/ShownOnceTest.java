package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownOnceTest {
    @TempDir
    Path home;

    @Test
    void each_message_comes_first_once_even_after_a_restart() {
        ShownOnce once = new ShownOnce(home);
        assertThat(once.first("welcome")).isTrue();
        assertThat(once.first("welcome")).isFalse();
        assertThat(once.first("stays")).isTrue();
        assertThat(new ShownOnce(home).first("welcome")).isFalse();
        assertThat(new ShownOnce(home).first("stays")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "{\"shown\": 3}", "{\"shown\": [{}]}"})
    void a_damaged_note_shows_a_message_once_more_and_not_twice(String damage) throws IOException {
        Files.writeString(home.resolve("shown-once.json"), damage);
        assertThat(new ShownOnce(home).first("welcome")).isTrue();
        assertThat(new ShownOnce(home).first("welcome")).isFalse();
    }

    @Test
    void what_cannot_be_remembered_is_not_shown() throws IOException {
        Path file = home.resolve("a file, not a folder");
        Files.writeString(file, "");
        assertThat(new ShownOnce(file).first("welcome")).isFalse();
    }
}
