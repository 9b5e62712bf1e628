package org.patchlight.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.evidence.Zips.Shown;
import org.patchlight.health.Message;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths are compared as this system writes them")
final class ZipEvidenceTest {
    /** Small limits, so that a zip bomb is detected at once. */
    private static final EvidenceLimits SMALL = new EvidenceLimits(100, 5, 3 << 20, 6 << 20, 250, 1 << 20, 1 << 20);

    @TempDir
    Path folder;

    @Test
    void a_zip_is_known_by_its_bytes_and_its_files_are_shown_behind_an_exclamation_mark() throws IOException {
        Shown shown = walk("evidence.dat", Zips.of("logs/", "", "logs/CBS.log", "one", "x.txt", "two"));
        assertThat(shown.files).containsExactly("evidence.dat!logs/CBS.log = one", "evidence.dat!x.txt = two");
        assertThat(shown.unreadable).isEmpty();
    }

    @Test
    void names_that_lead_out_are_shown_and_never_used() throws IOException {
        Shown shown = walk("a.zip", Zips.of("../../evil.log", "1", "/etc/evil", "2", "C:\\evil.log", "3"));
        assertThat(shown.files)
                .containsExactly("a.zip!../../evil.log = 1", "a.zip!/etc/evil = 2", "a.zip!C:\\evil.log = 3");
        assertThat(names(folder)).containsExactly("a.zip");
    }

    @Test
    void names_are_read_as_utf_8_or_else_as_of_dos() throws IOException {
        assertThat(walk("u.zip", Zips.of("Größe.log", "x")).files).containsExactly("u.zip!Größe.log = x");
        byte[] dos = Zips.of(Charset.forName("IBM437"), "Größe.log", "x");
        assertThat(walk("d.zip", dos).files).containsExactly("d.zip!Größe.log = x");
    }

    @Test
    void an_encrypted_file_says_so_and_the_others_are_read() throws IOException {
        byte[] zip = Zips.withDirectoryField(Zips.of("a", "1", "b", "2"), 8, 1);
        Shown shown = walk("a.zip", zip);
        assertThat(shown.unreadable).containsExactly("a.zip!a: encrypted");
        assertThat(shown.files).containsExactly("a.zip!b = 2");
    }

    @Test
    void a_file_packed_by_another_method_says_so() throws IOException {
        Shown shown = walk("a.zip", Zips.withDirectoryField(Zips.of("a", "1"), 10, 9));
        assertThat(shown.unreadable).containsExactly("a.zip!a: zip-method");
    }

    @Test
    void a_zip_in_a_zip_is_read_and_one_in_that_is_not() throws IOException {
        byte[] innermost = Zips.of("c.log", "3");
        byte[] inner = Zips.of("b.log", "2", "more.zip", innermost);
        Shown shown = walk("a.zip", Zips.of("in.zip", inner, "a.log", "1"));
        assertThat(shown.files).containsExactly("a.zip!in.zip!b.log = 2", "a.zip!a.log = 1");
        assertThat(shown.unreadable).containsExactly("a.zip!in.zip!more.zip: zip-depth");
    }

    @Test
    void a_zip_with_something_in_front_of_it_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Zips.of("first", "0"));
        bytes.writeBytes(Zips.of("a.log", "1"));
        assertThat(walk("a.zip", bytes.toByteArray()).files).containsExactly("a.zip!a.log = 1");
    }

    @Test
    void a_bomb_is_read_no_further_than_the_limits() throws IOException {
        byte[] zeros = new byte[8 << 20];
        Shown shown = walk("bomb.zip", Zips.of("a", zeros, "b", "fine", "c", zeros), SMALL);
        assertThat(shown.unreadable).containsExactly("bomb.zip!a: zip-bomb", "bomb.zip!c: zip-bomb");
        assertThat(shown.files).containsExactly("bomb.zip!b = fine");
    }

    @Test
    void a_file_larger_than_the_limit_is_read_no_further() throws IOException {
        byte[] noise = new byte[4 << 20];
        new Random(4).nextBytes(noise);
        noise[0] = 'x';
        assertThat(walk("large.zip", Zips.of("a", noise), SMALL).unreadable).containsExactly("large.zip!a: too-large");
    }

    @Test
    void a_torn_or_damaged_zip_neither_throws_nor_hangs() throws IOException {
        byte[] zip = Zips.of("logs/CBS.log", "some text", "in.zip", Zips.of("b.log", "2"));
        for (int length = 4; length < zip.length; length++) {
            Shown shown = walk("torn.zip", Arrays.copyOf(zip, length));
            assertThat(shown.unreadable).as("cut to %d", length).isNotEmpty();
        }
    }

    @Test
    void flipped_bits_in_a_zip_neither_throw_nor_hang() throws IOException {
        byte[] zip = Zips.of("logs/CBS.log", "some text", "in.zip", Zips.of("b.log", "2"));
        for (int at = 0; at < zip.length * 8; at += 3) {
            byte[] flipped = zip.clone();
            flipped[at / 8] ^= (byte) (1 << (at % 8));
            Shown shown = walk("flipped.zip", flipped);
            assertThat(shown.files.size() + shown.unreadable.size())
                    .as("bit %d", at)
                    .isPositive();
        }
        assertThat(names(folder)).containsExactly("flipped.zip");
    }

    private Shown walk(String name, byte[] bytes) throws IOException {
        return walk(name, bytes, EvidenceLimits.USUAL);
    }

    private Shown walk(String name, byte[] bytes, EvidenceLimits limits) throws IOException {
        return Shown.of(Files.write(folder.resolve(name), bytes), limits);
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    /** The file of a zip in a zip is removed by the system, also if the process is killed. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_zip_in_a_zip_leaves_no_file_even_while_it_is_read() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path file = Files.write(folder.resolve("a.zip"), Zips.of("in.zip", Zips.of("b.log", "2")));
        Set<String> before = spooled(temporary);
        List<String> during = new ArrayList<>();
        EvidenceFiles.visit(List.of(file), EvidenceLimits.USUAL, new EvidenceVisitor() {
            @Override
            public void file(EvidenceFile shown) {
                try {
                    during.addAll(spooled(temporary));
                } catch (IOException unreadable) {
                    throw new AssertionError(unreadable);
                }
            }

            @Override
            public void unreadable(String path, Message reason) {
                throw new AssertionError(path);
            }
        });
        assertThat(before).containsAll(during);
    }

    private static Set<String> spooled(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "patchlight-*.tmp")) {
            files.forEach(file -> names.add(file.toString()));
        }
        return names;
    }
}
