package org.patchlight.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.drift.Drift;
import org.patchlight.clock.drift.DriftWords;
import org.patchlight.clock.why.BatterySuspicion;
import org.patchlight.clock.windows.Answer;
import org.patchlight.clock.windows.InternetTime;
import org.patchlight.clock.windows.TimeServiceEvidence;
import org.patchlight.clock.windows.WindowsTime;
import org.patchlight.clock.windows.ZoneSetting;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Management;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.StartType;

/** Finds problems of a clock that is not wrong yet, but won't stay right. */
final class ClockOutlook {
    static final String INTERNET_TIME_OFF = FindingId.INTERNET_TIME_OFF;
    static final String DAYLIGHT_OFF = "daylight-saving-off";
    static final String BATTERY = "clock-battery";
    static final String DRIFTING = "clock-drifting";

    private static final Duration WEEK = Duration.ofDays(7);
    /** A common crystal may drift by up to 50 ppm, about 4 seconds a day. */
    private static final double COMMON_PPM = 50;

    private final Pc pc;
    private final WindowsTime windows;
    private final ClockPast past;
    private final ClockThresholds thresholds;

    ClockOutlook(Pc pc, WindowsTime windows, ClockPast past, ClockThresholds thresholds) {
        this.pc = pc;
        this.windows = windows;
        this.past = past;
        this.thresholds = thresholds;
    }

    /**
     * The findings. Most have severity INFO. ATTENTION is for an empty battery and a drift that will soon make the
     * clock wrong.
     */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (BatterySuspicion.isRaisedBy(past)) {
            findings.add(finding(BATTERY, Severity.ATTENTION, List.of(), List.of()));
        }
        timeServiceOff().or(this::internetTimeOff).ifPresent(findings::add);
        daylightOff().ifPresent(findings::add);
        Drift.of(past).flatMap(this::drifting).ifPresent(findings::add);
        return findings;
    }

    /** Whether an organisation, another program or the host of a virtual machine sets the clock instead of Windows. */
    private boolean isSetByOthers() {
        Management management = pc.facts().management();
        return management.domainJoined()
                || management.mdmEnrolled()
                || windows.isSetByHost()
                || windows.environment()
                        .known()
                        .filter(around -> !around.running().isEmpty())
                        .isPresent();
    }

    /**
     * Windows can't set the clock, because its time service is disabled or does not exist. In a virtual machine this is
     * usual: the tools of the hypervisor set the clock there.
     */
    private Optional<Finding> timeServiceOff() {
        boolean disabled = windows.service()
                .known()
                .filter(service -> service.startType() == StartType.DISABLED && !service.isUp())
                .isPresent();
        boolean missing = windows.service() instanceof Answer.Absent;
        if ((!disabled && !missing) || isSetByOthers() || windows.hypervisor().isPresent()) {
            return Optional.empty();
        }
        List<Object> service = List.of(ServiceNames.TIME);
        return Optional.of(
                disabled
                        ? finding(
                                FindingId.TIME_SERVICE_DISABLED,
                                Severity.INFO,
                                service,
                                List.of(FixId.ENABLE_INTERNET_TIME))
                        : finding(FindingId.TIME_SERVICE_MISSING, Severity.INFO, service, List.of()));
    }

    /**
     * Nothing sets the clock: no organisation, no other program, and no virtual machine host. A domain as the source gives
     * no time to a PC that is in none.
     */
    private Optional<Finding> internetTimeOff() {
        boolean inDomain = pc.facts().management().domainJoined();
        Optional<InternetTime> set =
                windows.internetTime().known().filter(time -> time.isOff() || (time.isOfDomain() && !inDomain));
        if (isSetByOthers() || set.isEmpty()) {
            return Optional.empty();
        }
        boolean cantEnable = set.get().byPolicy() || windows.service() instanceof Answer.Absent;
        List<String> fixes = cantEnable ? List.of() : List.of(FixId.ENABLE_INTERNET_TIME);
        return Optional.of(finding(INTERNET_TIME_OFF, Severity.INFO, List.of(), fixes));
    }

    /** Reported only if the zone has daylight saving. A zone that can't be read may have none. */
    private Optional<Finding> daylightOff() {
        boolean off =
                windows.zoneSetting().known().filter(ZoneSetting::daylightOff).isPresent();
        if (!off) {
            return Optional.empty();
        }
        try {
            return ZoneSetting.hasDaylight(pc.timeZones(), windows.readAt())
                    ? Optional.of(finding(
                            DAYLIGHT_OFF,
                            Severity.INFO,
                            List.of(windows.zone().known().orElse("-")),
                            List.of()))
                    : Optional.empty();
        } catch (PcException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * A drift matters little while Windows keeps setting the clock. Without that, the clock will be wrong at a time
     * that can be computed.
     */
    Optional<Finding> drifting(Drift drift) {
        double certain = Math.abs(drift.ppm()) - drift.errorPpm();
        boolean isSynchronized = windows.service()
                        .known()
                        .filter(ServiceFacts::isUp)
                        .isPresent()
                && windows.internetTime().known().filter(set -> !set.isOff()).isPresent();
        Duration inAWeek = Duration.ofMillis(Math.round(Math.max(certain, 0) * 1e-3 * WEEK.toSeconds()));
        boolean soon = !isSynchronized && inAWeek.compareTo(thresholds.attention()) >= 0;
        if (!soon && certain < COMMON_PPM) {
            return Optional.empty();
        }
        Severity severity = soon ? Severity.ATTENTION : Severity.INFO;
        List<Object> arguments = List.of(
                DriftWords.perDay(drift), Message.of(drift.ppm() < 0 ? "clock.drift.gains" : "clock.drift.loses"));
        return Optional.of(new Finding(
                DRIFTING,
                Subject.CLOCK,
                severity,
                arguments,
                List.of(Message.of(
                        "clock.evidence.drift",
                        DriftWords.ppm(drift),
                        DriftWords.perDay(drift),
                        DriftWords.errorPerDay(drift),
                        drift.over(),
                        drift.measurements())),
                windows.readAt(),
                null,
                soon ? List.of(FixId.RESYNC_CLOCK) : List.of()));
    }

    private Finding finding(String id, Severity severity, List<Object> arguments, List<String> fixes) {
        return new Finding(
                id, Subject.CLOCK, severity, arguments, TimeServiceEvidence.of(windows), windows.readAt(), null, fixes);
    }
}
