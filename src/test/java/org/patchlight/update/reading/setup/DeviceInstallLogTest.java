package org.patchlight.update.reading.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateClass;
import org.patchlight.update.reading.note.ServicingNotes;

class DeviceInstallLogTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ">>>  [SetupCopyOEMInf - C:\\Drv\\samplenic.inf]\n>>>  Section start 2026/03/14 10:00:00.123\n"
            })
    void an_excerpt_without_the_end_of_its_section_shows_driver_and_code_and_no_failure(String head)
            throws IOException {
        ServicingNotes notes = ServicingNotes.of(
                new SetupLogReader(),
                head + "!!!  sto:   Driver package failed signature verification. Error = 0xE0000242\n"
                        + "!!!  inf: Failed to import C:\\Drv\\samplenic.inf into driver store\n");
        assertThat(notes.attempts).isEmpty();
        assertThat(notes.suspects).extracting(Culprit::name).containsExactly("samplenic.inf");
        assertThat(notes.mentions).hasSize(1);
    }

    private static final String FAILED = """
            [Device Install Log]
                 OS Version = 10.0.22631
            [BeginLog]

            >>>  [Device Install (Hardware initiated) - USB\\VID_1A2B&PID_3C4D\\7&1]
            >>>  Section start 2026/04/05 10:11:12.131
                 dvi: {Build Driver List} 10:11:12.140
                 inf:      Opened INF: 'C:\\Windows\\INF\\usb.inf' ([strings])
            !!!  sto: Unable to open 'C:\\Windows\\System32\\DriverStore\\FileRepository\\padfoo.inf_amd64_0a1b\\PadFoo.inf'.
            !!!  sto: Fehler 2: Das System kann die angegebene Datei nicht finden.
            <<<  Section end 2026/04/05 10:11:13.500
            <<<  [Exit status: FAILURE(0x00000002)]
            """;

    private static final String WORKED = """


            >>>  [Import Driver Package - D:\\Drv\\padfoo.inf]
            >>>  Section start 2026/04/06 10:11:12.131
            !    sig: A warning
            !!!  sig: Verifying failed for one catalogue. Error 0xe0000244
            <<<  Section end 2026/04/06 10:11:13.500
            <<<  [Exit status: SUCCESS]
            """;

    @Test
    void a_failed_section_is_a_failed_installation_of_its_driver() throws IOException {
        ServicingNotes notes = read(FAILED);
        assertThat(notes.attemptLines()).containsExactly("SERVICING failed 0x80070002 at 2026-04-05T10:11:13");
        Attempt attempt = notes.attempts.get(0);
        assertThat(attempt.titleOrNull()).isEqualTo("padfoo.inf");
        assertThat(UpdateClass.of(attempt)).isEqualTo(UpdateClass.DRIVER);
        Culprit driver = attempt.detail().culprits().get(0);
        assertThat(driver.kind()).isEqualTo(Culprit.Kind.DRIVER);
        assertThat(driver.name()).isEqualTo("PadFoo.inf");
        assertThat(driver.pathOrNull()).endsWith("padfoo.inf_amd64_0a1b\\PadFoo.inf");
        assertThat(driver.sourceOrNull()).isEqualTo("copied:9");
        assertThat(notes.unreadable).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "USB\\VID_1A2B&PID_3C4D\\7&1, USB\\VID_1A2B&PID_3C4D",
        "PCI\\VEN_5E6F&DEV_7081, PCI\\VEN_5E6F&DEV_7081",
        "ROOT\\FOOBUS\\0000, ROOT\\FOOBUS",
        "C:\\Drivers\\other.inf, ''"
    })
    void a_failed_section_names_its_device_without_a_serial_number(String title, String device) throws IOException {
        ServicingNotes notes = read(FAILED.replace("USB\\VID_1A2B&PID_3C4D\\7&1", title));
        assertThat(notes.attempts.get(0).detail().culprits().stream()
                        .filter(culprit -> culprit.kind() == Culprit.Kind.DEVICE)
                        .map(Culprit::name)
                        .toList())
                .isEqualTo(device.isEmpty() ? List.of() : List.of(device));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> > >", "> > > ", ">>>"})
    void a_section_that_markdown_took_for_a_quotation_is_read(String mark) throws IOException {
        String quoted = FAILED.replace(">>>", mark.strip()).replaceAll("(?m)^(     |!!!|<<<)", mark + " $1");
        ServicingNotes notes = read(quoted);
        assertThat(notes.attemptLines()).containsExactly("SERVICING failed 0x80070002 at 2026-04-05T10:11:13");
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("padfoo.inf");
        String driverless =
                quoted.replace("FAILURE(0x00000002)", "FAILURE(0xe0000203)").replaceAll("(?m)^.*!!!.*\n", "");
        assertThat(read(driverless).mentions)
                .singleElement()
                .satisfies(mention -> assertThat(mention.code()).hasToString("0xE0000203"));
    }

    @Test
    void a_section_that_ends_well_is_a_success_whatever_it_warned_of() throws IOException {
        ServicingNotes notes = read(FAILED + WORKED);
        assertThat(notes.attempts).extracting(Attempt::succeeded).containsExactly(false, true);
        assertThat(notes.attempts).extracting(Attempt::titleOrNull).containsOnly("padfoo.inf");
    }

    @Test
    void a_driver_that_worked_says_nothing_about_updates_unless_it_is_one() throws IOException {
        assertThat(read(WORKED).attempts).isEmpty();
        String plugged = WORKED.replace(
                        "Import Driver Package - D:\\Drv\\padfoo.inf",
                        "Device Install (Hardware initiated) - USB\\VID_1A2B")
                .replace("!    sig", "     dvi: Selected driver: 'C:\\Windows\\INF\\padbar.inf'\n!    sig");
        assertThat(read(plugged).attempts).isEmpty();
        assertThat(read(FAILED + plugged).attempts).hasSize(1);
        String update = WORKED.replace("D:\\Drv", "C:\\Windows\\SoftwareDistribution\\Download\\Install");
        assertThat(read(update).attempts).extracting(Attempt::succeeded).containsExactly(true);
    }

    @Test
    void codes_of_setupapi_become_those_that_windows_shows() throws IOException {
        assertThat(read(FAILED.replace("0x00000002", "0xe0000247")).attemptLines())
                .containsExactly("SERVICING failed 0x800F0247 at 2026-04-05T10:11:13");
        assertThat(read(FAILED.replace("FAILURE(0x00000002)", "FAILURE(0x800b0109)"))
                        .attemptLines())
                .containsExactly("SERVICING failed 0x800B0109 at 2026-04-05T10:11:13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x00000103", "0xe0000203", "0xE0000228", "0x000004c7", "0x00000490", "0xe000020b"})
    void a_device_without_a_driver_or_a_cancel_is_no_failure(String status) throws IOException {
        assertThat(read(FAILED.replace("0x00000002", status)).attempts).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0xe0000203, 0xE0000203", "0xE0000228, 0xE0000228", "0x00000490, 0x80070490"})
    void the_device_of_a_section_without_a_fault_of_a_driver_is_shown(String status, String shown) throws IOException {
        for (String log :
                List.of(FAILED, FAILED.replace("PadFoo.inf'", "PadFoo'").replace("padfoo.inf_", "padfoo_"))) {
            ServicingNotes notes = read(log.replace("0x00000002", status));
            assertThat(notes.attempts).isEmpty();
            assertThat(notes.suspects).extracting(Culprit::name).containsExactly("USB\\VID_1A2B&PID_3C4D");
            assertThat(notes.mentions)
                    .extracting(mention -> mention.code().toString())
                    .containsExactly(shown);
        }
        assertThat(read(WORKED).suspects).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Delete Device - USB\\X", "Uninstall Driver Package - oem3.inf", "Unstage Driver - oem3.inf"})
    void what_removes_drivers_installs_none(String title) throws IOException {
        assertThat(read(FAILED.replace("Device Install (Hardware initiated) - USB\\VID_1A2B&PID_3C4D\\7&1", title))
                        .attempts)
                .isEmpty();
    }

    @Test
    void without_an_inf_file_or_an_end_nothing_is_said() throws IOException {
        assertThat(read(FAILED.replace("PadFoo.inf'", "PadFoo'").replace("padfoo.inf_", "padfoo_")).attempts)
                .isEmpty();
        assertThat(read(FAILED.substring(0, FAILED.indexOf("<<<"))).attempts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "| ", "  "})
    void quoted_and_with_other_line_ends_it_says_the_same(String mark) throws IOException {
        assertThat(read(mark + FAILED.replace("\n", "\r\n" + mark)).attemptLines())
                .isEqualTo(read(FAILED).attemptLines());
    }

    @Test
    void damage_is_survived() {
        ServicingNotes.damage(new SetupLogReader(), FAILED);
    }

    private static ServicingNotes read(String log) throws IOException {
        return ServicingNotes.of(new SetupLogReader(), log);
    }
}
