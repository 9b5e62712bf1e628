package org.patchlight.pc.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.file.SystemFileLine.Kind;

class SystemFileLineTest {
    private static final String STAMP = "2026-11-22 10:00:00, Info                  CSI    00000001 ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[SR] Beginning Verify and Repair transaction|VERIFYING",
                "[SR] Verifying 100 components|VERIFYING",
                "[SR] Verify complete|VERIFY_COMPLETE",
                "[SR] Repair complete|REPAIR_COMPLETE",
                "[SR] Cannot repair member file [l:7]'old.dll' of Part|CANNOT_REPAIR",
                "[SR] Repairing corrupted file \\??\\C:\\Windows\\System32\\[l:7]'gdi.dll' from store|REPAIRING",
                "[SR] Repairing file \\??\\C:\\Program Files\\Sample\\\\Sample1.exe from store|REPAIRING",
                "[Pnp] Corrupt file: C:\\Windows\\System32\\drivers\\one.sys|DRIVER_DAMAGED",
                "[Pnp] Failed repairing file: C:\\Windows\\System32\\drivers\\one.sys|DRIVER_DAMAGED",
                "[Pnp] Repaired file: C:\\Windows\\System32\\drivers\\one.sys|DRIVER_REPAIRED",
                "[Pnp] Something else|OTHER",
                "[SR] Repairing 2 components|OTHER",
                "[SR] Could not reproject corrupted file|OTHER"
            })
    void reads_what_the_line_reports(String line, Kind kind) {
        assertThat(SystemFileLine.of(STAMP + line)).map(SystemFileLine::kind).contains(kind);
    }

    @Test
    void keeps_the_text_after_the_mark() {
        assertThat(SystemFileLine.of(STAMP + "[SR] Verify complete"))
                .map(SystemFileLine::text)
                .contains("Verify complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-22 10:00:00, Info CBS Verify complete", "[SR]", "SR Verify complete"})
    void other_lines_of_the_log_are_none(String line) {
        assertThat(SystemFileLine.of(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[SR] Cannot repair member file [l:12]'utc.app.json' of Microsoft-Windows-Unified|utc.app.json",
                "[SR] Cannot repair member file [l:9{9}]\"ntdll.dll\" of Microsoft-Windows-Ntdll|ntdll.dll",
                "[SR] Cannot repair member file [l:9]'cut|cut",
                "[Pnp] Corrupt file: C:\\Windows\\a b.sys |C:\\Windows\\a b.sys",
                "[Pnp] Failed repairing file: C:\\Windows\\a b.sys: |C:\\Windows\\a b.sys",
                "[Pnp] Failed repairing file: D:\\b.sys:|D:\\b.sys"
            })
    void reads_the_name_in_quotes(String line, String name) {
        assertThat(SystemFileLine.of(line).flatMap(SystemFileLine::file)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[SR] Cannot repair member file", "[SR] Cannot repair '", "[SR] Cannot repair ''", "[SR] "})
    void a_line_may_have_no_name(String line) {
        assertThat(SystemFileLine.of(line).flatMap(SystemFileLine::file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Repairing file \\??\\C:\\Windows\\\\User32.dll from store|user32.dll|true",
                "Repairing file \\??\\C:\\Windows\\Start Menu\\\\One Two.lnk from store|one two.lnk|true",
                "Repairing corrupted file \\??\\C:\\Windows\\[l:10]'user32.dll' from store|user32.dll|true",
                "Repairing corrupted file [l:46]\"\\??\\C:\\Windows\"\\[l:20]\"user32.dll\" from store|user32.dll|true",
                "Repairing file \\??\\C:\\Windows\\\\user32.dll from store|r32.dll|false",
                "Repairing file \\??\\C:\\Windows\\\\user32.dll.mui from store|user32.dll|false",
                "Repairing file \\??\\C:\\Windows\\\\user32.dll from store|?|false",
                "Cannot repair member file 'user32.dll'|user32.dll|false"
            })
    void a_repair_is_of_the_file_whose_whole_name_it_has(String text, String file, boolean repaired) {
        assertThat(SystemFileLine.of("[SR] " + text))
                .map(line -> line.repairs(file))
                .contains(repaired);
    }

    @Test
    void a_long_name_is_cut() {
        String line = "[SR] Cannot repair member file '" + "x".repeat(300) + "'";
        assertThat(SystemFileLine.of(line).flatMap(SystemFileLine::file)).contains("x".repeat(200));
    }
}
