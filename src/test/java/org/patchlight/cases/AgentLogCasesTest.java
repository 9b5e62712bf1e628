package org.patchlight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs of the update agent, whole and pasted. */
class AgentLogCasesTest {
    @TempDir
    Path home;

    static List<EvidenceCase> cases() {
        return List.of(
                new EvidenceCase(
                        "agentlog/exit-code.log",
                        said -> said.is("problem")
                                .oneFailure(
                                        "code=0x80070643",
                                        "kind=install",
                                        "rootCode=null",
                                        "updateId=7B0C1D2E-0202-4A4A-9B9B-1234567890AB")
                                .shows("returned 1618")
                                .hides("upgrade", "success")),
                new EvidenceCase(
                        "agentlog/exit-code-1.log",
                        said -> said.is("problem")
                                .oneFailure("code=0x80070643", "kind=install", "rootCode=null")
                                .shows("returned 2")
                                .hides("upgrade", "success")),
                new EvidenceCase(
                        "agentlog/upgrade-download.log",
                        said -> said.is("problem")
                                .oneFailure(
                                        "code=0x80190194",
                                        "kind=download",
                                        "class=os",
                                        "updateId=7B0C1D2E-0303-4A4A-9B9B-1234567890AB")
                                .shows("dl.delivery.sample.net")
                                .offersNot("reset-update-cache")),
                new EvidenceCase("agentlog/package.log", said -> {
                    said.is("problem").oneFailure("code=0x800F0831", "kb=KB5033372", "kind=install", "class=os");
                    said.json()
                            .getAsJsonArray("findings")
                            .forEach(finding -> assertThat(finding.getAsJsonObject()
                                            .get("title")
                                            .getAsString())
                                    .doesNotContain("7B0C1D2E"));
                }),
                new EvidenceCase(
                        "agentlog/package-and-servicing",
                        said -> said.is("problem")
                                .oneFailure("code=0x800F0831", "kb=KB5033372")
                                .alsoIn(1)),
                new EvidenceCase(
                        "agentlog/search-lost-network.log",
                        said -> said.is("problem").oneFailure("code=0x8024402C", "rootCode=0x80072EFD", "kind=search")),
                new EvidenceCase(
                        "agentlog/mapped-and-unmapped",
                        said -> said.is("problem")
                                .oneFailure("code=0x8024200B", "rootCode=0x800F0203", "class=driver")
                                .alsoIn(1)),
                new EvidenceCase(
                        "agentlog/download-of-another.log",
                        said -> said.is("problem")
                                .oneFailure(
                                        "code=0x80070103",
                                        "title=Sample Devices - Net - 9.8.7.6",
                                        "kb=null",
                                        "class=driver",
                                        "healed=false")
                                .latest("success")),
                new EvidenceCase(
                        "agentlog/empty-list.log",
                        said -> said.is("healthy").noFailure().latest("success")),
                new EvidenceCase(
                        "agentlog/report-blanks.txt",
                        said -> said.is("problem")
                                .oneFailure(
                                        "code=0x80070652",
                                        "kb=KB5035853",
                                        "kind=install",
                                        "time=2024-03-13T14:41:02.404Z")),
                new EvidenceCase(
                        "agentlog/report-blanks-split.txt",
                        said -> said.is("problem")
                                .oneFailure("code=0x80240437", "kind=search", "time=2024-03-13T14:41:02.404Z")),
                new EvidenceCase(
                        "agentlog/report-and-log.txt",
                        said -> said.is("problem")
                                .oneFailure("code=0x80240437", "kind=search", "time=2024-03-13T14:41:02.404Z")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_what_is_true_and_nothing_that_is_not(EvidenceCase given) {
        given.verify(home);
    }
}
