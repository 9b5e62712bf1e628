package org.patchlight.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {
    @TempDir
    Path home;

    private Path folder;
    private KeptFile file;

    @BeforeEach
    void new_file() {
        folder = home.resolve("new");
        file = new KeptFile(folder, "things", 10);
    }

    @Test
    void what_is_written_is_read_and_nothing_is_left_beside_it() throws IOException {
        assertThat(file.read()).isEmpty();
        file.write("grün");
        file.write("blau");
        assertThat(file.read()).contains("blau");
        assertThat(folder).isDirectoryContaining("glob:**/things.json").isDirectoryNotContaining("glob:**/*.new");
    }

    @Test
    void a_file_beyond_its_bound_is_not_read() throws IOException {
        file.write("0123456789");
        assertThat(file.read()).contains("0123456789");
        file.write("0123456789a");
        assertThatThrownBy(file::read).isInstanceOf(BoundedFile.UnusableException.class);
    }

    @Test
    void a_write_that_fails_leaves_the_old_file() throws IOException {
        file.write("old");
        Files.createDirectories(folder.resolve("things.json.new/in-the-way"));
        assertThatThrownBy(() -> file.write("new")).isInstanceOf(IOException.class);
        assertThat(file.read()).contains("old");
    }

    @Test
    void damaged_files_are_kept_each_under_its_own_name() throws IOException {
        file.write("a");
        assertThat(file.keepDamaged()).hasFileName("things.json.damaged").hasContent("a");
        file.write("b");
        assertThat(file.keepDamaged()).hasFileName("things.json.damaged-2").hasContent("b");
        assertThat(file.read()).isEmpty();
    }

    @Test
    void the_lock_is_a_file_of_its_own() throws IOException {
        String result = file.locked(() -> {
            assertThat(folder.resolve("things.lock")).exists();
            assertThatThrownBy(() -> file.locked(() -> "")).isInstanceOf(OverlappingFileLockException.class);
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(file.locked(() -> "again")).isEqualTo("again");
    }

    @Test
    void a_shared_value_is_written_only_when_it_changed() throws IOException {
        assertThat(number().update(n -> n)).isZero();
        assertThat(folder).doesNotExist();
        assertThat(number().update(n -> n + 1)).isEqualTo(1);
        assertThat(number().update(n -> n + 1)).isEqualTo(2);
        assertThat(file.read()).contains("2");
    }

    @Test
    void a_damaged_shared_value_starts_from_none_and_is_replaced() throws IOException {
        file.write("x");
        assertThat(number().update(n -> n + 1)).isEqualTo(1);
        assertThat(file.read()).contains("1");
    }

    @Test
    void a_shared_value_that_cannot_be_written_still_gives_the_change() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        assertThat(number().update(n -> n + 1)).isEqualTo(1);
    }

    private SharedValue<Integer> number() {
        return SharedValue.in(file, 0, new Decimal(), Objects::equals);
    }

    private static final class Decimal implements SharedValue.Form<Integer> {
        @Override
        public Integer read(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException malformed) {
                throw new JsonParseException(malformed);
            }
        }

        @Override
        public String write(Integer value) {
            return value.toString();
        }
    }
}
