package org.patchlight.casefile.clock;

import java.time.Instant;
import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.service.ServiceNames;

/**
 * The finding that the time service is disabled, from copied evidence. Id and severity are those of a live check: it is a
 * note. The clock may be right, another program or the host of a virtual machine may set it. A wrong clock is a finding
 * of its own.
 */
public final class TimeServiceDisabled {
    private TimeServiceDisabled() {}

    /**
     * The finding.
     *
     * @param evidence where it was seen
     * @param observed the newest time of the evidence
     */
    public static Finding finding(List<Message> evidence, Instant observed) {
        return new Finding(
                FindingId.TIME_SERVICE_DISABLED,
                Subject.CLOCK,
                Severity.INFO,
                List.of(ServiceNames.TIME),
                evidence,
                observed,
                null,
                List.of(FixId.ENABLE_INTERNET_TIME));
    }
}
