package org.patchlight.pc;

import org.patchlight.pc.event.EventSubscriptionContract;

/**
 * The behaviour that every PC must show, simulated or real. A PC shows it by a subclass that gives the hooks:
 * <ul>
 *   <li>{@link #pc} the PC, open for as long as one test lasts
 *   <li>{@link #scratchKey} a key below HKCU that does not exist yet, or is empty, at the start of each test; the subclass takes it away
 *       afterwards
 *   <li>{@link #scratchFolder} the path, in Windows syntax, of a folder that is empty at the start of each test
 *   <li>{@link #scratchService} the key name of a stopped, harmless service of start type MANUAL that may be started, stopped and
 *       configured; the subclass puts it back afterwards
 *   <li>{@link #putEvents} puts records into the event log where {@link #takesEvents}
 * </ul>
 * The hooks that are boolean say what a platform truly lacks; a PC that answers false is not asked for it.
 */
public abstract class PcContract
        implements RegistryContract,
                ServicesContract,
                FileTreeContract,
                ClockContract,
                TimeServiceContract,
                TimeZonesContract,
                EventSubscriptionContract,
                NetworkContract,
                FactsContract {
    @Override
    public abstract Pc pc();

    @Override
    public EventLog eventLog() {
        return pc().eventLog();
    }
}
