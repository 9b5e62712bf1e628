package org.patchlight.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderSwapTest {
    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void install() throws IOException {
        program = Files.createDirectories(folder.resolve("Patchlight"));
        Files.writeString(program.resolve("Patchlight.exe"), "old");
        Files.createDirectory(program.resolve("jre"));
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

    /** Renames folders until a run is killed before the rename with this number. */
    private FolderSwap killedBefore(int rename) {
        AtomicInteger renames = new AtomicInteger();
        return new FolderSwap(program, (from, to) -> {
            if (renames.incrementAndGet() == rename) {
                throw new Killed();
            }
            Files.move(from, to);
        });
    }

    /** The end of a process, which no handler of exceptions sees. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private String version() throws IOException {
        return Files.readString(program.resolve("Patchlight.exe"));
    }

    @ParameterizedTest
    @CsvSource({"1, old", "2, old", "3, Patchlight/Patchlight.exe"})
    void a_swap_that_was_killed_at_any_rename_is_recovered(int rename, String version) throws IOException {
        FolderSwap killed = killedBefore(rename);
        killed.unpack(zip());
        assertThatThrownBy(killed::swap).isInstanceOf(Killed.class);
        FolderSwap next = FolderSwap.of(program);
        assertThat(next.isInterrupted()).isEqualTo(rename > 1);
        next.recover();
        assertThat(version()).isEqualTo(version);
        assertThat(next.isInterrupted()).isFalse();
        next.unpack(zip());
        assertThat(next.swap()).isTrue();
        assertThat(next.previous().resolve("Patchlight.exe")).hasContent(version);
    }

    @ParameterizedTest
    @CsvSource({"2, Patchlight/Patchlight.exe", "3, old"})
    void a_return_that_was_killed_is_recovered_and_the_other_version_is_kept(int rename, String version)
            throws IOException {
        FolderSwap swap = FolderSwap.of(program);
        swap.unpack(zip());
        assertThat(swap.swap()).isTrue();
        assertThatThrownBy(killedBefore(rename)::back).isInstanceOf(Killed.class);
        swap.recover();
        assertThat(version()).isEqualTo(version);
        assertThat(swap.back()).isTrue();
        assertThat(version()).isNotEqualTo(version);
    }

    @Test
    void the_version_before_that_runs_beside_a_missing_program_is_not_renamed() throws IOException {
        FolderSwap killed = killedBefore(2);
        killed.unpack(zip());
        assertThatThrownBy(killed::swap).isInstanceOf(Killed.class);
        Path running = folder.resolve("Patchlight.replaced");
        FolderSwap found = FolderSwap.of(running);
        assertThat(found.program()).isEqualTo(program);
        new FolderSwap(program, (from, to) -> {
                    if (from.equals(running)) {
                        throw new IOException("in use");
                    }
                    Files.move(from, to);
                })
                .recover();
        assertThat(version()).isEqualTo("Patchlight/Patchlight.exe");
        assertThat(FolderSwap.of(running).program()).isEqualTo(running);
    }

    @Test
    void a_program_in_use_keeps_the_version_before() throws IOException {
        FolderSwap swap = FolderSwap.of(program);
        swap.unpack(zip());
        assertThat(swap.swap()).isTrue();
        FolderSwap used = new FolderSwap(program, (from, to) -> {
            throw new IOException("in use");
        });
        used.unpack(zip());
        assertThat(used.swap()).isFalse();
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
