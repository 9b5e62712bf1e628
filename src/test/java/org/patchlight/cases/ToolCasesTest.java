package org.patchlight.cases;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Output of Windows tools, lists of updates, and texts with a code in plain sight. */
class ToolCasesTest {
    @TempDir
    Path home;

    static List<EvidenceCase> cases() {
        return List.of(
                new EvidenceCase(
                        "tool/dism-mount.txt",
                        said -> said.is("unknown").noFailure().offersNothing()),
                new EvidenceCase(
                        "tool/dism-mount-command.txt",
                        said -> said.is("unknown").noFailure().offersNothing()),
                new EvidenceCase(
                        "tool/dism-error-alone.txt",
                        said -> said.is("unknown").noFailure().offersNothing()),
                new EvidenceCase(
                        "tool/dism-restart-needed.txt",
                        said -> said.is("problem").oneFailure("code=0x80070BC9").offers("restart-pc")),
                new EvidenceCase(
                        "tool/dism-unknown-code.txt",
                        said -> said.is("problem")
                                .oneFailure("code=0x800F09EE")
                                .finds("store-repair-failed")
                                .hides("..")),
                new EvidenceCase(
                        "tool/dism-other-language.txt",
                        said -> said.is("unknown").noFailure()),
                new EvidenceCase(
                        "tool/services-table.txt",
                        said -> said.is("problem")
                                .ofKind("tool-output")
                                .finds("update-service-disabled")
                                .offers("restore-update-services")),
                new EvidenceCase(
                        "tool/service-deleted.txt",
                        said -> said.is("problem")
                                .finds("update-service-missing")
                                .shows("BITS")),
                new EvidenceCase(
                        "tool/service-command.txt",
                        said -> said.is("problem", "attention").shows("BITS", "wscript.exe")),
                new EvidenceCase(
                        "tool/list-without-results.txt",
                        said -> said.is("unknown").ofKind("update-history").noFailure()),
                new EvidenceCase(
                        "tool/table-without-code.txt",
                        said -> said.is("problem")
                                .oneFailure("code=null", "kb=KB5034441")
                                .shows("recovery partition", "Event 20")
                                .hides("the code no code")
                                .latest("failure")),
                new EvidenceCase(
                        "tool/code-in-a-message.txt",
                        said -> said.is("unknown").noFailure().shows("0x8024500C")),
                new EvidenceCase(
                        "tool/code-in-an-exception.txt",
                        said -> said.is("unknown").noFailure().shows("0x80240009")),
                new EvidenceCase(
                        "tool/event-message-alone.txt",
                        said -> said.is("unknown", "problem").shows("0x800F0841", "KB5034765")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_what_is_true_and_nothing_that_is_not(EvidenceCase given) {
        given.verify(home);
    }
}
