package org.patchlight.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patchlight.ui.plot.Pasts.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.ui.Samples;

class PlotFilesTest {
    @TempDir
    Path folder;

    @Test
    void the_table_has_the_columns_of_the_history_command() {
        assertThat(new String(PlotFiles.csv(List.of(Pasts.measured(NOW, 0.5, 0.01))), StandardCharsets.UTF_8))
                .isEqualTo("time,kind,status,offsetSeconds,errorBoundSeconds,code,kb,fix,verdict,text\n"
                        + "2026-11-22T12:00:00Z,measurement,healthy,0.5,0.01,,,,,\n");
    }

    @Test
    void small_numbers_are_written_without_an_exponent() {
        assertThat(new String(PlotFiles.csv(List.of(Pasts.measured(NOW, -0.000054, 0.00001))), StandardCharsets.UTF_8))
                .contains(",-0.000054,0.000010,");
    }

    @Test
    void a_file_is_replaced_whole_and_nothing_else_is_left() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "old");
        PlotFiles.save(file, new byte[] {'n', 'e', 'w'});
        assertThat(file).hasContent("new");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_refusal_keeps_the_old_file_and_is_reported_calmly() throws IOException {
        assertThatThrownBy(() -> PlotFiles.save(folder.resolve("no").resolve("a.png"), new byte[1]))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(reason(new NoSuchFileException("/x"))).isEqualTo("that folder does not exist");
        assertThat(reason(new AccessDeniedException("/x"))).isEqualTo("no right to write to that folder");
        assertThat(reason(new FileSystemException("/x", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(reason(new IOException())).isEqualTo("IOException");
    }

    @Test
    void a_name_gets_its_extension_once() {
        assertThat(SaveDialog.withExtension(Path.of("a"), "png")).isEqualTo(Path.of("a.png"));
        assertThat(SaveDialog.withExtension(Path.of("a.PNG"), "png")).isEqualTo(Path.of("a.PNG"));
    }

    private static String reason(IOException failure) {
        return Samples.WORDING.say(PlotFiles.reason(failure));
    }
}
