package org.patchlight.cases;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs and reports of Windows Setup, which upgrades Windows. */
class SetupCasesTest {
    @TempDir
    Path home;

    static List<EvidenceCase> cases() {
        return List.of(
                new EvidenceCase(
                        "setup/file-not-carried-over.log",
                        said -> said.is("problem")
                                .oneFailure("code=0x8007042B", "rootCode=0x80070005", "kind=setup")
                                .finds("upgrade-failed")
                                .shows(".vault", "locked-note-77f0.md")),
                new EvidenceCase(
                        "setup/image-not-applied.log",
                        said -> said.is("problem")
                                .oneFailure("code=0x8007000D", "kind=setup")
                                .finds("upgrade-failed")
                                .offersNot("repair-component-store")),
                new EvidenceCase(
                        "setup/rollback-setuperr.log",
                        said -> said.is("problem")
                                .oneFailure("code=null", "kind=setup")
                                .finds("upgrade-failed")),
                new EvidenceCase(
                        "setup/rollback-pair",
                        said -> said.is("problem")
                                .oneFailure("code=0x800700B7", "kind=setup", "time=2024-06-21T01:12:09")
                                .alsoIn(1)
                                .shows("0x800700B7")),
                new EvidenceCase(
                        "setup/without-stamps.txt",
                        said -> said.is("problem", "unknown")
                                .ofKind("setup-log")
                                .shows("0xC1420114")),
                new EvidenceCase(
                        "setup/report.log",
                        said -> said.is("problem")
                                .ofKind("setup-log")
                                .oneFailure("code=0x800700B7", "kind=setup", "time=2024-06-21T20:40:55")
                                .finds("upgrade-failed")
                                .shows("0x20009")),
                new EvidenceCase(
                        "setup/report.xml",
                        said -> said.is("problem")
                                .ofKind("setup-log")
                                .oneFailure("code=0xC1900101", "kind=setup", "time=2024-06-22T01:17:34")
                                .finds("upgrade-failed")
                                .shows("0x3000D")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_what_is_true_and_nothing_that_is_not(EvidenceCase given) {
        given.verify(home);
    }
}
