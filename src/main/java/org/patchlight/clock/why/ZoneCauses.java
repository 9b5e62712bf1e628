package org.patchlight.clock.why;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchlight.clock.fix.ZoneSuspicion;
import org.patchlight.clock.why.Cause.Remedy;
import org.patchlight.clock.windows.ZoneSetting;

/**
 * Causes of offsets that are whole quarter hours: the time zone, daylight saving, or a hardware clock that two systems
 * read differently.
 */
final class ZoneCauses {
    private static final Duration TOLERANCE = Duration.ofMinutes(2);
    private static final Duration HOUR = Duration.ofHours(1);

    private ZoneCauses() {}

    /** Returns at most one cause. */
    static List<Cause> of(ClockCase wrong) {
        if (!wrong.isProblem() || !ZoneSuspicion.isRaisedBy(wrong.offset())) {
            return List.of();
        }
        String zone = wrong.windows().zone().known().orElse("?");
        Optional<ZoneSetting> setting = wrong.windows().zoneSetting().known();
        boolean daylightOff = setting.filter(ZoneSetting::daylightOff).isPresent();
        if (daylightOff && isNear(wrong.offset().abs(), HOUR)) {
            return List.of(Cause.of(CauseKind.DAYLIGHT_OFF, Remedy.NAME_ZONE, zone));
        }
        if (setting.isPresent() && isOfHardwareClock(wrong, setting.get())) {
            CauseKind kind = setting.get().hardwareClockUtc() ? CauseKind.HARDWARE_CLOCK_LOCAL : CauseKind.DUAL_BOOT;
            return List.of(Cause.of(kind, Remedy.SET_CLOCK, zone));
        }
        return List.of(Cause.of(CauseKind.WRONG_ZONE, Remedy.NAME_ZONE, zone));
    }

    /**
     * A hardware clock in UTC that is read as local time makes the PC slow by the UTC offset of its zone. A hardware
     * clock in local time that is read as UTC makes it fast by as much.
     */
    private static boolean isOfHardwareClock(ClockCase wrong, ZoneSetting setting) {
        return wrong.windows()
                .zoneOffset()
                .known()
                .filter(zone -> !zone.isZero())
                .filter(zone -> isNear(wrong.offset(), setting.hardwareClockUtc() ? zone.negated() : zone))
                .isPresent();
    }

    private static boolean isNear(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(TOLERANCE) <= 0;
    }
}
