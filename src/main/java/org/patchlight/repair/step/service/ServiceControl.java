package org.patchlight.repair.step.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;

/** Shared by the steps on services: records which ran, stops them in the right order, and restores that. */
public final class ServiceControl {
    /** How long a service may take to start. */
    static final Duration START_LIMIT = Duration.ofSeconds(60);
    /**
     * How long a service may take to stop. Microsoft's own reset waits about a minute per service; wuauserv may hang in
     * "stopping".
     */
    public static final Duration STOP_LIMIT = Duration.ofSeconds(90);

    private static final String WAS_UP = "running";
    private static final String NEEDED_BY = "dependents";
    /** Separates names: no service name contains it. */
    private static final String BETWEEN = "/";

    /** The operation of a failed start, as a PC names it. */
    private static final String START = "StartService";
    /** ERROR_SERVICE_DISABLED of winerror.h. */
    private static final int DISABLED = 1058;
    /** ERROR_SERVICE_DOES_NOT_EXIST of winerror.h. */
    private static final int NO_SERVICE = 1060;

    /** The operation of a failed stop, as a PC names it. */
    private static final String STOP = "ControlService";

    private static final int OTHERS_DEPEND = 1051;
    /** ERROR_INVALID_SERVICE_CONTROL of winerror.h. */
    private static final int NOT_ACCEPTED = 1052;

    private static final int MOST_TRIES = 3;

    private static final Map<String, String> KNOWN = List.of(
                    ServiceNames.UPDATE_AGENT,
                    ServiceNames.TRANSFER,
                    ServiceNames.CRYPTOGRAPHY,
                    ServiceNames.ORCHESTRATOR,
                    ServiceNames.DELIVERY_OPTIMIZATION,
                    "AppIDSvc")
            .stream()
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    private ServiceControl() {}

    /** The name of a service as people know it, with its key name; any other one by its key name. */
    static Object title(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return KNOWN.containsKey(key) ? Message.of("service-name." + key, name) : name;
    }

    /** Records whether a service runs. A paused one counts as running: it can be restored to running, not to paused. */
    static Map<String, String> wasUp(Pc pc, String name) throws PcException {
        Optional<ServiceFacts> service = pc.services().find(name);
        return service.isEmpty() ? Map.of() : Map.of(WAS_UP, Boolean.toString(isInUse(service.get())));
    }

    /** The same, with the services that would have to be stopped before this one. */
    static Map<String, String> wasUpWithDependents(Pc pc, String name) throws PcException {
        Map<String, String> before = wasUp(pc, name);
        List<String> dependents = before.isEmpty() ? List.of() : pc.services().dependents(name);
        return dependents.isEmpty()
                ? before
                : Map.of(WAS_UP, before.get(WAS_UP), NEEDED_BY, String.join(BETWEEN, dependents));
    }

    private static boolean isInUse(ServiceFacts service) {
        return service.isUp() || service.state() == ServiceState.PAUSED;
    }

    static boolean ran(Map<String, String> before) {
        return Boolean.parseBoolean(before.get(WAS_UP));
    }

    static void undo(Pc pc, String name, Map<String, String> before) throws PcException {
        String wasUp = before.get(WAS_UP);
        if (wasUp == null) {
            return;
        }
        if (Boolean.parseBoolean(wasUp)) {
            List<String> ran = new ArrayList<>(names(before.getOrDefault(NEEDED_BY, "")));
            ran.add(name);
            Collections.reverse(ran);
            each(ran, one -> startAgain(pc, one));
        } else {
            stop(pc, name, STOP_LIMIT);
        }
    }

    /**
     * Starts a service that ran before.
     *
     * @throws PcException if it doesn't run afterwards, also because it is disabled or doesn't exist any more
     */
    private static void startAgain(Pc pc, String name) throws PcException {
        if (startUnlessDisabled(pc, name)) {
            return;
        }
        Optional<ServiceFacts> service = pc.services().find(name);
        if (service.isEmpty()) {
            throw new PcException(Reason.MISSING, START, name, NO_SERVICE);
        }
        if (!service.get().isUp()) {
            throw new PcException(Reason.FAILED, START, name, DISABLED);
        }
    }

    /**
     * Starts a service, unless it is disabled: it may run until it is stopped once, and Windows doesn't start it again.
     *
     * @return false if it is disabled, or there is no such service
     */
    public static boolean startUnlessDisabled(Pc pc, String name) throws PcException {
        Optional<ServiceFacts> service = pc.services().find(name);
        if (service.isEmpty() || service.get().startType() == StartType.DISABLED) {
            return false;
        }
        pc.services().start(name, START_LIMIT);
        return true;
    }

    /** Joins names of services to one text for a journal. */
    public static String joined(List<String> names) {
        return String.join(BETWEEN, names);
    }

    /** The names that {@link #joined} joined. */
    public static List<String> names(String joined) {
        return Stream.of(joined.split(BETWEEN, -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * Stops a service, and first those that depend on it: one of them may have started since the plan was made.
     *
     * @param limit how long each may take
     * @throws PcException if one of them refuses or does not stop in time
     */
    public static void stop(Pc pc, String name, Duration limit) throws PcException {
        for (int attempt = 1; ; attempt++) {
            for (String dependent : pc.services().dependents(name)) {
                pc.services().stop(dependent, limit);
            }
            try {
                pc.services().stop(name, limit);
                return;
            } catch (PcException refused) {
                if (refused.code() != OTHERS_DEPEND || attempt == MOST_TRIES) {
                    throw refused;
                }
            }
        }
    }

    /**
     * Whether a service won't stop: Windows protects it even from administrators, protects one that depends on it, or the
     * service accepts no stop now.
     */
    public static boolean isRefusal(PcException refused) {
        return refused.reason() == Reason.DENIED || refused.code() == OTHERS_DEPEND || refused.code() == NOT_ACCEPTED;
    }

    /** Whether a service accepted the request and did not stop in time. It may still stop, and its files may be free. */
    public static boolean isHanging(PcException refused) {
        return refused.reason() == Reason.TIMED_OUT && refused.operation().equals(STOP) && !refused.isCancelled();
    }

    /** An action on one service. */
    public interface OnService {
        void run(String name) throws PcException;
    }

    /**
     * Acts on each of them, also after it failed for one.
     *
     * @throws PcException the first failure, after all had their turn
     */
    public static void each(Collection<String> names, OnService act) throws PcException {
        PcException first = null;
        for (String name : names) {
            try {
                act.run(name);
            } catch (PcException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
