package org.patchlight.cases;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Excerpts of CBS.log and of the log of DISM. */
class ServicingCasesTest {
    @TempDir
    Path home;

    static List<EvidenceCase> cases() {
        return List.of(
                new EvidenceCase(
                        "servicing/driver-queue-without-end.log",
                        said -> said.is("problem")
                                .oneFailure("code=0x80070490", "kind=servicing")
                                .offers("rescan-devices", "update-drivers")
                                .offersNot("reset-update-cache")),
                new EvidenceCase(
                        "servicing/driver-queue-one-line.log",
                        said -> said.is("problem", "unknown")
                                .shows("0x80070002")
                                .offersNot("reset-update-cache")),
                new EvidenceCase(
                        "servicing/driver-queue-whole.log",
                        said -> said.is("problem")
                                .oneFailure(
                                        "code=0x80070490",
                                        "kind=servicing",
                                        "title=Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4046.1.5",
                                        "healed=false")
                                .offers("rescan-devices", "update-drivers")
                                .offersNot("reset-update-cache")),
                new EvidenceCase(
                        "servicing/driver-queue-names-inf.log",
                        said -> said.is("problem", "unknown")
                                .shows("rtscan7.inf")
                                .offersNot("reset-update-cache")),
                new EvidenceCase(
                        "servicing/driver-queue-two-lines.log",
                        said -> said.is("problem")
                                .oneFailure(
                                        "code=0x80070002",
                                        "title=Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.4851.1.3")
                                .shows("rtscan7.inf")
                                .offers("rescan-devices", "update-drivers")
                                .offersNot("reset-update-cache")),
                new EvidenceCase(
                        "servicing/payload-missing.log",
                        said -> said.is("problem")
                                .oneFailure(
                                        "code=0x80070003",
                                        "title=Package_for_RollupFix~31bf3856ad364e35~amd64~~22621.3880.1.7")
                                .shows("samplespool.dll")
                                .offers("repair-component-store")
                                .offersNot("reset-update-cache")),
                new EvidenceCase(
                        "servicing/installer-beneath-whole.log",
                        said -> said.is("problem")
                                .oneFailure("code=0x800F0922", "rootCode=0x80070005")
                                .shows("Sample Print Monitors")
                                .hides("partition", "vpn")),
                new EvidenceCase(
                        "servicing/installer-beneath-two-lines.log",
                        said -> said.is("problem")
                                .oneFailure("code=0x800F0922", "rootCode=0x80070005")
                                .shows("Sample Print Monitors")
                                .hides("partition", "vpn")),
                new EvidenceCase(
                        "servicing/commit-out-of-sequence.log",
                        said -> said.is("problem")
                                .oneFailure("code=0x80070308", "kb=KB5013941", "kind=servicing")
                                .shows("ERROR_REQUEST_OUT_OF_SEQUENCE")
                                .offers("repair-component-store")
                                .hides("no entry")),
                new EvidenceCase(
                        "servicing/servicing-stack.log",
                        said -> said.is("problem")
                                .oneFailure(
                                        "code=0x80073712",
                                        "title=Package_for_ServicingStack_4769~31bf3856ad364e35~amd64~~19041.4769.1.0")
                                .finds("component-store-corrupt")
                                .offers("repair-component-store")),
                new EvidenceCase(
                        "servicing/session-not-loaded.log",
                        said -> said.is("unknown").noFailure().offersNothing()),
                new EvidenceCase(
                        "servicing/without-stamps.txt",
                        said -> said.is("problem", "unknown")
                                .ofKind("cbs-log")
                                .shows("samplescan.dll")
                                .offersNot("reset-update-cache")),
                new EvidenceCase(
                        "servicing/dism-log-add-package.log",
                        said -> said.is("problem")
                                .oneFailure(
                                        "code=0x80070005",
                                        "title=Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.2161.1.7")
                                .hides("the repair of the component store")),
                new EvidenceCase(
                        "servicing/dism-log-without-command.log",
                        said -> said.is("problem")
                                .oneFailure(
                                        "code=0x80070005",
                                        "title=Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.2161.1.7")
                                .findsNot("store-repair-failed")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_what_is_true_and_nothing_that_is_not(EvidenceCase given) {
        given.verify(home);
    }
}
