package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.windows.file.Exposure;

class ProtectedFoldersTest {
    private static final Path ROOT = Path.of("/c/Program Files");
    private static final Path EXE = ROOT.resolve("Patchlight/Patchlight.exe");
    private static final Path JAR = ROOT.resolve("Patchlight/app/patchlight.jar");

    private static final ProtectedFolders.Tree SAFE = (root, folder) -> Optional.empty();

    @Test
    void code_in_program_files_that_we_cannot_write_to_is_protected() {
        assertThat(writable(Set.of()).hold(List.of(EXE, JAR))).isTrue();
    }

    @Test
    void code_elsewhere_is_not() {
        assertThat(writable(Set.of()).hold(List.of(Path.of("/c/Users/ann/Patchlight/Patchlight.exe"))))
                .isFalse();
        assertThat(writable(Set.of()).hold(List.of(Path.of("/c/Program Files Too/p.exe"))))
                .isFalse();
    }

    @Test
    void one_piece_elsewhere_is_enough_to_refuse() {
        assertThat(writable(Set.of()).hold(List.of(EXE, Path.of("/c/Users/ann/patchlight.jar"))))
                .isFalse();
    }

    @Test
    void a_file_or_folder_open_to_us_is_not_protected_even_in_program_files() {
        assertThat(writable(Set.of(JAR)).hold(List.of(EXE, JAR))).isFalse();
        assertThat(writable(Set.of(ROOT.resolve("Patchlight"))).hold(List.of(EXE)))
                .isFalse();
    }

    @Test
    void a_link_out_of_program_files_is_followed() {
        ProtectedFolders folders = new ProtectedFolders(
                List.of(ROOT), path -> false, path -> Path.of("/c/Users/ann").resolve(path.getFileName()), SAFE);

        assertThat(folders.hold(List.of(EXE))).isFalse();
    }

    @Test
    void what_cannot_be_checked_is_not_trusted() {
        ProtectedFolders folders =
                new ProtectedFolders(List.of(ROOT), path -> false, ProtectedFoldersTest::missing, SAFE);

        assertThat(folders.hold(List.of(EXE))).isFalse();
        assertThat(writable(Set.of()).hold(List.of())).isFalse();
    }

    @Test
    void one_unsafe_file_anywhere_in_the_folder_is_named() {
        Exposure exposure =
                new Exposure(ROOT.resolve("Patchlight/jre/lib/x.dll").toString(), Exposure.Kind.OWNER, "ann", "");
        ProtectedFolders folders = new ProtectedFolders(
                List.of(ROOT),
                path -> false,
                Path::normalize,
                (root, folder) ->
                        root.equals(ROOT) && folder.equals(EXE.getParent()) ? Optional.of(exposure) : Optional.empty());

        assertThat(folders.hold(List.of(EXE, JAR))).isTrue();
        assertThat(folders.weakness(EXE, List.of(JAR))).contains(exposure.toString());
    }

    @Test
    void code_beside_the_folder_of_the_program_is_not_checked_and_so_not_trusted() {
        Path other = ROOT.resolve("Other/patchlight.jar");

        assertThat(writable(Set.of()).weakness(EXE, List.of(JAR))).isEmpty();
        assertThat(writable(Set.of()).weakness(EXE, List.of(JAR, other))).contains(other.toString());
        assertThat(new ProtectedFolders(List.of(ROOT), path -> false, ProtectedFoldersTest::missing, SAFE)
                        .weakness(EXE, List.of()))
                .contains(EXE.toString());
    }

    private static Path missing(Path path) throws IOException {
        throw new NoSuchFileException(path.toString());
    }

    private static ProtectedFolders writable(Set<Path> open) {
        return new ProtectedFolders(List.of(ROOT), open::contains, Path::normalize, SAFE);
    }
}
