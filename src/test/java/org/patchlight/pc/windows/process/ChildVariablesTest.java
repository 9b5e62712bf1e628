package org.patchlight.pc.windows.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChildVariablesTest {
    @Test
    void names_are_listed_without_values_and_without_those_of_the_command_processor() {
        String listed = "Path=C:\\Windows\r\nComSpec=x\r\nPATHEXT=.EXE\r\nPROMPT=$P$G\r\n"
                + "__COMPAT_LAYER=DetectorsAppHealth\r\na line of a value\r\n";
        assertThat(ChildVariables.names(listed)).containsExactly("Path", "__COMPAT_LAYER");
    }
}
