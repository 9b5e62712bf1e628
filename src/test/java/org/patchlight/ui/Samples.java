package org.patchlight.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.settings.SettingsTools;
import org.patchlight.ui.text.Wording;
import org.patchlight.update.UpdateState;
import org.patchlight.words.Words;

/** PCs in every state. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-03-04T10:20:30Z");
    /** A folder, and a test of servers that always works. */
    public static final SettingsTools TOOLS = new SettingsTools(
            Path.of("C:", "Users", "kim", "AppData", "Local", "Patchlight"),
            server -> Message.of("clock.server-test.right", Duration.ofMillis(3)),
            false);

    public static final Wording WORDING = new Wording(Words.of(Locale.ENGLISH, ZoneOffset.UTC));

    private Samples() {}

    public static Finding clockBehind() {
        return new Finding(
                "clock-behind",
                Subject.CLOCK,
                Severity.PROBLEM,
                List.of(Duration.ofSeconds(137)),
                List.of(
                        Message.of("clock.evidence.web-agrees"),
                        Message.of("clock.evidence.service", "w32time", "stopped")),
                NOW,
                NOW.minus(Duration.ofHours(3)),
                List.of("resync-clock"));
    }

    private static final String TITLE =
            "2026-02 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems (KB5034765)";

    private static final Message SECURE =
            Message.of("update.meaning.known", "Secure connection failed: wrong date, TLS setting or certificate");

    public static Finding updateFailed() {
        return new Finding(
                "update-failed",
                Subject.UPDATES,
                Severity.PROBLEM,
                List.of(
                        TITLE,
                        "0x80070002",
                        "A file was not found",
                        Message.of("update.newest.code", "0x80070002", "A file was not found"),
                        Message.of("update.title.install", TITLE)),
                List.of(Message.of("update.evidence.old-folders-wait", 10)),
                NOW.minus(Duration.ofHours(2)),
                null,
                List.of("reset-update-cache", "retry-update"));
    }

    public static Finding deviceWithoutDriver() {
        return new Finding(
                "device-without-driver",
                Subject.DEVICES,
                Severity.ATTENTION,
                List.of(1, "Sample Printer"),
                List.of(),
                NOW,
                null,
                List.of("rescan-devices", "update-drivers"));
    }

    /** A fix that was interrupted while it had services stopped. */
    public static Finding interrupted() {
        return new Finding(
                "repair-unfinished",
                Subject.UPDATES,
                Severity.ATTENTION,
                List.of(
                        Message.of("unfinished.repair", NOW),
                        Message.of("unfinished.meaning.services", "BITS, wuauserv"),
                        "run-000007"),
                List.of(Message.of(
                        "unfinished.evidence.last",
                        Message.of("unfinished.step.rename-folder", "C:\\Windows\\SoftwareDistribution"))),
                NOW,
                NOW,
                List.of("finish-repair"));
    }

    public static Finding clockUnknown() {
        return finding("clock-unknown", Subject.CLOCK, Severity.UNKNOWN);
    }

    public static Finding finding(String id, Subject subject, Severity severity, String... fixes) {
        return new Finding(id, subject, severity, List.of(), List.of(), NOW, null, List.of(fixes));
    }

    public static Situation situation(Finding... findings) {
        return new Situation(checkUp(findings), Activity.IDLE, null);
    }

    /** A wrong clock, and a failed search that it caused. */
    public static Situation joined() {
        Finding search = new Finding(
                "update-failed",
                Subject.UPDATES,
                Severity.PROBLEM,
                List.of(
                        Message.of("update.tried.search"),
                        "0x80072F8F",
                        SECURE,
                        Message.of("update.newest.code", "0x80072F8F", SECURE),
                        Message.of("update.title.search")),
                List.of(),
                NOW,
                null,
                List.of("resync-clock", "retry-update"));
        List<Finding> findings = List.of(
                clockBehind(), search, deviceWithoutDriver(), finding("managed-pc", Subject.UPDATES, Severity.INFO));
        Diagnosis clock = new Diagnosis(
                "clock-wrong",
                clockBehind().title(),
                List.of(),
                List.of("clock-behind", "update-failed"),
                true,
                List.of("resync-clock", "retry-update"),
                null);
        HealthReport report = HealthReport.of(NOW, findings).explained(findings, List.of(clock));
        return new Situation(checkUp(report), Activity.IDLE, null);
    }

    public static Situation busy(Activity activity, Finding... findings) {
        return new Situation(checkUp(findings), activity, null);
    }

    public static Situation paused(Finding... findings) {
        return new Situation(checkUp(findings), Activity.IDLE, NOW.plus(Duration.ofHours(1)));
    }

    public static Situation notCheckedYet() {
        return new Situation(null, Activity.CHECKING, null);
    }

    private static CheckReport checkUp(Finding... findings) {
        return checkUp(HealthReport.of(NOW, List.of(findings)));
    }

    private static CheckReport checkUp(HealthReport report) {
        ClockMeasurement clock = new ClockMeasurement(ClockMeasurement.Method.NONE, null, null, List.of());
        return new CheckReport(
                CheckResult.of(Subject.CLOCK, clock, List.of()),
                CheckResult.of(Subject.UPDATES, new UpdateState(null, null, List.of(), null), List.of()),
                CheckResult.of(Subject.DEVICES, new DeviceState(List.of(), List.of()), List.of()),
                report);
    }
}
