package org.patchlight.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.update.UpdateState;

/** The servicing log of this PC names the package that is broken. */
class NamedPackagesTest {
    private static final String BROKEN = "Package_2_for_KB5077701~31bf3856ad364e35~amd64~~10.0.1.3";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final Instant failed = pc.clock().now().minusSeconds(7200);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Failed to resolve package '%s'                                                     | 0x800F0831 | 0    | true
            Failed to resolve package '%s'                                                     | 0x800F0831 | 3000 | true
            Failed to bulk stage deployment manifest and pin deployment for package:%s         | 0x80073701 | -600 | true
            Failed to pre- stage package: %s                                                   | 0x80070002 | 60   | true
            Failed to resolve package '%s'                                                     | 0x800F0831 | 9000 | false
            Warning: Unrelated %s                                                              | 0x800F0831 | 0    | false
            """)
    void a_package_is_named_if_code_and_time_are_those_of_the_failure(
            String line, String code, long secondsBefore, boolean named) throws PcException {
        log(failed.minusSeconds(secondsBefore), line.formatted(BROKEN), code);
        Finding finding = checked("update-failed", code, "repair-component-store", "retry-update");
        assertThat(finding.culprits())
                .extracting(Culprit::name)
                .containsExactlyElementsOf(named ? List.of(BROKEN) : List.of());
        assertThat(finding.fixes())
                .isEqualTo(
                        named
                                ? List.of("repair-component-store", "reinstall-package", "retry-update")
                                : List.of("repair-component-store", "retry-update"));
        assertThat(finding.evidence()).hasSize(named ? 1 : 0);
    }

    @Test
    void another_code_another_fix_and_another_finding_name_nothing() throws PcException {
        log(failed, "Failed to resolve package '%s'".formatted(BROKEN), "0x800F0831");
        assertThat(checked("update-failed", "0x80073712", "repair-component-store")
                        .culprits())
                .isEmpty();
        assertThat(checked("update-failed", "0x800F0831", "retry-update").culprits())
                .isEmpty();
        assertThat(checked("upgrade-failed", "0x800F0831", "repair-component-store")
                        .culprits())
                .isEmpty();
        assertThat(checked("component-store-corrupt", null, "repair-component-store")
                        .culprits())
                .isEmpty();
        assertThat(checked("component-store-corrupt", "0x800F0831", "reinstall-windows")
                        .fixes())
                .containsExactly("reinstall-package", "reinstall-windows");
    }

    @Test
    void a_log_that_is_gone_or_changed_is_read_as_it_is() throws PcException {
        NamedPackages packages = check("update-failed", "0x800F0831", "repair-component-store");
        pc.keeper()
                .change(
                        "test",
                        "log",
                        model -> model.files
                                .makeFolder("C:\\Windows\\Logs\\CBS", model.now())
                                .children
                                .clear());
        assertThat(first(packages).culprits()).isEmpty();
        log(failed, "Failed to resolve package '%s'".formatted(BROKEN), "0x800F0831");
        assertThat(first(packages).culprits()).hasSize(1);
        assertThat(first(packages).culprits()).hasSize(1);
        log(failed, "nothing %s".formatted(BROKEN), "0x800F0831");
        assertThat(first(packages).culprits()).isEmpty();
    }

    private void log(Instant at, String line, String code) throws PcException {
        String head =
                STAMP.format(LocalDateTime.ofInstant(at, pc.timeZones().rules())) + ", Error                 CBS    ";
        String failing = "Package_for_KB5077702~31bf3856ad364e35~amd64~~10.0.1.9";
        String end = " [HRESULT = " + code.toLowerCase(Locale.ROOT) + " - X]\r\n";
        String text = head + "Exec: Processing started.  Client: X, Session: 30_1, Package: " + failing + "\r\n" + head
                + line + end + head + "Exec: Processing complete.  Session: 30_1, Package: " + failing + end;
        pc.keeper()
                .change(
                        "test",
                        "log",
                        model -> model.files.write(
                                "C:\\Windows\\Logs\\CBS\\CBS.log", text.getBytes(UTF_8), model.now()));
    }

    private Finding checked(String id, @Nullable String code, String... fixes) {
        return first(check(id, code, fixes));
    }

    private NamedPackages check(String id, @Nullable String code, String... fixes) {
        List<FindingCode> codes = code == null ? List.of() : List.of(new FindingCode(code, List.of()));
        Finding finding = new Finding(
                id, Subject.UPDATES, Severity.PROBLEM, List.of(), List.of(), failed, null, List.of(fixes), codes);
        UpdateState state = new UpdateState(null, null, List.of(), null);
        return new NamedPackages(
                pc, () -> CheckResult.of(Subject.UPDATES, state, List.of(finding)), new ServicingFailures(pc));
    }

    private static Finding first(NamedPackages packages) {
        return packages.check().findings().get(0);
    }
}
