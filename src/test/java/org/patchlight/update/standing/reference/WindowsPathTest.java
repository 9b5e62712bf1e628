package org.patchlight.update.standing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsPathTest {
    private static final String WINDOWS = "D:\\Windows";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            %SystemRoot%\\system32\\svchost.exe -k netsvcs -p | D:\\Windows\\system32\\svchost.exe
            %windir%\\x.dll                                   | D:\\Windows\\x.dll
            \\SystemRoot\\System32\\drivers\\sfloppy.sys      | D:\\Windows\\System32\\drivers\\sfloppy.sys
            system32\\drivers\\WIMMount.sys                   | D:\\Windows\\system32\\drivers\\WIMMount.sys
            \\??\\C:\\Program Files\\A B\\c.sys               | C:\\Program Files\\A B\\c.sys
            "C:\\Program Files\\A B\\c.exe" /run x.exe        | C:\\Program Files\\A B\\c.exe
            C:\\Program Files\\A B\\c.exe /run                | C:\\Program Files\\A B\\c.exe
            %SystemDrive%\\a.exe                              | D:\\a.exe
            """)
    void a_program_is_found_without_its_arguments(String value, String path) {
        assertThat(WindowsPath.program(value, WINDOWS)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"C:\\never ends.exe",
                "%ProgramFiles%\\x.exe",
                "C:\\%OTHER%\\x.exe",
                "\\Driver\\PnpManager",
                "\\\\server\\share\\x.exe",
                "x.exe",
                "C:\\no extension",
                "C:\\a|b.exe",
                "notasystem32\\x.sys"
            })
    void what_is_not_sure_gives_no_path(String value) {
        assertThat(WindowsPath.program(value, WINDOWS)).isEmpty();
    }

    @Test
    void an_endless_value_ends() {
        assertThat(WindowsPath.program("C:\\" + "a".repeat(100_000) + ".exe", WINDOWS))
                .isEmpty();
    }
}
