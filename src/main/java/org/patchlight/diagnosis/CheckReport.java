package org.patchlight.diagnosis;

import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.update.UpdateState;

/**
 * The result of one check of everything.
 *
 * @param clock the result of the clock check
 * @param updates the result of the update check
 * @param devices the result of the device check
 * @param report the findings of all three, joined and ranked
 */
public record CheckReport(
        CheckResult<ClockMeasurement> clock,
        CheckResult<UpdateState> updates,
        CheckResult<DeviceState> devices,
        HealthReport report) {
    /** Whether the clock could be judged. */
    public boolean isClockKnown() {
        return clock.findings().stream().noneMatch(finding -> finding.severity() == Severity.UNKNOWN);
    }
}
