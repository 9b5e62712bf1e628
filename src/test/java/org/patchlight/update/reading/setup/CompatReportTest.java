package org.patchlight.update.reading.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.health.Culprit;
import org.patchlight.update.reading.note.ServicingNotes;

class CompatReportTest {
    private static final String REPORT = """
            <?xml version="1.0"?>
            <CompatReport xmlns="http://schemas.example/compat">
              <Programs>
                <Program Name="Old &amp; Slow Antivirus" IconId="1"><CompatibilityInfo BlockingType="Hard"/></Program>
                <Program Name='Harmless'><CompatibilityInfo BlockingType='No'/></Program>
              </Programs>
              <Devices><Device Name="Some Scanner"><CompatibilityInfo BlockingType="Soft"/></Device></Devices>
              <DriverPackages>
                <DriverPackage Inf="oem12.inf" BlockMigration="True" HasSignedBinaries="True"/>
                <DriverPackage Inf="oem13.inf" BlockMigration="False"/>
              </DriverPackages>
            </CompatReport>
            """;

    @Test
    void a_hard_block_stops_the_upgrade_and_is_named() throws IOException {
        ServicingNotes notes = read("CompatData_2026_03_14_09_14_22_12_00ab.xml", REPORT);
        assertThat(notes.attemptLines()).containsExactly("SETUP failed at 2026-03-14T09:14:22");
        assertThat(notes.attempts.get(0).detail().culprits())
                .containsExactly(
                        Culprit.of(Culprit.Kind.PROGRAM, "Old & Slow Antivirus"),
                        Culprit.of(Culprit.Kind.DRIVER, "oem12.inf"));
        assertThat(read("ScanResult.xml", REPORT).attemptLines()).containsExactly("SETUP failed");
    }

    @Test
    void a_block_of_the_hardware_has_no_program() throws IOException {
        String hardware = REPORT.replace("Program Name=\"Old &amp; Slow Antivirus\"", "HardwareItem HardwareType=\"X\"")
                .replace("DriverPackage Inf=\"oem12.inf\"", "DevicePackage Inf=\"oem12.inf\"");
        assertThat(read("x.xml", hardware).attempts.get(0).detail().culprits())
                .extracting(Culprit::name)
                .containsExactly("oem12.inf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "Soft", "Warning", ""})
    void what_does_not_block_is_no_failure_even_with_drivers_that_stay_back(String type) throws IOException {
        assertThat(read("CompatData.xml", REPORT.replace("\"Hard\"", '"' + type + '"')).attempts)
                .isEmpty();
    }

    @Test
    void damage_is_survived() {
        ServicingNotes.damage(new SetupLogReader(), REPORT);
    }

    private static ServicingNotes read(String name, String text) throws IOException {
        ServicingNotes notes = new ServicingNotes();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new SetupLogReader().read(new EvidenceFile(name, name, () -> new ByteArrayInputStream(bytes)), notes);
        return notes;
    }
}
