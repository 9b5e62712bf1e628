package org.patchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.settings.SettingsFile.Imported;

class SettingsFileTest {
    @TempDir
    Path folder;

    private Path file = Path.of("settings.json");

    @BeforeEach
    void choose() {
        file = folder.resolve("chosen.json");
    }

    @Test
    void what_was_written_is_read_again() throws IOException {
        Settings chosen = Settings.DEFAULT.with(new Settings.Updates(Duration.ofMinutes(90), 3, 60));
        SettingsFile.write(file, Settings.DEFAULT);
        SettingsFile.write(file, chosen);
        Imported imported = SettingsFile.read(file).orElseThrow();
        assertThat(imported.settings()).isEqualTo(chosen);
        assertThat(imported.remarks()).isEmpty();
    }

    @Test
    void an_invalid_value_costs_that_value_alone_and_is_reported() throws IOException {
        Files.writeString(
                file,
                "\ufeff{\"theme\": \"light\", \"overdueDays\": 4000, \"servers\": [\"a b\"], \"webDates\": \"perhaps\"}");
        Imported imported = SettingsFile.read(file).orElseThrow();
        assertThat(imported.settings().general().theme()).isEqualTo(Settings.Theme.LIGHT);
        assertThat(imported.settings().clock()).isEqualTo(Settings.DEFAULT.clock());
        assertThat(imported.remarks()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{}", "[{}]", "null", "7", "{\"theme\"", "{\"name\": \"another program\"}", "MZ\u0000"})
    void another_file_is_no_file_of_settings(String content) throws IOException {
        Files.writeString(file, content);
        assertThat(SettingsFile.read(file)).isEmpty();
    }

    @Test
    void a_file_in_another_encoding_a_folder_and_a_huge_file_are_none_either() throws IOException {
        Files.write(file, "{\"theme\": \"dark\", \"servers\": [\"\u00e4\"]}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(SettingsFile.read(file)).isEmpty();
        Files.writeString(file, "{\"theme\": \"dark\"" + " ".repeat(2 << 20) + "}");
        assertThat(SettingsFile.read(file)).isEmpty();
        assertThat(SettingsFile.read(folder)).isEmpty();
        assertThat(SettingsFile.read(file.resolveSibling("none.json"))).isEqualTo(Optional.empty());
    }

    @Test
    void a_file_that_cannot_be_written_is_reported() {
        assertThatThrownBy(() -> SettingsFile.write(folder, Settings.DEFAULT)).isInstanceOf(IOException.class);
    }
}
