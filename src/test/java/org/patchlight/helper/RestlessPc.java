package org.patchlight.helper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.scenario.Scenarios;
import org.patchlight.pc.simulated.scenario.UnknownScenarioException;
import org.patchlight.pc.simulated.state.ServiceHabits;
import org.patchlight.pc.simulated.state.ServiceKeys;
import org.patchlight.repair.plan.Fix;

/**
 * A simulated PC with any scenarios, any version of Windows, and services, programs and administrators that do things by
 * themselves. Every scenario of {@link Scenarios} takes part.
 */
final class RestlessPc {
    private static final List<String> SERVICES = List.of("wuauserv", "BITS", "UsoSvc", "DoSvc", "CryptSvc");
    private static final List<String> HELD = List.of(
            "C:\\Windows\\SoftwareDistribution\\DataStore",
            "C:\\Windows\\SoftwareDistribution\\ReportingEvents.log",
            "C:\\Windows\\System32\\catroot2");
    private static final List<WindowsVersion> VERSIONS = List.of(
            new WindowsVersion(6, 1, 7601),
            new WindowsVersion(6, 3, 9600),
            new WindowsVersion(10, 0, 14393),
            new WindowsVersion(10, 0, 19045),
            new WindowsVersion(10, 0, 22631),
            new WindowsVersion(10, 0, 26100));
    /** The mark of an administrator's installation; a restart ends it. */
    private static final RegistryKey REBOOT_PENDING = RegistryKey.machine(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending");

    private static final int MOST_SCENARIOS = 4;

    final SimulatedPc pc;
    final String scenario;
    /** What goes wrong beside the scenarios; empty if nothing. */
    final List<String> faults = new ArrayList<>();

    private final Random random;
    private final boolean flips;
    private boolean outsiderActed;

    RestlessPc(Random random) {
        this.random = random;
        this.pc = make(random);
        this.scenario = String.valueOf(pc.facts().scenario());
        if (random.nextInt(3) == 0) {
            WindowsVersion version = VERSIONS.get(random.nextInt(VERSIONS.size()));
            pc.keeper().happens(model -> model.version = version);
            faults.add("Windows " + version);
        }
        if (random.nextInt(20) == 0) {
            pc.keeper().happens(model -> model.domainJoined = true);
            faults.add("in a domain");
        }
        this.flips = random.nextInt(3) == 0;
        if (flips) {
            faults.add("services flip at changes");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            faults.add(fault());
        }
    }

    private static SimulatedPc make(Random random) {
        while (true) {
            List<String> names = new ArrayList<>(Scenarios.names());
            Collections.shuffle(names, random);
            List<String> some = new ArrayList<>(names.subList(0, 1 + random.nextInt(MOST_SCENARIOS)));
            // services that come and go are usual; a third of the PCs is quiet, so that services are held to their
            // state there
            if (random.nextInt(3) != 0 && !some.contains(ServiceHabits.ON_DEMAND)) {
                some.add(ServiceHabits.ON_DEMAND);
            }
            try {
                return SimulatedPc.of(String.join("+", some));
            } catch (UnknownScenarioException contradictory) {
                continue; // two of them set the clock
            }
        }
    }

    private String fault() {
        String service = SERVICES.get(random.nextInt(SERVICES.size()));
        int number = 1 + random.nextInt(20);
        switch (random.nextInt(10)) {
            case 0 -> {
                pc.faults().hangWhileStopping(service);
                return service + " hangs";
            }
            case 1 -> {
                pc.faults().stopLate(service, number);
                return service + " stops late, after " + number;
            }
            case 2 -> {
                pc.faults().refuseToStop(service);
                return service + " refuses to stop";
            }
            case 3, 4 -> {
                pc.faults().startAgain(service, number);
                return service + " is started again " + number + " times";
            }
            case 5 -> {
                String path = HELD.get(random.nextInt(HELD.size()));
                pc.faults().hold(path);
                return path + " is held";
            }
            case 6 -> {
                pc.faults().failAtChange(number);
                return "change " + number + " fails";
            }
            case 7 -> {
                pc.faults().installElsewhere(true);
                return "Windows installs something";
            }
            case 8 -> {
                pc.faults().failInstallations(0x80070643);
                return "installations fail";
            }
            default -> {
                pc.faults().failStoreRepair(0x800F081F);
                return "the repair of the component store fails";
            }
        }
    }

    /** Whether services start and stop by themselves, so that their state is no one's to keep. */
    boolean hasRestlessServices() {
        return flips || scenario.contains(ServiceHabits.ON_DEMAND) || scenario.contains(ServiceHabits.RESTARTED);
    }

    /** Whether a step may fail for another reason than a service that refuses or hangs. */
    boolean hasFailingSteps() {
        return faults.stream().anyMatch(fault -> fault.startsWith("change "));
    }

    /** Whether an administrator changed the PC after the plan was made. */
    boolean hasOutsiderActed() {
        return outsiderActed;
    }

    /** Time passes between plan and helper: services are asked about, start and stop, and seldom an administrator acts. */
    void waitForConsent() throws PcException {
        for (int i = random.nextInt(40); i > 0; i--) {
            pc.services().find("BITS");
        }
        if (hasRestlessServices()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                flip();
            }
        }
        if (random.nextInt(10) == 0) {
            outsiderActed = true;
            administratorActs();
        }
    }

