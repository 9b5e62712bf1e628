package org.patchlight.selftest;

import java.time.Duration;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.service.ServiceFacts;

/** Lines about the Windows Time service and the time zone. */
final class TimeLines {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String REPORT = "w32tm";

    private final Pc pc;
    private final Lines lines;

    TimeLines(Pc pc, Lines lines) {
        this.pc = pc;
        this.lines = lines;
    }

    void add() {
        lines.read(REPORT, this::report);
        lines.read("time-zone", () -> lines.ok("time-zone", pc.timeZones().current(), "selftest.time-zone"));
    }

    /** The report itself is left out, because its source may be a server of an organisation. */
    private void report() throws PcException {
        Stopwatch watch = new Stopwatch(pc);
        try {
            int rows = pc.timeService().report(LIMIT).strip().lines().toList().size();
            lines.ok(REPORT, watch.text() + ", lines: " + rows, "selftest.w32tm");
        } catch (PcException refused) {
            boolean up = pc.services()
                    .find(TimeService.SERVICE)
                    .filter(ServiceFacts::isUp)
                    .isPresent();
            String value = watch.text() + ", " + Lines.reason(refused);
            if (refused.reason() == Reason.DENIED) {
                lines.attention(REPORT, value, "selftest.w32tm.denied");
            } else if (refused.reason() == Reason.UNAVAILABLE) {
                lines.missing(REPORT, value, "selftest.w32tm.missing");
            } else if (!up) {
                lines.ok(REPORT, value, "selftest.w32tm.stopped");
            } else {
                lines.refused(REPORT, refused);
            }
        }
    }
}
