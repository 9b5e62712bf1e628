package org.patchlight.update.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.ServicingNotes;

class ToolOutputReaderTest {
    private static final String BAR = "\r[===========================59.0%==       ] \r\n"
            + "\r[==========================100.0%==========================] \r\n";
    private static final String DISM =
            "\r\nDeployment Image Servicing and Management tool\r\nVersion: 10.0.1.2\r\n\r\nImage Version: 10.0.3.4\r\n\r\n";
    private static final String DONE = "The operation completed successfully.\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0 windowsupdate.microsoft.com",
                "> 127.0.0.1\tdownload.windowsupdate.com # off",
                "::1 x.delivery.mp.microsoft.com",
            })
    void a_line_of_the_hosts_file_that_redirects_an_update_server_is_a_fact(String line) throws IOException {
        assertThat(ServicingNotes.of(new ToolOutputReader(), "# hosts\n127.0.0.1 localhost\n" + line + "\n").facts)
                .extracting(Fact::kind)
                .containsExactly(Fact.Kind.HOSTS_BLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# 0.0.0.0 windowsupdate.com",
                "0.0.0.0 ads.example.com",
                "13.107.4.50 download.windowsupdate.com"
            })
    void other_lines_of_addresses_are_no_fact(String line) throws IOException {
        assertThat(ServicingNotes.of(new ToolOutputReader(), line + "\n").facts).isEmpty();
    }

    @Test
    void a_bar_that_reached_the_end_proves_nothing() throws IOException {
        ServicingNotes notes =
                read(DISM + BAR + "\r\nError: 0x800f0915\r\n\r\nThe repair content could not be found.\r\n");
        assertThat(notes.attemptLines()).containsExactly("SERVICING failed 0x800F0915");
        assertThat(notes.state()).isEmpty();
    }

    @Test
    void the_state_of_the_store_is_read_from_english_sentences() throws IOException {
        ServicingNotes damaged = read(DISM + BAR + "The component store is repairable.\r\n" + DONE);
        assertThat(damaged.state()).containsExactly("STORE_DAMAGED");
        assertThat(damaged.attemptLines()).isEmpty();

        ServicingNotes sound = read(DISM + BAR + "No component store corruption detected.\r\n" + DONE);
        assertThat(sound.state()).containsExactly("STORE_SOUND");
        assertThat(sound.attemptLines()).containsExactly("SERVICING ok 0x00000000");

        assertThat(read(DISM + BAR + "The restore operation completed successfully. The component store corruption was"
                                + " repaired.\r\n" + DONE)
                        .state())
                .containsExactly("STORE_SOUND");
    }

    @Test
    void a_prompt_says_what_succeeded() throws IOException {
        String restored = DISM + BAR + DONE;
        assertThat(read("C:\\Windows\\system32>dism /online /cleanup-image /restorehealth\r\n" + restored)
                        .state())
                .containsExactly("STORE_SOUND");
        assertThat(read("C:\\>dism /online /cleanup-image /restorehealth\r\n" + restored + restored).facts)
                .hasSize(1);
        assertThat(read("C:\\>dism /online /get-packages\r\n" + restored).state())
                .isEmpty();
        assertThat(read(restored).attemptLines()).isEmpty();
    }

    @Test
    void in_other_languages_only_codes_count() throws IOException {
        Charset german = Charset.forName("IBM850");
        String head = "\r\nTool zur Imageverwaltung f\u00FCr die Bereitstellung\r\nVersion: 10.0.1.2\r\n"
                + "\r\nAbbildversion: 10.0.3.4\r\n" + BAR;
        assertThat(ServicingNotes.of(new ToolOutputReader(), head + "\r\nFehler: 0x800f081f\r\n", german)
                        .attemptLines())
                .containsExactly("SERVICING failed 0x800F081F");
        ServicingNotes unknown =
                ServicingNotes.of(new ToolOutputReader(), head + "\r\nDer Vorgang wurde beendet.\r\n", german);
        assertThat(unknown.attemptLines()).isEmpty();
        assertThat(unknown.state()).isEmpty();
        assertThat(unknown.records).isPositive();
    }

    @Test
    void refusals_and_restarts_are_no_failures() throws IOException {
        assertThat(read(DISM + "\r\nError: 87\r\n").attemptLines()).isEmpty();
        assertThat(read(DISM + "\r\nError: 740\r\n").attemptLines()).isEmpty();
        assertThat(read(DISM + "\r\nError: 3010\r\n").attemptLines()).isEmpty();
        assertThat(read(DISM + BAR + "\r\nError: 1726\r\n").attemptLines())
                .containsExactly("SERVICING failed 0x800706BE");
    }

    @Test
    void the_file_checker_writes_utf16_without_a_mark() throws IOException {
        String begin = "Beginning system scan.\r\r\nVerification 5% complete.\rVerification 100% complete.\r\r\n";
        ServicingNotes unable = ServicingNotes.of(
                new ToolOutputReader(),
                begin + "Windows Resource Protection found corrupt files but was unable to fix some of them.\r\r\n",
                StandardCharsets.UTF_16LE);
        assertThat(unable.attemptLines()).containsExactly("SERVICING failed");
        assertThat(unable.state()).containsExactly("STORE_DAMAGED");
        assertThat(read("Windows Resource Protection did not find any integrity violations.\r\n")
                        .attemptLines())
                .containsExactly("SERVICING ok 0x00000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"some\r\nof them.\r\n", "so", ""})
    void a_sentence_of_the_file_checker_that_a_console_broke_still_says_that_files_are_damaged(String end)
            throws IOException {
        ServicingNotes unable = read("Windows Resource Protection found corrupt files but was unable to fix " + end);
        assertThat(unable.state()).containsExactly("STORE_DAMAGED");
    }

    @Test
    void a_disabled_service_is_reported_a_stopped_one_is_not() throws IOException {
        String name = "SERVICE_NAME: wuauserv \r\n        TYPE               : 20  WIN32_SHARE_PROCESS \r\n";
        assertThat(read(name + "        START_TYPE         : 4   DISABLED\r\n").state())
                .containsExactly("SERVICE_DISABLED wuauserv");
        assertThat(read(name.replace("SERVICE_NAME", "NOMBRE_SERVICIO")
                                + "        TIPO_INICIO        : 4   DISABLED\r\n")
                        .state())
                .containsExactly("SERVICE_DISABLED wuauserv");
        assertThat(read(name
                                + "        STATE              : 1  STOPPED \r\n        WIN32_EXIT_CODE    : 1077  (0x435)\r\n")
                        .state())
                .isEmpty();
        assertThat(read(name + "        WIN32_EXIT_CODE    : 1058  (0x422)\r\n").state())
                .containsExactly("SERVICE_DISABLED wuauserv");
        assertThat(read(name + "        KOD_WYJSCIA_WIN32: 1058 (0x422)\r\n").state())
                .containsExactly("SERVICE_DISABLED wuauserv");
        assertThat(read(name + "        WIN32_EXIT_CODE    : 1077  (0x435)\r\n").state())
                .isEmpty();
        assertThat(read(name + "        SERVICE_EXIT_CODE  : 1058  (0x0)\r\n").state())
                .isEmpty();
        assertThat(read(name.replace("wuauserv", "Other") + "        START_TYPE         : 4   DISABLED\r\n")
                        .state())
                .isEmpty();
    }

    @Test
    void numbers_of_missing_and_disabled_services_count_where_the_prompt_names_them() throws IOException {
        assertThat(
                        read("C:\\>sc query wuauserv\r\n[SC] EnumQueryServicesStatus:OpenService FEHLER 1060:\r\n\r\nText\r\n")
                                .state())
                .containsExactly("SERVICE_MISSING wuauserv");
        assertThat(read("C:\\>net start w32time\r\nSystemfehler 1058 aufgetreten.\r\n")
                        .state())
                .containsExactly("SERVICE_DISABLED W32Time");
        assertThat(read("[SC] OpenService FAILED 1060:\r\n").state()).isEmpty();
    }

    @Test
    void printed_keys_and_power_shells_states_are_understood() throws IOException {
        assertThat(
                        read("\r\nHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\BITS\r\n    Start    REG_DWORD    0x4\r\n")
                                .state())
                .containsExactly("SERVICE_DISABLED BITS");
        assertThat(
                        read("\r\nHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\BITS\r\n    Start    REG_QWORD    0x4\r\n")
                                .state())
                .containsExactly("SERVICE_DISABLED BITS");
        assertThat(read("Online           : True\r\nImageHealthState : Repairable\r\n")
                        .state())
                .containsExactly("STORE_DAMAGED");
        assertThat(read("Online        : True\r\nRestartNeeded : True\r\n").state())
                .containsExactly("RESTART_PENDING");
        assertThat(read("Online        : True\r\nRestartNeeded : False\r\n").state())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TrustedInstaller, BINARY_PATH_NAME   : cmd.exe /c PowerShell.exe -encodedcommand SQ, SERVICE_HIJACKED",
        "wuauserv, PFAD   : C:\\ProgramData\\svchost.exe -k netsvcs, SERVICE_HIJACKED",
        "wuauserv, BINARY_PATH_NAME   : C:\\WINDOWS\\system32\\svchost.exe -k netsvcs -p, ''",
        "TrustedInstaller, BINARY_PATH_NAME   : C:\\WINDOWS\\servicing\\TrustedInstaller.exe, ''",
        "msiserver, BINARY_PATH_NAME   : C:\\Windows\\system32\\msiexec.exe /V, ''",
        "Spooler, BINARY_PATH_NAME   : C:\\Temp\\spoolsv.exe, ''"
    })
    void a_service_that_runs_another_program_is_reported(String service, String line, String expected)
            throws IOException {
        String config = "SERVICE_NAME: " + service + "\r\n        START_TYPE         : 3   DEMAND_START\r\n        "
                + line + "\r\n        DISPLAY_NAME       : X\r\n";
        String state = String.join(
                " ", read("[SC] QueryServiceConfig SUCCESS\r\n\r\n" + config).state());
        assertThat(state).startsWith(expected);
        assertThat(state.isEmpty()).isEqualTo(expected.isEmpty());
    }

    @Test
    void damage_is_survived() {
        ServicingNotes.damage(
                new ToolOutputReader(),
                "C:\\>sc qc bits\r\nSERVICE_NAME: bits\r\n  START_TYPE : 4 DISABLED\r\n[SC] x FAILED 1060:\r\n" + DISM
                        + BAR + "Error: 0x800f0915\r\nHKEY_LOCAL_MACHINE\\X\r\n    Start    REG_DWORD    0x4\r\n");
    }

    private static ServicingNotes read(String text) throws IOException {
        return ServicingNotes.of(new ToolOutputReader(), text);
    }
}
