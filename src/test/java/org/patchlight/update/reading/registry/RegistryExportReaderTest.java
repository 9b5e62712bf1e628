package org.patchlight.update.reading.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.reading.note.ServicingNotes;

class RegistryExportReaderTest {
    private static final String HEAD = "Windows Registry Editor Version 5.00\r\n\r\n";
    private static final String UPDATE =
            "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate";

    @Test
    void a_disabled_service_is_reported_in_any_encoding_and_control_set() throws IOException {
        String text = "[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\wuauserv]\r\n\"Start\"=dword:00000004\r\n";
        assertThat(ServicingNotes.of(new RegistryExportReader(), "\uFEFF" + HEAD + text, StandardCharsets.UTF_16LE)
                        .state())
                .containsExactly("SERVICE_DISABLED wuauserv");
        assertThat(read("REGEDIT4\r\n\r\n" + text).state()).containsExactly("SERVICE_DISABLED wuauserv");
        assertThat(read(HEAD + text.replace("00000004", "00000003")).state()).isEmpty();
        assertThat(read(HEAD + text.replace("wuauserv]", "wuauserv\\Security]")).state())
                .isEmpty();
    }

    @Test
    void a_service_that_runs_another_program_is_reported() throws IOException {
        String key = "[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\wuauserv";
        String image = "]\r\n\"ImagePath\"=\"%SystemRoot%\\\\System32\\\\svchost.exe -k netsvcs\"\r\n";
        String library = "\\Parameters]\r\n\"ServiceDll\"=\"%\\\\wuaueng.dll\"\r\n";
        String good = HEAD + key + image + key + library.replace("%", "%SystemRoot%\\\\System32");
        assertThat(read(good).state()).isEmpty();
        assertThat(read(good.replace("svchost.exe", "cmd.exe")).state())
                .containsExactly("SERVICE_HIJACKED wuauserv = %SystemRoot%\\System32\\cmd.exe -k netsvcs");
        assertThat(read(HEAD + key + image + key + library.replace("%", "C:\\\\Temp"))
                        .state())
                .containsExactly("SERVICE_HIJACKED wuauserv = C:\\Temp\\wuaueng.dll");
    }

    @ParameterizedTest
    @CsvSource({
        "'dword:00000004', true",
        "'hex(4):04,00,00,00', true",
        "'hex(b):04,00,00,00,00,00,00,00', true",
        "'HEX(B):04,00,00,00,00,00,00,00', true",
        "'hex(b):04,00,00,00,01,00,00,00', false",
        "'hex(b):04,00', false",
        "'hex(b):', false"
    })
    void a_number_of_any_type_counts(String value, boolean disabled) throws IOException {
        String key = "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\BITS]\r\n\"Start\"=";
        assertThat(read(HEAD + key + value + "\r\n").state())
                .containsExactlyElementsOf(disabled ? List.of("SERVICE_DISABLED BITS") : List.of());
    }

    @Test
    void the_control_set_in_use_goes_before_its_copies() throws IOException {
        String key = "[HKEY_LOCAL_MACHINE\\SYSTEM\\%\\Services\\BITS]\r\n\"Start\"=dword:0000000";
        assertThat(read(HEAD + key.replace("%", "ControlSet002") + "4\r\n" + key.replace("%", "CurrentControlSet")
                                + "3\r\n")
                        .state())
                .isEmpty();
    }

    @Test
    void a_due_restart_is_reported_by_its_mark_and_not_where_it_is_deleted() throws IOException {
        String key = UPDATE + "\\Auto Update\\RebootRequired]\r\n";
        assertThat(read(HEAD + "[" + key + "[" + key).state())
                .containsOnly("RESTART_MARK HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate"
                        + "\\Auto Update\\RebootRequired");
        assertThat(read(HEAD + "[-" + key).state()).isEmpty();
    }

    @Test
    void the_last_results_are_attempts_in_utc() throws IOException {
        ServicingNotes notes = read(HEAD + "[" + UPDATE + "\\Auto Update\\Results\\Install]\r\n"
                + "\"LastSuccessTime\"=\"2026-05-01 10:00:00\"\r\n\"LastError\"=dword:80070643\r\n"
                + "[" + UPDATE + "\\Auto Update\\Results\\Detect]\r\n\"LastError\"=dword:00000000\r\n"
                + "[" + UPDATE + "\\Auto Update\\Results\\Download]\r\n\"LastError\"=dword:8024000b\r\n");
        assertThat(notes.attemptLines())
                .containsExactly("INSTALL ok 0x00000000 at 2026-05-01T10:00:00Z", "INSTALL failed 0x80070643");
    }

    @Test
    void texts_in_bytes_over_several_lines_are_joined() throws IOException {
        StringBuilder hex = new StringBuilder("\"LastSuccessTime\"=hex(1):");
        for (char c : "2026-05-01 10:00:00".toCharArray()) {
            hex.append(Integer.toHexString(c)).append(c == '-' ? ",00,\\\r\n  " : ",00,");
        }
        ServicingNotes notes = read(HEAD + "[" + UPDATE + "\\Auto Update\\Results\\Detect]\r\n" + hex + "00,00\r\n");
        assertThat(notes.attemptLines()).containsExactly("SEARCH ok 0x00000000 at 2026-05-01T10:00:00Z");
        assertThat(notes.records).isEqualTo(2);
        assertThat(notes.unreadable).isZero();
    }

    @Test
    void a_pause_is_reported_with_its_end() throws IOException {
        assertThat(read(HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings]\r\n"
                                + "\"PauseUpdatesStartTime\"=\"2026-05-01T10:00:00Z\"\r\n"
                                + "\"PauseUpdatesExpiryTime\"=\"2026-06-01T10:00:00Z\"\r\n")
                        .state())
                .containsExactly("PAUSED 2026-06-01T10:00:00Z at 2026-05-01T10:00:00Z");
    }

    @Test
    void the_zone_is_read_from_the_active_bias() throws IOException {
        String key = "[HKEY_LOCAL_MACHINE\\SYSTEM\\%\\Control\\TimeZoneInformation]\r\n\"ActiveTimeBias\"=dword:";
        String current = HEAD + key.replace("%", "CurrentControlSet");
        assertThat(read(current + "ffffff88\r\n").zones).containsExactly(ZoneOffset.ofHours(2));
        assertThat(read(current + "000001e0\r\n").zones).containsExactly(ZoneOffset.ofHours(-8));
        assertThat(read(current + "00000007\r\n").zones).isEmpty();
        assertThat(read(current + "80000000\r\n").zones).isEmpty();
        assertThat(read(HEAD + key.replace("%", "ControlSet002") + "000001e0\r\n").zones)
                .isEmpty();
    }

    @Test
    void damaged_lines_are_counted_and_survived() throws IOException {
        assertThat(read(HEAD + "[HKEY_LOCAL\r\n\"Start\r\nnoise\r\n").unreadable)
                .isEqualTo(3);
        ServicingNotes.damage(
                new RegistryExportReader(),
                HEAD + "[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\BITS]\r\n\"Start\"=dword:00000004\r\n"
                        + "[" + UPDATE
                        + "\\Auto Update\\Results\\Detect]\r\n\"LastSuccessTime\"=hex(1):32,00,\\\r\n  30,00\r\n"
                        + "\"LastError\"=dword:80070643\r\n\"a\\\"b\"=\"c\\\\d\"\r\n");
    }

    private static ServicingNotes read(String text) throws IOException {
        return ServicingNotes.of(new RegistryExportReader(), text);
    }
}
