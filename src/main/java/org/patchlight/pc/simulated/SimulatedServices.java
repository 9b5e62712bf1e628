package org.patchlight.pc.simulated;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.Services;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.state.ServiceFolders;
import org.patchlight.pc.simulated.state.ServiceHabits;
import org.patchlight.pc.simulated.state.ServiceKeys;

/** The service control manager of a simulated PC. Error codes are those of winerror.h. */
final class SimulatedServices implements Services {
    private static final int ACCESS_DENIED = 5;
    private static final int DEPENDENT_SERVICES_RUNNING = 1051;
    private static final int INVALID_SERVICE_CONTROL = 1052;
    private static final int SERVICE_DISABLED = 1058;
    private static final int SERVICE_DOES_NOT_EXIST = 1060;
    private static final int SERVICE_DEPENDENCY_FAIL = 1068;

    private static final String START = "StartService";
    private static final String STOP = "ControlService";
    private static final String CONFIGURE = "ChangeServiceConfig";

    private static final int FILE_NOT_FOUND = 2;

    /** The access list that Windows gives to a service by default. */
    private static final String ACCESS = "D:(A;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)"
            + "(A;;CCLCSWLOCRRC;;;IU)(A;;CCLCSWLOCRRC;;;SU)";

    private final ModelKeeper keeper;

    private final ServicesOnDemand onDemand;

    SimulatedServices(ModelKeeper keeper) {
        this.keeper = keeper;
        this.onDemand = new ServicesOnDemand(keeper);
    }

    /** Windows starts and stops some of them by itself. */
    ServicesOnDemand onDemand() {
        return onDemand;
    }

    @Override
    public Optional<ServiceFacts> find(String name) {
        Optional<ServiceFacts> found = state(name);
        endIfLate(found);
        onDemand.afterQuery();
        return found;
    }

    /** A service that was slow to stop has stopped by the next question. */
    private void endIfLate(Optional<ServiceFacts> found) {
        found.filter(service -> service.state() == ServiceState.STOPPING)
                .filter(service -> keeper.faults().stopsLate(service.name()))
                .ifPresent(service -> keeper.happens(model -> model.active.remove(service.name())));
    }

    private Optional<ServiceFacts> state(String name) {
        return keeper.read(model -> ServiceKeys.find(model, name));
    }

    @Override
    public void start(String name, Duration limit) throws PcException {
        keeper.perform(model -> start(model, existing(START, name)));
    }

    private ServiceFacts start(Model model, ServiceFacts service) throws PcException {
        String name = service.name();
        if (service.isUp()) {
            return service;
        }
        if (service.startType() == StartType.DISABLED) {
            throw new PcException(Reason.FAILED, START, name, SERVICE_DISABLED);
        }
        if (service.state() == ServiceState.STOPPING) {
            // Windows refuses with 1061, and the real port waits for it to stop until its limit
            throw new PcException(Reason.TIMED_OUT, START, name, 0);
        }
        if (!ServiceKeys.hasFile(model, name)) {
            throw new PcException(Reason.MISSING, START, name, FILE_NOT_FOUND);
        }
        for (String needed : ServiceKeys.needs(model, name)) {
            startNeeded(model, name, needed);
        }
        keeper.change(START, name, changing -> {
            changing.active.put(name, ServiceState.RUNNING);
            ServiceFolders.make(changing, name);
        });
        return service;
    }

    private void startNeeded(Model model, String name, String needed) throws PcException {
        try {
            start(model, existing(START, needed));
        } catch (PcException refused) {
            PcException failure = new PcException(Reason.FAILED, START, name, SERVICE_DEPENDENCY_FAIL);
            failure.initCause(refused);
            throw failure;
        }
    }

    @Override
    public void stop(String name, Duration limit) throws PcException {
        keeper.perform(model -> stop(model, existing(STOP, name)));
    }

    private ServiceFacts stop(Model model, ServiceFacts service) throws PcException {
        String name = service.name();
        if (service.state() == ServiceState.STOPPED) {
            return service;
        }
        if (ServiceHabits.refusesStop(model, name)) {
            throw new PcException(Reason.DENIED, STOP, name, ACCESS_DENIED);
        }
        if (keeper.faults().refusesToStop(name)) {
            throw new PcException(Reason.FAILED, STOP, name, INVALID_SERVICE_CONTROL);
        }
        if (ServiceKeys.isNeeded(model, name)) {
            throw new PcException(Reason.FAILED, STOP, name, DEPENDENT_SERVICES_RUNNING);
        }
        boolean ended =
                service.state() == ServiceState.STOPPING && keeper.faults().stopsLate(name);
        if (!ended && (keeper.faults().hangs(name) || ServiceHabits.hangs(model, name))) {
            keeper.change(STOP, name, changing -> changing.active.put(name, ServiceState.STOPPING));
            throw new PcException(Reason.TIMED_OUT, STOP, name, 0);
        }
        keeper.change(STOP, name, changing -> changing.active.remove(name));
        if (keeper.faults().isStartedAgain(name) || onDemand.isStartedAgain(name)) {
            keeper.happens(changing -> ServiceHabits.start(changing, name));
        }
        return service;
    }

    @Override
    public List<String> dependents(String name) throws PcException {
        return keeper.perform(model -> {
            Set<String> found = new LinkedHashSet<>();
            addDependents(model, existing("EnumDependentServices", name).name(), found, ServiceKeys::needing);
            return List.copyOf(found);
        });
    }

    @Override
    public List<String> allDependents(String name) throws PcException {
        return keeper.perform(model -> {
            Set<String> found = new LinkedHashSet<>();
            addDependents(model, existing("EnumDependentServices", name).name(), found, ServiceKeys::allNeeding);
            return List.copyOf(found);
        });
    }

    /** Adds the services in an order in which they can be stopped: those that depend on others come first. */
    private static void addDependents(
            Model model, String name, Set<String> found, BiFunction<Model, String, List<String>> needing) {
        for (String other : needing.apply(model, name)) {
            if (!found.contains(other)) {
                addDependents(model, other, found, needing);
                found.add(other);
            }
        }
    }

    @Override
    public String accessList(String name) throws PcException {
        RegistryKey key = ServiceKeys.SERVICES
                .child(existing("QueryServiceObjectSecurity", name).name())
                .child("Security");
        // Windows keeps the list here in binary form; a simulated PC keeps it as text.
        return keeper.read(model ->
                model.registry.read(key, "AccessList") instanceof RegistryValue.Text text ? text.text() : ACCESS);
    }

    @Override
    public void tryConfiguration(String name) throws PcException {
        refuseConfiguration(existing(CONFIGURE, name).name());
    }

    private void refuseConfiguration(String keyName) throws PcException {
        if (keeper.read(model -> ServiceHabits.refusesConfiguration(model, keyName))) {
            throw new PcException(Reason.DENIED, CONFIGURE, keyName, ACCESS_DENIED);
        }
    }

    @Override
    public void setStartType(String name, StartType startType) throws PcException {
        String keyName = existing(CONFIGURE, name).name();
        refuseConfiguration(keyName);
        keeper.change(CONFIGURE, keyName, model -> ServiceKeys.setStartType(model, keyName, startType));
    }

    private ServiceFacts existing(String operation, String name) throws PcException {
        return state(name).orElseThrow(() -> new PcException(Reason.MISSING, operation, name, SERVICE_DOES_NOT_EXIST));
    }
}
