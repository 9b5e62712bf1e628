package org.patchlight.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BoundedFileTest {
    private static final long LARGEST = 10;

    @TempDir
    Path folder;

    @Test
    void an_ordinary_file_within_its_bound_is_read() throws IOException {
        Path file = folder.resolve("a");
        assertThat(BoundedFile.read(file, LARGEST)).isEmpty();
        Files.writeString(file, "0123456789");
        assertThat(BoundedFile.text(file, LARGEST)).contains("0123456789");
        Files.writeString(file, "0123456789a");
        assertUnusable(file);
        Files.write(file, new byte[] {(byte) 0xC3});
        assertThatThrownBy(() -> BoundedFile.text(file, LARGEST)).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void a_folder_is_no_file() {
        assertUnusable(folder);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipes_and_devices_are_not_read() throws Exception {
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertUnusable(pipe);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/zero"));
        assertUnusable(link);
        assertUnusable(Path.of("/dev/zero"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_device_in_the_place_of_a_state_file_is_renamed_and_kept() throws Exception {
        KeptFile file = new KeptFile(folder, "things", LARGEST);
        new ProcessBuilder("mkfifo", file.path().toString()).start().waitFor();
        SharedValue<Integer> number = number(file);
        assertThat(number.update(n -> n + 1)).isEqualTo(1);
        assertThat(folder.resolve("things.json.damaged")).exists();
        assertThat(file.read()).contains("1");
    }

    @Test
    void a_damaged_value_is_renamed_and_kept() throws IOException {
        KeptFile file = new KeptFile(folder, "things", LARGEST);
        for (byte[] damage : List.of(new byte[] {(byte) 0xFF}, "seven".getBytes(UTF_8), new byte[11])) {
            Files.write(file.path(), damage);
            assertThat(number(file).update(n -> n)).isZero();
            assertThat(file.path()).doesNotExist();
        }
        assertThat(folder.resolve("things.json.damaged")).exists();
        assertThat(folder.resolve("things.json.damaged-2")).hasContent("seven");
        assertThat(folder.resolve("things.json.damaged-3")).hasSize(11);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_the_program_creates_is_its_owners_alone() throws IOException {
        KeptFile file = new KeptFile(folder.resolve("home/deep"), "things", LARGEST);
        file.write("1");
        Path other = folder.resolve("home/other.json");
        KeptFile.replace(other, "2");
        PrivateFiles.open(folder.resolve("home/log"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        for (String name : List.of("home", "home/deep")) {
            assertThat(rights(folder.resolve(name))).as(name).isEqualTo("rwx------");
        }
        for (String name : List.of("home/deep/things.json", "home/deep/things.lock", "home/other.json", "home/log")) {
            assertThat(rights(folder.resolve(name))).as(name).isEqualTo("rw-------");
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static SharedValue<Integer> number(KeptFile file) {
        return SharedValue.in(
                file,
                0,
                new SharedValue.Form<>() {
                    @Override
                    public Integer read(String text) {
                        try {
                            return Integer.parseInt(text);
                        } catch (NumberFormatException damaged) {
                            throw new com.google.gson.JsonParseException(damaged);
                        }
                    }

                    @Override
                    public String write(Integer value) {
                        return String.valueOf(value);
                    }
                },
                Integer::equals);
    }

    private static void assertUnusable(Path file) {
        assertThatExceptionOfType(BoundedFile.UnusableException.class)
                .isThrownBy(() -> BoundedFile.read(file, LARGEST));
    }
}
