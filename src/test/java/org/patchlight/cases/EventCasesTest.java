package org.patchlight.cases;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies of events, in the forms in which people save and paste them. */
class EventCasesTest {
    @TempDir
    Path home;

    static List<EvidenceCase> cases() {
        return List.of(
                new EvidenceCase(
                        "event/viewer-copy.txt",
                        said -> said.is("problem")
                                .ofKind("event-text")
                                .oneFailure(
                                        "code=0x800F0831",
                                        "kb=KB5032189",
                                        "kind=install",
                                        "time=2023-11-14T19:21:05",
                                        "healed=false")
                                .latest("failure")),
                new EvidenceCase(
                        "event/wevtutil.txt",
                        said -> said.is("problem")
                                .oneFailure("code=0x80070020", "kb=KB5032190", "time=2023-11-14T19:21:05.902")
                                .latest("success", "2023-11-14T19:44:31.050")),
                new EvidenceCase(
                        "event/get-winevent.txt",
                        said -> said.is("problem").oneFailure("code=0x80070490", "kb=KB5036893", "kind=install")),
                new EvidenceCase("event/without-messages.txt", said -> said.is("problem", "unknown")),
                new EvidenceCase(
                        "event/dcdiag.txt",
                        said -> said.is("problem")
                                .oneFailure("code=0x80070652", "kb=KB5032198", "time=2023-11-15T21:08:33")),
                new EvidenceCase(
                        "event/wevtutil-zone.txt",
                        said -> said.is("problem")
                                .oneFailure("code=0x80070570", "kb=KB5034122", "time=2024-01-09T03:14:05.120Z")),
                new EvidenceCase(
                        "event/restart-done.xml",
                        said -> said.is("healthy")
                                .findsNot("restart-pending")
                                .latest("success", "2024-04-09T20:11:02Z")),
                new EvidenceCase(
                        "event/restart-waits.xml",
                        said -> said.is("attention").finds("restart-pending").offers("restart-pc")),
                new EvidenceCase(
                        "event/system-and-setup",
                        said -> said.is("healthy")
                                .findsNot("restart-pending")
                                .oneFailure("code=0x80073D02", "class=store", "healed=false")
                                .latest("success", "2024-04-09T20:11:02Z")),
                new EvidenceCase(
                        "event/time-no-answer.xml",
                        said -> said.is("attention", "unknown")
                                .shows("ntp.sample.net", "0x80072AF9")
                                .speaksOfTheClock()),
                new EvidenceCase(
                        "event/time-recovered.xml", said -> said.is("healthy").shows("2024-03-02T05:26:49Z")),
                new EvidenceCase(
                        "event/time-unreachable.xml",
                        said -> said.is("attention", "unknown")
                                .shows("ntp.sample.net", "0x800705B4")
                                .speaksOfTheClock()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_what_is_true_and_nothing_that_is_not(EvidenceCase given) {
        given.verify(home);
    }
}
