package org.patchlight.pc;

import org.patchlight.pc.event.EventSubscriptionContract;

/**
 * The behaviour that every PC must show, simulated or real. Each PC has a subclass that provides the hooks:
 * <ul>
 *   <li>{@link #pc} the PC, open for as long as one test lasts
 *   <li>{@link #scratchKey} a key below HKCU that is missing or empty at the start of each test; the subclass deletes
 *       it afterwards
 *   <li>{@link #scratchFolder} the path, in Windows syntax, of a folder that is empty at the start of each test
 *   <li>{@link #scratchService} the key name of a stopped, harmless service of start type MANUAL that tests may start,
 *       stop and configure; the subclass restores it afterwards
 *   <li>{@link #putEvents} writes records into the event log if {@link #takesEvents}
 * </ul>
 * The boolean hooks say what a platform lacks; tests of a missing ability are skipped.
 */
public abstract class PcContract
        implements RegistryContract,
                ServicesContract,
                FileTreeContract,
                FileRewriteContract,
                ClockContract,
                TimeServiceContract,
                TimeZonesContract,
                EventSubscriptionContract,
                NetworkContract,
                ProgramContextContract,
                RestorePointsContract,
                ApplicationLogContract,
                FactsContract {
    @Override
    public abstract Pc pc();

    @Override
    public EventLog eventLog() {
        return pc().eventLog();
    }
}
