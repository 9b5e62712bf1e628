package org.patchlight.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSwapTest {
    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void install() throws IOException {
        program = Files.createDirectories(folder.resolve("Patchlight"));
        Files.writeString(program.resolve("Patchlight.exe"), "old");
    }

    private Path zip() throws IOException {
        return PackageZipTest.zip(folder.resolve("p.zip"), "Patchlight/Patchlight.exe", "Patchlight/jre/release");
    }

    @Test
    void the_new_version_takes_the_place_and_the_old_one_comes_back() throws IOException {
        FolderSwap swap = FolderSwap.of(program);
        swap.unpack(zip());
        assertThat(swap.swap()).isTrue();
        assertThat(program.resolve("Patchlight.exe")).hasContent("Patchlight/Patchlight.exe");
        assertThat(swap.back()).isTrue();
        assertThat(program.resolve("Patchlight.exe")).hasContent("old");
        assertThat(swap.back()).isTrue();
        assertThat(program.resolve("Patchlight.exe")).hasContent("Patchlight/Patchlight.exe");
    }

    @Test
    void a_program_in_use_stays_as_it_is() throws IOException {
        FolderSwap swap = new FolderSwap(program, (from, to) -> {
            throw new IOException("in use");
        });
        swap.unpack(zip());
        assertThat(swap.swap()).isFalse();
        assertThat(program.resolve("Patchlight.exe")).hasContent("old");
        assertThat(swap.fresh().resolve("jre/release")).exists();
    }

    @Test
    void a_second_rename_that_fails_is_taken_back() throws IOException {
        FolderSwap swap = new FolderSwap(program, (from, to) -> {
            if (from.toString().endsWith(".new")) {
                throw new IOException("in use");
            }
            Files.move(from, to);
        });
        swap.unpack(zip());
        assertThat(swap.swap()).isFalse();
        assertThat(program.resolve("Patchlight.exe")).hasContent("old");
    }

    @Test
    void a_run_that_was_killed_between_both_renames_is_finished() throws IOException {
        FolderSwap swap = FolderSwap.of(program);
        swap.unpack(zip());
        Files.move(program, swap.previous());
        assertThat(swap.swap()).isTrue();
        assertThat(program.resolve("jre/release")).exists();
        assertThat(swap.previous().resolve("Patchlight.exe")).hasContent("old");
    }

    @Test
    void what_a_killed_run_unpacked_is_removed_first_but_nothing_behind_a_link() throws IOException {
        FolderSwap swap = FolderSwap.of(program);
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("letter"), "dear");
        Files.createDirectories(swap.fresh());
        Files.createSymbolicLink(swap.fresh().resolve("link"), mine);
        swap.unpack(zip());
        assertThat(swap.fresh().resolve("link")).doesNotExist();
        assertThat(mine.resolve("letter")).hasContent("dear");
    }

    @Test
    void a_zip_without_the_whole_program_leaves_nothing() throws IOException {
        FolderSwap swap = FolderSwap.of(program);
        Path zip = PackageZipTest.zip(folder.resolve("p.zip"), "Patchlight/readme.txt");
        assertThatThrownBy(() -> swap.unpack(zip)).isInstanceOf(IOException.class);
        assertThat(swap.fresh()).doesNotExist();
    }
}
