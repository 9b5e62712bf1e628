package org.patchlight.pc.windows.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderRightsTest {
    @ParameterizedTest
    @CsvSource({"0x10, true", "0x12, true", "0x20, false", "0x410, false", "0x400, false", "0x412, false"})
    void a_file_a_link_and_a_junction_are_no_plain_folder(String attributes, boolean plain) {
        assertThat(FileSecurity.isPlain(Integer.decode(attributes))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)",
                "O:SYD:(A;;GA;;;SY)(D;;FA;;;WD)",
                "O:BAD:AI(A;OICIIO;GA;;;CO)(A;ID;FR;;;WD)(A;;FRFX;;;AU)",
                "O:BAD:",
                // the descriptor of the folder of Windows 10
                "O:S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464D:PAI"
                        + "(A;OICIIO;GA;;;CO)(A;OICIIO;GA;;;SY)(A;;0x1301bf;;;SY)(A;OICIIO;GA;;;BA)(A;;0x1301bf;;;BA)"
                        + "(A;OICIIO;GXGR;;;BU)(A;;0x1200a9;;;BU)(A;CIIO;GA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)"
                        + "(A;;FA;;;S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464)(A;;0x1200a9;;;AC)(A;OICIIO;GXGR;;;AC)"
            })
    void what_only_administrators_write(String descriptor) {
        assertThat(FolderRights.of(descriptor).onlyAdministratorsWrite()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "O:BA",
                "D:(A;;FA;;;BA)",
                "O:BAD:NO_ACCESS_CONTROL",
                "O:BAD:(A;;FA;;;BU)",
                "O:BAD:(A;;0x1200ab;;;BU)",
                "O:BAD:(A;;0x1200ad;;;AU)",
                "O:BAD:(A;;0xnonsense;;;BU)",
                "O:BAD:(A;;FRFW;;;WD)",
                "O:BAD:(A;;FRX;;;WD)",
                "O:BAD:(A;;SD;;;IU)",
                "O:BAD:(A;;0x40;;;S-1-5-21-1-2-3-1001)",
                "O:BAD:(XA;;WO;;;BU;(WIN://x))",
                "O:BAD:(A;;FA)",
                // owned by the account of an administrator, which could take it over even when not elevated
                "O:S-1-5-21-1-2-3-1001D:PAI(A;OICI;FA;;;BA)",
                "O:BUD:PAI(A;OICI;FA;;;BA)"
            })
    void what_another_user_may_write_or_what_is_not_understood(String descriptor) {
        assertThat(FolderRights.of(descriptor).onlyAdministratorsWrite()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O:BAD:(A;;0x1200a9;;;BU)(A;OICI;0x1301bf;;;S-1-5-80-1-2)| S-1-5-80-1-2| FILE_ADD_FILE FILE_ADD_SUBDIRECTORY"
                        + " FILE_WRITE_EA FILE_WRITE_ATTRIBUTES DELETE",
                "O:SYD:(A;;FA;;;SY)(A;;FRFW;;;LS)| LS| FILE_ADD_FILE FILE_ADD_SUBDIRECTORY FILE_WRITE_EA FILE_WRITE_ATTRIBUTES",
                "O:SYD:(A;;FA;;;AU)| AU| FILE_ALL_ACCESS",
                "O:SYD:(A;;WDWO;;;WD)| WD| WRITE_DAC WRITE_OWNER",
                "O:SYD:(A;;DTSD;;;IU)| IU| FILE_DELETE_CHILD DELETE",
                "O:SYD:(A;;GAGW;;;BU)| BU| GENERIC_ALL GENERIC_WRITE",
                "O:SYD:(A;;0x1000000;;;BU)| BU| 0x1000000",
                "O:SYD:(A;;FRXX;;;BU)| BU| FRXX",
                "O:SYD:NO_ACCESS_CONTROL| WD| FILE_ALL_ACCESS",
                "O:S-1-5-21-1-2-3-1001D:PAI(A;;FA;;;BA)| S-1-5-21-1-2-3-1001| ''",
                "O:BAD:(A;OICIIO;FA;;;CO)(A;;0x1200a9;;;BU)| |"
            })
    void the_account_and_the_right_that_are_too_many_are_named(String descriptor, String who, String right) {
        assertThat(FolderRights.of(descriptor).excess())
                .isEqualTo(who == null ? Optional.empty() : Optional.of(new FolderRights.Excess(who, right)));
    }
}
