package org.patchlight.pc.windows.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Wine;

/** Runs only under Wine, because it creates and deletes the real folder. */
@EnabledOnOs(OS.WINDOWS)
class AdministratorsFolderTest {
    @BeforeEach
    @AfterEach
    void away() throws IOException, PcException {
        assertThat(Wine.isHere()).isTrue();
        Path folder = AdministratorsFolder.path();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    @Test
    void it_is_made_and_found_again() throws PcException {
        assertThatThrownBy(AdministratorsFolder::find)
                .isInstanceOfSatisfying(
                        PcException.class, none -> assertThat(none.reason()).isEqualTo(Reason.MISSING));

        Path made = AdministratorsFolder.make();

        assertThat(made).isEqualTo(Path.of("C:\\windows\\Patchlight"));
        assertThat(List.of(
                        AdministratorsFolder.journal(made),
                        AdministratorsFolder.own(made).resolve("temp")))
                .allMatch(Files::isDirectory);
        assertThat(AdministratorsFolder.make()).isEqualTo(made);
        assertThat(AdministratorsFolder.find()).isEqualTo(made);
        assertThat(FolderRights.of(FileSecurity.descriptor(made)).grants()).isNotEmpty();
    }

    @Test
    void a_file_in_its_place_is_refused() throws IOException, PcException {
        Files.createDirectories(AdministratorsFolder.path().getParent());
        Files.createFile(AdministratorsFolder.path());

        assertThatThrownBy(AdministratorsFolder::make)
                .isInstanceOfSatisfying(
                        PcException.class, odd -> assertThat(odd.reason()).isEqualTo(Reason.DENIED));
    }

    @Test
    void a_link_in_its_place_is_refused(@org.junit.jupiter.api.io.TempDir Path elsewhere)
            throws IOException, PcException {
        Files.createDirectories(AdministratorsFolder.path().getParent());
        try {
            Junction.make(AdministratorsFolder.path(), elsewhere);
        } catch (IOException wineCannot) {
            org.junit.jupiter.api.Assumptions.abort("this Wine makes no junctions: " + wineCannot.getMessage());
        }
        try {
            assertThatThrownBy(AdministratorsFolder::make)
                    .isInstanceOfSatisfying(
                            PcException.class, odd -> assertThat(odd.reason()).isEqualTo(Reason.DENIED));
            assertThat(elsewhere).isEmptyDirectory();
        } finally {
            Files.delete(AdministratorsFolder.path());
        }
    }
}
