package org.patchlight.pc.windows.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.RepairImage;

class WindowsComponentStoreTest {
    @ParameterizedTest
    @CsvSource({
        "0x800F0902, IN_USE",
        "0x80070020, IN_USE",
        "32, IN_USE",
        "740, DENIED",
        "0x800F081F, FAILED",
        "1726, FAILED"
    })
    void an_exit_code_of_dism_says_what_blocks_the_repair(String code, Reason reason) {
        PcException failed = WindowsComponentStore.failure(Long.decode(code).intValue());
        assertThat(failed.reason()).isEqualTo(reason);
        assertThat(failed.operation()).isEqualTo(ComponentStore.REPAIR);
        assertThat(failed.code()).isEqualTo(Long.decode(code).intValue());
    }

    @Test
    void a_source_is_one_argument_and_keeps_windows_update_out() {
        assertThat(WindowsComponentStore.arguments(new RepairImage("D:\\my media\\install.esd", 3)))
                .containsExactly(
                        "/English",
                        "/Online",
                        "/Cleanup-Image",
                        "/RestoreHealth",
                        "/Source:esd:D:\\my media\\install.esd:3",
                        "/LimitAccess");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[                           0.0%                           ]|0",
                "[===========               20.0%                          ]|20",
                "[===========================62,3%====                      ]|62",
                "[==========================100.0%==========================]|100"
            })
    void reads_the_percentage_of_dism(String piece, int percent) {
        assertThat(WindowsComponentStore.dismPercent(piece)).hasValue(percent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Image Version: 10.0.22631.4460", "Deployment Image Servicing and Management tool", "999.0%"
            })
    void other_lines_of_dism_have_no_percentage(String piece) {
        assertThat(WindowsComponentStore.dismPercent(piece)).isEmpty();
    }

    @Test
    void a_truncated_line_of_dism_has_no_percentage() {
        assertThat(WindowsComponentStore.dismPercent("[====   20.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Verification 45% complete.,45",
        "'\u00dcberpr\u00fcfung 100 % abgeschlossen.',100",
        "Do\u011frulama %7 tamamland\u0131.,7",
        "0%,0"
    })
    void reads_the_percentage_of_sfc_in_any_language_also_through_a_pipe(String line, int percent) {
        assertThat(WindowsComponentStore.sfcPercent(line)).hasValue(percent);
        String piped = new String(line.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        assertThat(WindowsComponentStore.sfcPercent(piped)).hasValue(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Beginning system scan.", "999%", "50 of 100"})
    void other_lines_of_sfc_have_no_percentage(String line) {
        assertThat(WindowsComponentStore.sfcPercent(line)).isEmpty();
    }

    @Test
    void half_a_character_of_sfc_has_no_percentage() {
        assertThat(WindowsComponentStore.sfcPercent("\u0000V\u0000")).isEmpty();
    }
}
