package org.patchlight.pc.windows.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patchlight.pc.windows.file.Exposure.Kind;

class ExposureTest {
    @Test
    void the_log_names_who_has_which_right_where() {
        assertThat(new Exposure("C:\\Windows", Kind.RIGHT, "NT SERVICE\\Agent", "FILE_ADD_FILE"))
                .hasToString("NT SERVICE\\Agent has the right FILE_ADD_FILE in C:\\Windows");
        assertThat(new Exposure("C:\\Windows\\Patchlight", Kind.OWNER, "PC\\ann", ""))
                .hasToString("PC\\ann owns C:\\Windows\\Patchlight");
        assertThat(Exposure.of("C:\\Windows\\Patchlight", Kind.LINK))
                .hasToString("C:\\Windows\\Patchlight is a link or no folder");
    }
}
