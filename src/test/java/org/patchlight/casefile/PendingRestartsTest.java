package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.EvidenceReaders;

/** A package that waits for a restart, and what shows that the restart is over. */
class PendingRestartsTest {
    private static final Instant NOW = Instant.parse("2026-05-20T10:00:00Z");

    @TempDir
    Path folder;

    private static String servicing(int id, String time, String packageName, String state) {
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                + "<Provider Name='Microsoft-Windows-Servicing'/><EventID>" + id + "</EventID><TimeCreated SystemTime='"
                + time + "'/><Channel>Setup</Channel></System><UserData><CbsPackageChangeState><PackageIdentifier>"
                + packageName + "</PackageIdentifier><IntendedPackageState>" + state
                + "</IntendedPackageState><ErrorCode>0x0</ErrorCode></CbsPackageChangeState></UserData></Event>\n";
    }

    private static String agent(int id, String time) {
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                + "<Provider Name='Microsoft-Windows-WindowsUpdateClient'/><EventID>" + id
                + "</EventID><TimeCreated SystemTime='" + time + "'/><Channel>System</Channel></System><EventData>"
                + "<Data Name='updatelist'>Some Update (KB5011223)</Data></EventData></Event>\n";
    }

    private CaseFile read(List<String> events) throws IOException {
        Files.writeString(folder.resolve("Setup.xml"), String.join("", events));
        return new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, NOW);
    }

    private static boolean isPending(CaseFile file) {
        return file.report().findings().stream().map(Finding::id).anyMatch(FindingId.RESTART_PENDING::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "KB5011223, KB5011223, 2026-05-18T08:03:00Z, 2",
        "KB5011223, Package_for_KB5011223~31bf3856ad364e35~amd64~~10.0.1.1, 2026-05-18T09:03:00Z, 2",
        "Package_for_RollupFix~31bf~amd64~~22621.1.1.9, package_for_rollupfix~31bf~amd64~~22621.1.1.9, 2026-05-18T08:01:00Z, 3"
    })
    void the_end_of_the_change_ends_the_wait_in_any_order_of_the_records(String waits, String ends, String time, int id)
            throws IOException {
        List<String> events = new ArrayList<>(List.of(
                servicing(1, "2026-05-18T07:59:00Z", waits, "5112"),
                servicing(4, "2026-05-18T08:00:00Z", waits, "5112"),
                agent(21, "2026-05-18T08:00:20Z"),
                servicing(id, time, ends, "5112")));
        assertThat(isPending(read(events))).isFalse();
        Collections.reverse(events);
        assertThat(isPending(read(events))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "KB5022334, 2026-05-18T08:03:00Z", // another package
        "KB5011223, 2026-05-18T07:55:00Z" // before the need of the restart
    })
    void what_ended_earlier_or_elsewhere_ends_no_wait(String ends, String time) throws IOException {
        assertThat(isPending(read(List.of(
                        servicing(4, "2026-05-18T08:00:00Z", "KB5011223", "5112"), servicing(2, time, ends, "5112")))))
                .isTrue();
    }

    @Test
    void a_new_wait_counts_again() throws IOException {
        assertThat(isPending(read(List.of(
                        servicing(4, "2026-05-17T08:00:00Z", "KB5011223", "5112"),
                        servicing(2, "2026-05-17T08:05:00Z", "KB5011223", "5112"),
                        agent(22, "2026-05-18T08:00:20Z")))))
                .isTrue();
    }

    @Test
    void a_finished_change_of_an_update_is_the_latest_installation() throws IOException {
        CaseFile file = read(List.of(servicing(2, "2026-05-18T08:03:00Z", "KB5011223", "5112")));
        Attempt latest = file.latestOrNull();
        assertThat(latest).isNotNull();
        assertThat(latest.operation()).isEqualTo(Attempt.Operation.INSTALL);
        assertThat(latest.timeOrNull()).hasToString("2026-05-18T08:03:00Z");
        assertThat(latest.kbOrNull()).isEqualTo("KB5011223");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5000", "5064", ""})
    void a_removed_or_staged_package_is_no_installation(String state) throws IOException {
        assertThat(read(List.of(servicing(2, "2026-05-18T08:03:00Z", "KB5011223", state)))
                        .latestOrNull())
                .isNull();
    }
}
