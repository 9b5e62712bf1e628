package org.patchlight.repair;

import java.time.Instant;
import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.Devices;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Management;
import org.patchlight.pc.Network;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.Power;
import org.patchlight.pc.ProgramContext;
import org.patchlight.pc.Programs;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RestorePoints;
import org.patchlight.pc.Services;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.TimeZones;
import org.patchlight.pc.UpdateAgent;

/** A simulated PC of which a test replaces a part. */
public class BorrowedPc implements Pc {
    private final Pc lender;

    public BorrowedPc(Pc lender) {
        this.lender = lender;
    }

    /** The same facts of a managed PC. */
    public static PcFacts managed(PcFacts facts) {
        return managed(facts, new Management(true, false, false));
    }

    /** The same facts of a PC that is managed in this way. */
    public static PcFacts managed(PcFacts facts, Management management) {
        return new PcFacts(
                facts.simulated(),
                facts.scenario(),
                facts.id(),
                facts.windows(),
                facts.version(),
                facts.windowsFolder(),
                management,
                facts.administrator());
    }

    /** A clock that does not run. */
    static PcClock standing(Instant wall) {
        return new PcClock() {
            @Override
            public Instant now() {
                return wall;
            }

            @Override
            public long nanos() {
                return 0;
            }
        };
    }

    @Override
    public PcFacts facts() {
        return lender.facts();
    }

    @Override
    public PcClock clock() {
        return lender.clock();
    }

    @Override
    public Network network() {
        return lender.network();
    }

    @Override
    public Services services() {
        return lender.services();
    }

    @Override
    public Registry registry() {
        return lender.registry();
    }

    @Override
    public FileTree files() {
        return lender.files();
    }

    @Override
    public Programs programs() {
        return lender.programs();
    }

    @Override
    public TimeZones timeZones() {
        return lender.timeZones();
    }

    @Override
    public TimeService timeService() {
        return lender.timeService();
    }

    @Override
    public ApplicationLog applicationLog() {
        return lender.applicationLog();
    }

    @Override
    public EventLog eventLog() {
        return lender.eventLog();
    }

    @Override
    public UpdateAgent updateAgent() {
        return lender.updateAgent();
    }

    @Override
    public ComponentStore componentStore() {
        return lender.componentStore();
    }

    @Override
    public RestorePoints restorePoints() {
        return lender.restorePoints();
    }

    @Override
    public Devices devices() {
        return lender.devices();
    }

    @Override
    public Power power() {
        return lender.power();
    }

    @Override
    public ProgramContext programContext() {
        return lender.programContext();
    }

    @Override
    public void close() {
        lender.close();
    }
}
