package org.patchlight.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.update.standing.UpdateSituation;
import org.patchlight.words.Words;

class FailedUpgradeTest {
    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    private static final String ROLLBACK = "C:\\$WINDOWS.~BT\\Sources\\Rollback\\setupact.log";
    private static final String PANTHER = "C:\\Windows\\Panther\\setupact.log";
    private static final String TARGET = "2026-05-18 09:00:00, Info  MOUPG  TargetOSBuildString = 10.0.%s.1\r\n";
    private static final String FAILED = "2026-05-18 10:00:00, Info  MOUPG  The end: 0xC1900101 - 0x20017\r\n";
    private static final Words WORDS = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    private final Pc healthy = SimulatedPc.of("healthy");
    private final Map<String, String> logs = new HashMap<>();
    private final List<Message> unread = new ArrayList<>();
    private final FailedUpgrade upgrade = new FailedUpgrade();
    private Instant modified = NOW.minus(Duration.ofDays(2));
    private boolean refused;
    private int opened;

    @Test
    void without_logs_nothing_is_reported() {
        assertThat(check()).isEmpty();
        assertThat(unread).isEmpty();
    }

    @Test
    void where_it_stopped_is_put_into_words() {
        logs.put(ROLLBACK, FAILED);
        Finding finding = check().get(0);
        assertThat(finding.id()).isEqualTo("upgrade-failed");
        assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(finding.since()).isEqualTo("2026-05-18T10:00:00Z");
        assertThat(finding.fixes()).startsWith("update-drivers").endsWith("run-media-creation-tool");
        assertThat(text(finding))
                .contains("0xC1900101 - 0x20017 shows where it stopped: in the small system of Setup (safe OS),"
                        + " at this step: starting.")
                .contains(ROLLBACK);
    }

    @Test
    void a_rollback_does_not_hide_the_failure_and_its_culprit_in_another_log() {
        logs.put(
                PANTHER,
                "2026-05-18 09:59:58, Error  MIG  Error 32 while applying object C:\\Users\\eva\\x [y.lock]. Shell"
                        + " application requested abort!\r\n2026-05-18 10:00:00, Error  SP  Operation failed: Migrate"
                        + " framework (Full). Error: 0x8007042B\r\n");
        logs.put(ROLLBACK, "2026-05-18 10:20:00, Info  SP  Initiating rollback/uninstall, phase = 2\r\n");
        Finding finding = check().get(0);
        assertThat(finding.since()).isEqualTo("2026-05-18T10:00:00Z");
        assertThat(text(finding)).contains("0x8007042B");
        assertThat(finding.culprits()).extracting(Culprit::name).containsExactly("y.lock");
    }

    @Test
    void an_unchanged_log_is_read_once() {
        logs.put(ROLLBACK, FAILED);
        assertThat(check()).isEqualTo(check()).hasSize(1);
        assertThat(opened).isEqualTo(1);
        modified = NOW.minus(Duration.ofDays(1));
        assertThat(check()).hasSize(1);
        assertThat(opened).isEqualTo(2);
    }

    @Test
    void a_log_of_long_ago_is_not_even_opened() {
        logs.put(ROLLBACK, FAILED);
        modified = NOW.minus(Duration.ofDays(31));
        assertThat(check()).isEmpty();
        assertThat(opened).isZero();
    }

    @Test
    void an_old_failure_in_a_current_log_is_not_reported() {
        logs.put(ROLLBACK, FAILED.replace("2026-05-18", "2026-04-01"));
        assertThat(check()).isEmpty();
    }

    @Test
    void a_later_upgrade_resolves_it_in_any_log() {
        logs.put(ROLLBACK, FAILED);
        logs.put(PANTHER, "2026-05-19 10:00:00, Info  MOUPG  Setup completed successfully\r\n");
        assertThat(check()).isEmpty();
        logs.put(PANTHER, "2026-05-17 10:00:00, Info  MOUPG  Setup completed successfully\r\n");
        modified = NOW;
        assertThat(check()).hasSize(1);
    }

    @Test
    void the_target_build_resolves_it_and_an_older_one_does_not() {
        int build = healthy.facts().version().build();
        logs.put(ROLLBACK, String.format(TARGET, build) + FAILED);
        assertThat(check()).isEmpty();
        logs.put(ROLLBACK, String.format(TARGET, build + 1) + FAILED);
        modified = NOW;
        assertThat(check()).hasSize(1);
    }

    @Test
    void a_windows_installed_since_resolves_it() throws PcException {
        logs.put(ROLLBACK, FAILED);
        RegistryKey version = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
        long failed = Instant.parse("2026-05-18T10:00:00Z").getEpochSecond();
        healthy.registry().write(version, "InstallDate", new RegistryValue.Number(failed - 1));
        assertThat(check()).hasSize(1);
        healthy.registry().write(version, "InstallDate", new RegistryValue.Number(failed + 1));
        assertThat(check()).isEmpty();
    }

    @Test
    void the_end_of_a_large_log_is_read() {
        logs.put(ROLLBACK, "2026-05-18 09:00:00, Info  SP  noise\r\n".repeat(400_000) + FAILED);
        assertThat(check()).hasSize(1);
    }

    @Test
    void a_log_that_is_refused_is_a_remark() {
        logs.put(ROLLBACK, FAILED);
        refused = true;
        assertThat(check()).isEmpty();
        assertThat(unread).hasSize(1);
    }

    @Test
    void the_scenario_is_reported() {
        Pc pc = SimulatedPc.of("upgrade-rolled-back");
        List<Finding> findings = upgrade.findings(
                new UpdateSituation(
                        pc,
                        pc.clock().now(),
                        java.time.ZoneId.of("Europe/Berlin"),
                        List.of(),
                        false,
                        Duration.ofDays(30)),
                unread);
        assertThat(findings).hasSize(1);
        assertThat(text(findings.get(0))).contains("0x20017");
    }

    private static String text(Finding finding) {
        StringBuilder text = new StringBuilder(WORDS.say(finding.title()) + "\n" + WORDS.say(finding.meaning()));
        finding.evidence().forEach(line -> text.append('\n').append(WORDS.say(line)));
        return text.toString();
    }

    private List<Finding> check() {
        Pc pc = new BorrowedPc(healthy) {
            @Override
            public FileTree files() {
                return new Logs();
            }
        };
        UpdateSituation situation = new UpdateSituation(pc, NOW, ZoneOffset.UTC, List.of(), false, Duration.ofDays(30));
        List<Finding> findings = upgrade.findings(situation, unread);
        unread.forEach(WORDS::say);
        return findings;
    }

    private final class Logs implements FileTree {
        @Override
        public Optional<FileFacts> find(String path) {
            return Optional.ofNullable(logs.get(path)).map(log -> new FileFacts(false, log.length(), modified));
        }

        @Override
        public List<String> list(String folder) {
            throw new AssertionError("no folder may be walked: " + folder);
        }

        @Override
        public InputStream open(String path) throws PcException {
            opened++;
            if (refused) {
                throw new PcException(Reason.DENIED, "CreateFile", path, 5);
            }
            return new ByteArrayInputStream(logs.getOrDefault(path, "").getBytes(UTF_8));
        }

        @Override
        public void rename(String path, String newName) {
            throw new AssertionError("a check must not change anything");
        }
    }
}
