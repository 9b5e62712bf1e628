package org.patchlight.update.reading.registry;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.ClockReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.update.reading.EvidenceReaders;

/** A copy that was cut off within the program of a service is no sign of malware. */
class CutOffProgramTest {
    private static final String KEY = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BITS             | ImagePath  | %systemroot%\\system32\\svchost.exe -k netsvcs -p
            TrustedInstaller | ImagePath  | C:\\Windows\\servicing\\TrustedInstaller.exe
            msiserver        | ImagePath  | %windir%\\system32\\msiexec.exe /V
            CryptSvc         | ServiceDll | %SystemRoot%\\system32\\cryptsvc.dll
            """)
    void every_beginning_of_a_program_of_windows_is_harmless(String service, String name, String path)
            throws IOException {
        String key = KEY + service + (name.equals("ServiceDll") ? "\\Parameters" : "");
        for (int end = 1; end <= path.length(); end++) {
            String cut = path.substring(0, end);
            hijacked(
                    "q.txt",
                    key + "\r\n    Start    REG_DWORD    0x3\r\n    " + name + "    REG_EXPAND_SZ    " + cut,
                    false);
            hijacked(
                    "e.reg",
                    "Windows Registry Editor Version 5.00\r\n\r\n[" + key + "]\r\n" + bytes(name, cut, "\\\r\n  "),
                    false);
            if (name.equals("ImagePath")) {
                hijacked(
                        "s.txt",
                        "C:\\>sc qc " + service + "\r\n[SC] QueryServiceConfig SUCCESS\r\n"
                                + "        BINARY_PATH_NAME   : " + cut + "\r\n" + path.substring(end),
                        false);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Windows\\Temp\\svchost.exe -k netsvcs",
                "cmd.exe /c start x",
                "%systemroot%\\system32\\svchost2.exe",
                "D:\\Tools\\a.exe"
            })
    void another_program_is_still_reported(String path) throws IOException {
        hijacked(
                "e.reg",
                "Windows Registry Editor Version 5.00\r\n\r\n[" + KEY + "wuauserv]\r\n"
                        + bytes("ImagePath", path + "\0", "\\\r\n  "),
                true);
        hijacked(
                "s.txt",
                "C:\\>sc qc wuauserv\r\n[SC] QueryServiceConfig SUCCESS\r\n        BINARY_PATH_NAME   : " + path
                        + "\r\n",
                true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\r\r\n  ", "\\\r\n\r\n  ", "\\  \n"})
    void a_value_continues_after_blank_lines(String between) throws IOException {
        String head = "Windows Registry Editor Version 5.00\r\n\r\n[" + KEY + "wuauserv]\r\n";
        hijacked(
                "e.reg", head + bytes("ImagePath", "%systemroot%\\system32\\svchost.exe -k netsvcs\0", between), false);
        hijacked("e.reg", head + bytes("ImagePath", "%systemroot%\\Temp\\svchost.exe -k netsvcs\0", between), true);
    }

    /** A value in bytes, over several lines. */
    private static String bytes(String name, String text, String between) {
        String hex = HexFormat.ofDelimiter(",").formatHex(text.getBytes(UTF_16LE));
        StringBuilder lines = new StringBuilder("\"" + name + "\"=hex(2):");
        for (int at = 0; at < hex.length(); at += 60) {
            lines.append(at == 0 ? "" : between).append(hex, at, Math.min(hex.length(), at + 60));
        }
        return lines + "\r\n";
    }

    private void hijacked(String name, String text, boolean expected) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        List<String> findings = new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(file), null, Instant.parse("2027-01-01T00:00:00Z")).report().findings().stream()
                        .map(Finding::id)
                        .toList();
        assertThat(findings.contains("service-hijacked")).as(text).isEqualTo(expected);
    }
}
