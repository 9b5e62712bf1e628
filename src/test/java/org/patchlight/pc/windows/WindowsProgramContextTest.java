package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.program.NativeLibrary.Source;

class WindowsProgramContextTest {
    @ParameterizedTest
    @CsvSource({"/program, BESIDE_PROGRAM", "/temp/jna-123, TEMPORARY_FOLDER", "/elsewhere, ELSEWHERE", ", ELSEWHERE"})
    void the_native_library_comes_from_its_folder(Path folder, Source source) {
        assertThat(WindowsProgramContext.source(folder, Path.of("/program"), Path.of("/temp")))
                .isEqualTo(source);
    }
}
