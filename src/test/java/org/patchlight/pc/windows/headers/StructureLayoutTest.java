package org.patchlight.pc.windows.headers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Structure;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.pc.windows.headers.StructureLayout.Sizes;

/** The computed layout is the one that JNA itself has on this system. */
class StructureLayoutTest {
    static Stream<Named<Structure>> structures() throws IOException {
        return NativeStructures.all().stream()
                .map(structure -> Named.of(structure.getClass().getSimpleName(), structure));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void the_layout_is_that_of_jna(Structure structure) {
        StructureLayout layout = StructureLayout.of(structure, Sizes.HERE);
        assertThat(layout.size()).isEqualTo(structure.size());
        layout.offsets()
                .forEach((field, offset) -> assertThat(StructureLayout.offsetHere(structure, field))
                        .as(field)
                        .isEqualTo(offset));
    }
}
