package org.patchlight.diagnosis;

import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.update.UpdateState;

/**
 * One look at everything.
 *
 * @param clock what the clock check saw
 * @param updates what the update check saw
 * @param devices what the device check saw
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
