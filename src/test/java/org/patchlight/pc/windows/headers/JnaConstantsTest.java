package org.patchlight.pc.windows.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers and GUIDs that the code takes from jna-platform are as in Windows' headers, under the same name. */
class JnaConstantsTest {
    @Test
    void each_number_is_as_in_the_headers() throws IOException {
        MingwCompiler.need();
        Map<String, Object> used = JnaConstants.used();
        used.values().removeIf(value -> !(value instanceof Long));
        assertThat(used)
                .hasSizeGreaterThan(40)
                .containsKeys("KEY_WOW64_64KEY", "SC_STATUS_PROCESS_INFO", "HKEY_LOCAL_MACHINE");
        Map<String, Long> stated = HeaderValues.of("jna-constants", used.keySet());
        used.replaceAll((name, value) -> unsigned(value));
        stated.replaceAll((name, value) -> unsigned(value));
        assertThat(used).isEqualTo(stated);
    }

    @Test
    void each_guid_is_as_in_the_headers() throws IOException {
        MingwCompiler.need();
        Map<String, Object> used = JnaConstants.used();
        used.values().removeIf(value -> !(value instanceof String));
        assertThat(used).containsKeys("FOLDERID_Downloads", "FOLDERID_ProgramFiles");
        assertThat(used).isEqualTo(HeaderValues.guids("jna-guids", used.keySet()));
    }

    /** JNA keeps a DWORD in an int, where 0x80000000 and above are negative; a handle has 64 bits on both sides. */
    private static Long unsigned(Object value) {
        long number = (Long) value;
        return number == (int) number ? Integer.toUnsignedLong((int) number) : number;
    }
}
