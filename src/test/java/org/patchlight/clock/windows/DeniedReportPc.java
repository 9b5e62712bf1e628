package org.patchlight.clock.windows;

import java.time.Duration;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.TimeService;
import org.patchlight.repair.BorrowedPc;

/** A PC whose Windows refuses the report of the time service. */
final class DeniedReportPc extends BorrowedPc {
    private static final int DENIED = 0x80070005;

    private final boolean administrator;

    private DeniedReportPc(Pc lender, boolean administrator) {
        super(lender);
        this.administrator = administrator;
    }

    static Pc of(Pc lender, boolean administrator) {
        return new DeniedReportPc(lender, administrator);
    }

    @Override
    public PcFacts facts() {
        PcFacts facts = super.facts();
        return new PcFacts(
                facts.simulated(),
                facts.scenario(),
                facts.id(),
                facts.windows(),
                facts.version(),
                facts.windowsFolder(),
                facts.management(),
                administrator);
    }

    @Override
    public TimeService timeService() {
        TimeService lent = super.timeService();
        return new TimeService() {
            @Override
            public void resync(Duration limit) throws PcException {
                lent.resync(limit);
            }

            @Override
            public String report(Duration limit) throws PcException {
                throw new PcException(Reason.DENIED, "w32tm", SERVICE, DENIED);
            }

            @Override
            public void step(Duration by) throws PcException {
                lent.step(by);
            }
        };
    }
}
