package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.update.reading.EvidenceReaders;

class DismPackageListTest {
    private static final String NOT_RUNNING = "installed-but-not-running";
    private static final String COMMAND = "C:\\Windows\\System32>DISM /Online /Get-Packages\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"19045.3570, 19041.3803", "26200.2894, 26100.3194", "22631.3737, 22621.3880"})
    void an_installed_package_newer_than_the_image_does_not_run(String image, String rollup) throws IOException {
        assertThat(ids(COMMAND + head(image) + listed(rollup, "Installed"), StandardCharsets.UTF_8))
                .contains(NOT_RUNNING);
    }

    @Test
    void a_table_and_another_encoding_say_the_same() throws IOException {
        String table = COMMAND.replace("Packages", "Packages /Format:Table") + head("19045.3570")
                + "Package Identity | State | Release Type | Install Time\r\n"
                + identity("19041.3570") + " | Superseded | Security Update | 10/11/2023 8:03 AM\r\n"
                + identity("19041.3803") + " | Installed | Security Update | 12/13/2023 8:03 AM\r\n";
        assertThat(ids("\uFEFF" + table.replace("\r\n", "\n"), StandardCharsets.UTF_16LE))
                .contains(NOT_RUNNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Superseded", "Staged", "Install Pending", "Uninstall Pending", "Installiert", "Not Present"})
    void another_state_or_one_in_another_language_is_none(String state) throws IOException {
        assertThat(ids(COMMAND + head("19045.3570") + listed("19041.3803", state), StandardCharsets.UTF_8))
                .doesNotContain(NOT_RUNNING);
        assertThat(ids(
                                COMMAND
                                        + head("19045.3570")
                                        + listed("19041.3803", "Installed")
                                        + (state.contains("Pending")
                                                ? listed("19041.3930", state)
                                                : listed("19041.3803", state)),
                                StandardCharsets.UTF_8)
                        .contains(NOT_RUNNING))
                .isEqualTo(!state.contains("Pending") && !state.equals("Installiert"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C:\\>dism /image:F:\\ /get-packages\r\n",
                "PS C:\\> dism /online /cleanup-image /scanhealth\r\n"
            })
    void a_list_that_may_be_of_an_image_on_disk_is_not_judged(String command) throws IOException {
        assertThat(ids(command + head("19045.3570") + listed("19041.3803", "Installed"), StandardCharsets.UTF_8))
                .doesNotContain(NOT_RUNNING);
    }

    @ParameterizedTest
    @CsvSource({"14393.0, 14393.2007", "17763.1, 17763.5206"})
    void older_versions_of_dism_do_not_know_the_present_revision(String image, String rollup) throws IOException {
        assertThat(ids(COMMAND + head(image) + listed(rollup, "Installed"), StandardCharsets.UTF_8))
                .doesNotContain(NOT_RUNNING);
    }

    @Test
    void a_list_that_breaks_off_before_a_state_is_not_judged() throws IOException {
        String list = listed("19041.3803", "Installed") + "Package Identity : " + identity("19041.3930") + "\r\n";
        assertThat(ids(COMMAND + head("19045.3570") + list, StandardCharsets.UTF_8))
                .doesNotContain(NOT_RUNNING);
    }

    private static String head(String image) {
        return "\r\nDeployment Image Servicing and Management tool\r\nVersion: 10.0.19041.3636\r\n\r\nImage Version: 10.0."
                + image + "\r\n\r\nPackages listing:\r\n\r\n";
    }

    private static String listed(String version, String state) {
        return "Package Identity : " + identity(version) + "\r\nState : " + state
                + "\r\nRelease Type : Security Update\r\nInstall Time : 12/13/2023 8:03 AM\r\n\r\n";
    }

    private static String identity(String version) {
        return "Package_for_RollupFix~31bf3856ad364e35~amd64~~" + version + ".1.6";
    }

    private List<String> ids(String text, Charset charset) throws IOException {
        Files.write(folder.resolve("packages.txt"), text.getBytes(charset));
        return new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, Instant.parse("2026-06-01T00:00:00Z")).report().findings().stream()
                        .map(Finding::id)
                        .toList();
    }
}
