package org.patchlight.casefile.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.ClockReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.update.reading.EvidenceReaders;
import org.patchlight.words.Words;

/** What blocks updates, in files that a person copied without Patchlight. */
final class RawBlockersTest {
    private static final String SERVICES = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services";
    private static final String HOST = "\"ImagePath\"=\"C:\\\\Windows\\\\System32\\\\svchost.exe -k netsvcs -p\"\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hosts    | ::1 localhost pc.home slscr.update.microsoft.com
            HOSTS    | 0.0.0.0~ADS.EXAMPLE.COM~DOWNLOAD.WINDOWSUPDATE.COM # off
            hosts    | 203.0.113.9 fe3.delivery.mp.microsoft.com
            copy.txt | 127.0.0.1 a.example b.example c.example ctldl.windowsupdate.com
            copy.txt | 0.0.0.0~~AU.Download.WindowsUpdate.com
            """)
    void a_hosts_file_redirects_an_update_server(String name, String line) throws IOException {
        assertThat(read(name, "# sample\r\n" + line.replace('~', '\t') + "\r\n"))
                .extracting(Finding::id)
                .contains("hosts-file-blocks-updates");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hosts    | 127.0.0.1 localhost
            hosts    | # 0.0.0.0 download.windowsupdate.com
            hosts    | 0.0.0.0 update.microsoft.com.example.org
            copy.txt | 203.0.113.9 fe3.delivery.mp.microsoft.com
            """)
    void other_lines_block_nothing(String name, String line) throws IOException {
        assertThat(read(name, line + "\r\n")).extracting(Finding::id).doesNotContain("hosts-file-blocks-updates");
    }

    @ParameterizedTest
    @CsvSource({
        "wuauserv.old, wuaueng.dll, wuauserv",
        "zz_UsoSvc, usosvc.dll, UsoSvc",
        "Delivery-, dosvc.dll, DoSvc",
        "BITS (off), qmgr.dll, BITS"
    })
    void a_service_under_another_key_is_missing(String key, String library, String service) throws IOException {
        String text = services(key, library);
        Finding finding = read("services.reg", text).stream()
                .filter(found -> found.id().equals("update-service-missing"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.arguments()).containsExactly(service);
        assertThat(words(finding)).contains("another key").doesNotContain("reinstall Windows");
        // the own key is there too, or only this key was copied
        String both = text + key(service, library);
        assertThat(read("services.reg", both)).extracting(Finding::id).doesNotContain("update-service-missing");
        assertThat(read("services.reg", head() + key(key, library)))
                .extracting(Finding::id)
                .doesNotContain("update-service-missing");
    }

    @Test
    void a_renamed_program_of_its_own_is_found_by_the_image_path() throws IOException {
        String text = services("Spare", "spare.dll") + "[" + SERVICES + "\\TrustedInstaller_]\r\n"
                + "\"ImagePath\"=\"C:\\\\Windows\\\\servicing\\\\TrustedInstaller.exe\"\r\n";
        assertThat(read("services.reg", text))
                .filteredOn(found -> found.id().equals("update-service-missing"))
                .singleElement()
                .satisfies(found -> assertThat(found.arguments()).containsExactly("TrustedInstaller"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D:(D;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)",
                "D:(A;;CCLCSWLOCRRC;;;AU)S:(AU;FA;CCDCLCSWRPWPDTLOSDRCWDWO;;;WD)"
            })
    void changed_rights_of_a_service_are_read_from_sc(String list) throws IOException {
        assertThat(read("rights.txt", "C:\\>sc sdshow bits\r\n\r\n" + list + "\r\n"))
                .extracting(Finding::id)
                .contains("service-rights-changed");
        assertThat(read("rights.txt", "C:\\>sc.exe SDSHOW spooler\r\n\r\n" + list + "\r\n"))
                .extracting(Finding::id)
                .doesNotContain("service-rights-changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\>sc sdshow wuauserv\r\n\r\nD:(A;;CCLCSWRPLORC;;;AU)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;SY)\r\n",
                "sc sdset wuauserv D:(D;;CCLCSWRPWPDTLOCRRC;;;SY)\r\nnet stop wuauserv\r\n",
                "C:\\>sc sdshow wuauserv\r\n\r\nD:\\work>\r\n"
            })
    void usual_rights_and_scripts_change_nothing(String text) throws IOException {
        assertThat(read("rights.txt", text)).extracting(Finding::id).doesNotContain("service-rights-changed");
    }

    private static String head() {
        return "Windows Registry Editor Version 5.00\r\n\r\n";
    }

    private static String services(String key, String library) {
        return head() + "[" + SERVICES + "]\r\n" + key("Themes", "themeservice.dll") + key(key, library);
    }

    private static String key(String name, String library) {
        return "[" + SERVICES + "\\" + name + "]\r\n" + HOST + "[" + SERVICES + "\\" + name
                + "\\Parameters]\r\n\"ServiceDll\"=\"C:\\\\Windows\\\\System32\\\\" + library + "\"\r\n";
    }

    private static String words(Finding finding) {
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        return finding.evidence().stream().map(words::say).toList() + words.say(finding.title());
    }

    private List<Finding> read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(file), null, Instant.parse("2027-01-01T00:00:00Z"))
                .report()
                .findings();
    }
}
