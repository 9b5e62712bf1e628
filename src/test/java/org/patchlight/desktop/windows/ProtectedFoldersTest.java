package org.patchlight.desktop.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProtectedFoldersTest {
    private static final Path ROOT = Path.of("/c/Program Files");
    private static final Path EXE = ROOT.resolve("Patchlight/Patchlight.exe");
    private static final Path JAR = ROOT.resolve("Patchlight/app/patchlight.jar");

    @Test
    void codeInProgramFilesThatWeCannotWriteToIsProtected() {
        assertThat(writable(Set.of()).hold(List.of(EXE, JAR))).isTrue();
    }

    @Test
    void codeElsewhereIsNot() {
        assertThat(writable(Set.of()).hold(List.of(Path.of("/c/Users/ann/Patchlight/Patchlight.exe"))))
                .isFalse();
        assertThat(writable(Set.of()).hold(List.of(Path.of("/c/Program Files Too/p.exe"))))
                .isFalse();
    }

    @Test
    void onePieceElsewhereIsEnoughToRefuse() {
        assertThat(writable(Set.of()).hold(List.of(EXE, Path.of("/c/Users/ann/patchlight.jar"))))
                .isFalse();
    }

    @Test
    void aFileOrFolderOpenToUsIsNotProtectedEvenInProgramFiles() {
        assertThat(writable(Set.of(JAR)).hold(List.of(EXE, JAR))).isFalse();
        assertThat(writable(Set.of(ROOT.resolve("Patchlight"))).hold(List.of(EXE)))
                .isFalse();
    }

    @Test
    void aLinkOutOfProgramFilesIsFollowed() {
        ProtectedFolders folders = new ProtectedFolders(
                List.of(ROOT), path -> false, path -> Path.of("/c/Users/ann").resolve(path.getFileName()));

        assertThat(folders.hold(List.of(EXE))).isFalse();
    }

    @Test
    void whatCannotBeLookedAtIsNotTrusted() {
        ProtectedFolders folders = new ProtectedFolders(List.of(ROOT), path -> false, ProtectedFoldersTest::missing);

        assertThat(folders.hold(List.of(EXE))).isFalse();
        assertThat(writable(Set.of()).hold(List.of())).isFalse();
    }

    private static Path missing(Path path) throws IOException {
        throw new NoSuchFileException(path.toString());
    }

    private static ProtectedFolders writable(Set<Path> open) {
        return new ProtectedFolders(List.of(ROOT), open::contains, Path::normalize);
    }
}
