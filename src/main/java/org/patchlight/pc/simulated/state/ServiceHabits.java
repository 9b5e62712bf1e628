package org.patchlight.pc.simulated.state;

import java.util.List;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.model.Model;

/** How the services of some PCs behave by themselves, by the parts of their scenario. */
public final class ServiceHabits {
    /** The services of updates start when asked for or by a trigger, and stop when idle. */
    public static final String ON_DEMAND = "services-on-demand";

    /** Delivery Optimization is disabled and refuses every change of its settings, even by an administrator. */
    public static final String REFUSES_CONFIGURATION = "service-refuses-configuration";

    /** Delivery Optimization and Application Identity run and refuse to stop, even for an administrator. */
    public static final String REFUSES_STOP = "service-refuses-stop";

    /** Background Intelligent Transfer runs, accepts a request to stop and never stops. */
    public static final String HANGS_STOPPING = "service-hangs-stopping";

    /** Windows Update and the Update Orchestrator run, and other parts of Windows start them right after a stop. */
    public static final String RESTARTED = "service-restarted";

    private static final String TRANSFER = "BITS";
    private static final String ORCHESTRATOR = "UsoSvc";
    private static final String APP_IDENTITY = "AppIDSvc";
    private static final String PROTECTED = "DoSvc";

    /** The services that start and stop by themselves there, in the order in which they do. */
    public static final List<String> COMING_AND_GOING =
            List.of("BITS", UpdateKeys.SERVICE, "DoSvc", "UsoSvc", "msiserver");

    private ServiceHabits() {}

    /** Disables the protected service. */
    public static void disableProtected(Model model) {
        model.active.remove(PROTECTED);
        ServiceKeys.setStartType(model, PROTECTED, StartType.DISABLED);
    }

    /** Whether Windows refuses to change the settings of this service. */
    public static boolean refusesConfiguration(Model model, String service) {
        return model.isOf(REFUSES_CONFIGURATION) && ServiceKeys.same(service, PROTECTED);
    }

    /** Starts the services that refuse to stop. */
    public static void startUnstoppable(Model model) {
        start(model, PROTECTED);
        start(model, APP_IDENTITY);
    }

    /** Whether Windows refuses to stop this service. */
    public static boolean refusesStop(Model model, String service) {
        return model.isOf(REFUSES_STOP)
                && (ServiceKeys.same(service, PROTECTED) || ServiceKeys.same(service, APP_IDENTITY));
    }

    /** Starts the service that hangs when it is asked to stop. */
    public static void startHanging(Model model) {
        start(model, TRANSFER);
    }

    /** Whether the service never stops after it was asked to. */
    public static boolean hangs(Model model, String service) {
        return model.isOf(HANGS_STOPPING) && ServiceKeys.same(service, TRANSFER);
    }

    /** Starts the services that are started again after a stop. */
    public static void startRestarted(Model model) {
        start(model, UpdateKeys.SERVICE);
        start(model, ORCHESTRATOR);
    }

    /** Whether other parts of Windows start the service after a stop. */
    public static boolean isStartedAgain(Model model, String service) {
        return model.isOf(RESTARTED)
                && (ServiceKeys.same(service, UpdateKeys.SERVICE) || ServiceKeys.same(service, ORCHESTRATOR))
                && !ServiceKeys.isDisabled(model, service);
    }

    /** A stopped service starts, and one that runs stops; one that Windows cannot start or stop now stays as it is. */
    public static void flip(Model model, String service) {
        if (ServiceKeys.isUp(model, service)) {
            boolean isInstalling = model.agentInstalls && ServiceKeys.same(service, UpdateKeys.SERVICE);
            if (!isInstalling && !hangs(model, service) && !ServiceKeys.isNeeded(model, service)) {
                model.active.remove(service);
            }
        } else {
            start(model, service);
        }
    }

    /** Starts a service as a trigger does: a disabled one stays stopped. */
    public static void start(Model model, String service) {
        boolean startable = ServiceKeys.find(model, service)
                .filter(found -> found.state() == ServiceState.STOPPED && found.startType() != StartType.DISABLED)
                .isPresent();
        if (startable
                && ServiceKeys.hasFile(model, service)
                && ServiceKeys.needs(model, service).stream().allMatch(needed -> ServiceKeys.isUp(model, needed))) {
            model.active.put(service, ServiceState.RUNNING);
            ServiceFolders.make(model, service);
        }
    }
}
