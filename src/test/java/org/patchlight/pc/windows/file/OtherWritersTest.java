package org.patchlight.pc.windows.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherWritersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)              | []
            O:BAG:BAD:(A;;FA;;;BA)(A;;FA;;;LS)                                               | [LS]
            O:BAG:BAD:(A;;FA;;;BU)(A;;0x1301bf;;;AU)(A;OICIIO;GA;;;CO)                       | [BU, AU]
            O:S-1-5-21-1-2-3-1001G:BAD:(A;;FA;;;BA)                                          | [O:S-1-5-21-1-2-3-1001]
            O:SYG:SYD:NO_ACCESS_CONTROL                                                      | [WD]
            O:SYG:SYD:(A;;FA;;;S-1-5-80-1-2-3-4-5)(D;;FA;;;BU)                                | [S-1-5-80-1-2-3-4-5]
            """)
    void who_else_may_write_is_named(String descriptor, String others) {
        assertThat(OtherWriters.of(FolderRights.of(descriptor))).hasToString(others);
    }
}
