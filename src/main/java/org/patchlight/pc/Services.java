package org.patchlight.pc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;

/** The services of a PC. Names are key names and case-insensitive. */
public interface Services {
    /**
     * Reads the current state of a service.
     *
     * @return empty if there is no such service
     * @throws PcException if it can't be read
     */
    Optional<ServiceFacts> find(String name) throws PcException;

    /**
     * Starts a service and waits until it runs; returns at once if it already runs.
     *
     * @param name the key name
     * @param limit the longest time to wait
     * @throws PcException MISSING, DENIED, TIMED_OUT, or FAILED with the Windows code (1058 if it is disabled)
     */
    void start(String name, Duration limit) throws PcException;

    /**
     * Asks a service to stop and waits until it has; returns at once if it is already stopped. Never kills it.
     *
     * @param name the key name
     * @param limit the longest time to wait
     * @throws PcException MISSING, DENIED, TIMED_OUT, or FAILED with the Windows code (1051 if others depend on it)
     */
    void stop(String name, Duration limit) throws PcException;

    /**
     * Sets when Windows starts a service; its triggers don't change.
     *
     * @throws PcException MISSING, DENIED or FAILED
     */
    void setStartType(String name, StartType startType) throws PcException;

    /**
     * The access list of a service as SDDL ("Security Descriptor String Format" of the Windows documentation). It may
     * contain SIDs of accounts.
     *
     * @throws PcException MISSING, DENIED or FAILED; UNAVAILABLE if this PC can't report it
     */
    default String accessList(String name) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "QueryServiceObjectSecurity", name, 0);
    }

    /**
     * Tries whether this process may configure a service. Every field is passed as SERVICE_NO_CHANGE or null, for which
     * ChangeServiceConfig documents that the value stays as it is. So the service keeps its configuration, and no event
     * is written.
     *
     * @throws PcException MISSING; DENIED if it may not; FAILED; UNAVAILABLE if this PC can't try it
     */
    default void tryConfiguration(String name) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "ChangeServiceConfig", name, 0);
    }

    /**
     * The names of the services that are not stopped and depend on this one, directly or indirectly, in the order in
     * which they must be stopped.
     *
     * @throws PcException MISSING, DENIED or FAILED
     */
    default List<String> dependents(String name) throws PcException {
        return List.of();
    }

    /**
     * The names of all services that depend on this one, directly or indirectly, whatever they do, in the order in which they must be stopped.
     *
     * @throws PcException MISSING, DENIED or FAILED
     */
    default List<String> allDependents(String name) throws PcException {
        return dependents(name);
    }
}
