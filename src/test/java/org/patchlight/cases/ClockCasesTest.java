package org.patchlight.cases;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of w32tm, and copies of the registry keys of the time service. */
class ClockCasesTest {
    @TempDir
    Path home;

    static List<EvidenceCase> cases() {
        return List.of(
                new EvidenceCase(
                        "clock/no-source.txt",
                        said -> said.is("attention")
                                .finds("clock-not-synchronized")
                                .shows("Local CMOS Clock", "1 (The computer did not resync")
                                .offers("enable-internet-time")),
                new EvidenceCase(
                        "clock/port-taken.txt",
                        said -> said.is("attention")
                                .finds("clock-not-synchronized")
                                .shows("2960")
                                .offers("enable-internet-time")),
                new EvidenceCase(
                        "clock/not-running.txt",
                        said -> said.is("unknown")
                                .noFailure()
                                .shows("isn't running")
                                .speaksOfTheClock()
                                .offers("enable-internet-time")),
                new EvidenceCase(
                        "clock/strip-chart-small.txt",
                        said -> said.is("unknown")
                                .noFailure()
                                .findsNot("clock-ahead")
                                .shows("0.265 s fast")
                                .speaksOfTheClock()),
                new EvidenceCase(
                        "clock/monitor.txt",
                        said -> said.is("problem", "attention").shows("83.411 s slow")),
                new EvidenceCase(
                        "clock/configuration-off.txt",
                        said -> said.finds("internet-time-off").offers("enable-internet-time")),
                new EvidenceCase(
                        "clock/reg-query-off.txt",
                        said -> said.finds("internet-time-off").offers("enable-internet-time")),
                new EvidenceCase(
                        "clock/peers-pending.txt",
                        said -> said.is("unknown").shows("ntp.sample.net").speaksOfTheClock()),
                new EvidenceCase(
                        "clock/resync-refused.txt", said -> said.is("unknown").speaksOfTheClock()),
                new EvidenceCase(
                        "clock/two-reports.txt", said -> said.is("healthy").findsNot("clock-not-synchronized")),
                new EvidenceCase(
                        "clock/two-reports-reversed.txt",
                        said -> said.is("attention").finds("clock-not-synchronized")),
                new EvidenceCase("clock/last-error.txt", said -> said.shows("last attempt: 3", "too big")),
                new EvidenceCase("clock/last-error-quoted.txt", said -> said.shows("last attempt: 3", "too big")),
                new EvidenceCase(
                        "clock/strip-chart-large.txt",
                        said -> said.is("problem", "attention").ofKind("w32tm").shows("217.550 s slow")),
                new EvidenceCase(
                        "clock/strip-chart-fast.txt",
                        said -> said.is("unknown", "healthy").shows("1.820 s fast")),
                new EvidenceCase(
                        "clock/source-alone.txt", said -> said.is("attention").finds("clock-not-synchronized")),
                new EvidenceCase(
                        "clock/hardware-clock.reg",
                        said -> said.is("unknown").noFailure().offersNothing()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_what_is_true_and_nothing_that_is_not(EvidenceCase given) {
        given.verify(home);
    }
}