    private void administratorActs() {
        String service = SERVICES.get(random.nextInt(SERVICES.size()));
        int which = random.nextInt(3);
        boolean isThere =
                pc.keeper().read(model -> ServiceKeys.find(model, service).isPresent());
        pc.keeper().happens(model -> {
            switch (isThere ? which : 2) {
                case 0 -> ServiceKeys.setStartType(model, service, StartType.DISABLED);
                case 1 -> ServiceKeys.setStartType(model, service, StartType.MANUAL);
                default -> model.registry.put(REBOOT_PENDING, "", new RegistryValue.Text(""));
            }
        });
        faults.add("an administrator acts: " + which + " " + service);
    }

    /** Lets a service start or stop by itself before a change of the PC. */
    void beforeChange() {
        if (flips && random.nextInt(6) == 0) {
            flip();
        }
    }

    private void flip() {
        String service = SERVICES.get(random.nextInt(SERVICES.size()));
        pc.keeper().happens(model -> {
            if (!isStuck(model, service)) {
                ServiceHabits.flip(model, service);
            }
        });
    }

    /** A service that hangs or refuses to stop does so for every caller. */
    private boolean isStuck(Model model, String service) {
        return pc.faults().hangs(service)
                || pc.faults().refusesToStop(service)
                || ServiceHabits.refusesStop(model, service)
                || model.active.get(service) == ServiceState.STOPPING;
    }

    /** Some fixes that a person chooses, some of them with a value. */
    Map<String, String> wanted(List<Fix> catalogue) {
        List<String> ids = new ArrayList<>(
                catalogue.stream().map(fix -> fix.declaration().id()).toList());
        Collections.shuffle(ids, random);
        Map<String, String> wanted = new TreeMap<>();
        for (String id : ids.subList(0, 1 + random.nextInt(4))) {
            wanted.put(id, value(id));
        }
        return wanted;
    }

    private String value(String fix) {
        return switch (fix) {
            case "set-time-zone" -> "Tokyo Standard Time";
            case "reset-update-cache" -> random.nextBoolean() ? "whole" : "";
            default -> "";
        };
    }

    /** What went wrong beside the scenarios has ended: hung services have stopped, files are free, no restart is pending. */
    void calm() throws PcException {
        pc.faults().onEachChange(() -> {});
        pc.faults().failAtChange(-1);
        pc.faults().installElsewhere(false);
        HELD.forEach(pc.faults()::letGo);
        for (String service : SERVICES) {
            pc.faults().stopHanging(service);
            pc.faults().startAgain(service, 0);
            pc.faults().letStop(service);
        }
        pc.keeper().happens(model -> {
            model.active.values().removeIf(ServiceState.STOPPING::equals);
            model.registry.removeTree(REBOOT_PENDING);
        });
    }

    /** Whether the scenario keeps a service from stopping or starting for good, which no undo can change. */
    boolean cannotStopOrStart(String service) {
        return pc.keeper().read(model -> ServiceHabits.hangs(model, service) || !ServiceKeys.hasFile(model, service));
    }

    /** Restarts the PC; false if Windows refuses because someone else is signed in. */
    boolean restart() throws PcException {
        pc.faults().failAtChange(-1);
        try {
            pc.power().restart(Duration.ofMinutes(1));
            return true;
        } catch (PcException refused) {
            if (!Set.of(1190, 1191).contains(refused.code())) {
                throw refused;
            }
            return false;
        }
    }

    @Override
    public String toString() {
        return scenario + ", " + faults;
    }
}
