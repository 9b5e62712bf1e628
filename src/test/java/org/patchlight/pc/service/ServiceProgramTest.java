package org.patchlight.pc.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.service.ServiceProgram.Origin;

class ServiceProgramTest {
    private static final String WINDOWS = "C:\\Windows";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%SystemRoot%\\system32\\svchost.exe -k netsvcs -p",
                "%systemroot%\\System32\\svchost.exe -k netsvcs",
                "C:\\WINDOWS\\system32\\svchost.exe -k NetworkService -p",
                "c:/windows/system32/svchost.exe -k netsvcs",
                "\"C:\\Windows\\System32\\svchost.exe\" -k netsvcs -p",
                "\"%windir%\\system32\\svchost.exe\"",
                "\\SystemRoot\\System32\\svchost.exe -k wusvcs -p",
                "\\??\\C:\\Windows\\System32\\svchost.exe -k netsvcs",
                "\\\\?\\C:\\Windows\\System32\\svchost.exe",
                "%SystemDrive%\\Windows\\System32\\svchost.exe -k netsvcs",
                "\\Windows\\System32\\svchost.exe -k netsvcs",
                "C:\\Windows\\SysWOW64\\svchost.exe -k netsvcs",
                "C:\\Windows\\Sysnative\\svchost.exe -k netsvcs",
                "system32\\svchost.exe -k netsvcs",
                "svchost.exe -k netsvcs",
                "C:\\Windows\\system32\\svchost -k netsvcs",
                "C:\\Windows\\\\System32\\svchost.exe",
                "C:\\Windows\\Temp\\..\\System32\\.\\svchost.exe -k x",
                "  C:\\Windows\\System32\\svchost.exe\t-k netsvcs  "
            })
    void every_spelling_of_the_host_of_services_is_of_windows(String image) {
        assertThat(ServiceProgram.ofImage("wuauserv", image, WINDOWS)).isEqualTo(Origin.WINDOWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmd.exe /c PowerShell.exe -encodedcommand SQBFAFgA",
                "C:\\Windows\\System32\\cmd.exe /c C:\\Windows\\System32\\svchost.exe -k netsvcs",
                "powershell -File C:\\Windows\\System32\\svchost.exe",
                "C:\\Windows\\svchost.exe -k netsvcs",
                "C:\\Windows\\System32\\svch0st.exe -k netsvcs",
                "C:\\Windows\\System32\\sv\u0441host.exe -k netsvcs",
                "C:\\Windows\\System32\\svchost.exe:other -k netsvcs",
                "C:\\Windows\\System32\\svchost.exe.exe",
                "C:\\Windows\\System32\\..\\Temp\\svchost.exe -k netsvcs",
                "C:\\Windows \\System32\\svchost.exe -k netsvcs",
                "\"C:\\Windows \\System32\\svchost.exe\" -k netsvcs",
                "C:\\evil.exe ..\\Windows\\System32\\svchost.exe",
                "C:\\ProgramData\\svchost.exe -k netsvcs -p",
                "%ProgramData%\\svchost.exe -k netsvcs -p",
                "D:\\Windows\\System32\\svchost.exe -k netsvcs",
                "\\\\server\\share\\Windows\\System32\\svchost.exe",
                "\\\\?\\UNC\\server\\c$\\Windows\\System32\\svchost.exe",
                "C:\\WINDOW~1\\System32\\svchost.exe -k netsvcs",
                "C:\\Windows\\System32\\wbem\\svchost.exe",
                "C:\\Windows\\System32",
                "\"",
                "%",
                "x"
            })
    void every_other_program_is_foreign(String image) {
        assertThat(ServiceProgram.ofImage("wuauserv", image, WINDOWS)).isEqualTo(Origin.FOREIGN);
    }

    @ParameterizedTest
    @CsvSource({
        "TrustedInstaller, %SystemRoot%\\servicing\\TrustedInstaller.exe, WINDOWS",
        "TrustedInstaller, C:\\Windows\\servicing\\TrustedInstaller.exe -Embedding, WINDOWS",
        "TrustedInstaller, '\"C:\\Windows\\servicing\\TrustedInstaller.exe\" /x', WINDOWS",
        "TrustedInstaller, C:\\WINDOWS\\SERVIC~1\\TRUSTE~1.EXE, WINDOWS",
        "TrustedInstaller, C:\\WINDOWS\\servicing\\TRUSTE~1.COM, FOREIGN",
        "TrustedInstaller, C:\\Windows\\System32\\TrustedInstaller.exe, FOREIGN",
        "TrustedInstaller, C:\\Windows\\System32\\svchost.exe -k netsvcs, FOREIGN",
        "msiserver, %systemroot%\\system32\\msiexec.exe /V, WINDOWS",
        "msiserver, msiexec.exe /V, WINDOWS",
        "msiserver, C:\\Windows\\SysWOW64\\msiexec.exe /V, WINDOWS",
        "msiserver, C:\\Users\\Public\\msiexec.exe /V, FOREIGN"
    })
    void services_with_a_program_of_their_own_run_that(String service, String image, Origin origin) {
        assertThat(ServiceProgram.ofImage(service, image, WINDOWS)).isEqualTo(origin);
        assertThat(ServiceProgram.isHosted(service)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "wuauserv, %systemroot%\\system32\\wuaueng.dll, WINDOWS",
        "wuauserv, C:\\WINDOWS\\SYSTEM32\\WUAUENG.DLL, WINDOWS",
        "wuauserv, wuaueng.dll, WINDOWS",
        "UsoSvc, %systemroot%\\system32\\usocore.dll, WINDOWS",
        "WaaSMedicSvc, C:\\Windows\\System32\\WAASME~1.DLL, WINDOWS",
        "wuauserv, %systemroot%\\system32\\wuaueng2.dll, RENAMED",
        "wuauserv, %systemroot%\\system32\\usosvc.dll, RENAMED",
        "wuauserv, C:\\ProgramData\\My Tool\\wuaueng.dll, FOREIGN",
        "wuauserv, %SystemRoot%\\Temp\\wuaueng.dll, FOREIGN",
        "wuauserv, C:\\Windows\\System32\\drivers\\wuaueng.dll, RENAMED",
        "DoSvc, %SystemRoot%\\System32\\DeliveryOptimization\\dosvc.dll, RENAMED",
        "DoSvc, C:\\Windows\\System32\\..\\Temp\\dosvc.dll, FOREIGN",
        "DoSvc, C:\\Windows\\System32x\\dosvc.dll, FOREIGN",
        "DoSvc, C:\\Windows\\System32, FOREIGN",
        "wuauserv, C:\\Windows\\System32\\wuaueng.dll.bin, FOREIGN",
        "W32Time, %systemroot%\\system32\\w32time.dll, WINDOWS"
    })
    void a_library_is_judged_by_its_place_and_name(String service, String library, Origin origin) {
        assertThat(ServiceProgram.ofLibrary(service, library, WINDOWS)).isEqualTo(origin);
    }

    @Test
    void a_copy_may_be_of_a_windows_on_any_drive() {
        String image = "D:\\Windows\\System32\\svchost.exe -k netsvcs";
        assertThat(ServiceProgram.ofImage("BITS", image, "")).isEqualTo(Origin.WINDOWS);
        assertThat(ServiceProgram.ofImage("BITS", image, "D:\\Windows\\")).isEqualTo(Origin.WINDOWS);
        assertThat(ServiceProgram.ofImage("BITS", "E:\\Other\\System32\\svchost.exe", ""))
                .isEqualTo(Origin.FOREIGN);
    }

    @Test
    void a_text_of_any_length_is_judged() {
        String image = "C:\\" + "a\\".repeat(100_000) + "..".repeat(100_000);
        assertThat(ServiceProgram.ofImage("BITS", image, WINDOWS)).isEqualTo(Origin.FOREIGN);
    }
}
