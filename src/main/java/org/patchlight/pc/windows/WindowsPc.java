package org.patchlight.pc.windows;

import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.Devices;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Network;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.PcException;
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
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.device.WindowsDevices;
import org.patchlight.pc.windows.event.WindowsApplicationLog;
import org.patchlight.pc.windows.event.WindowsEventLog;
import org.patchlight.pc.windows.file.WindowsFiles;
import org.patchlight.pc.windows.service.WindowsServices;
import org.patchlight.pc.windows.time.WindowsClock;
import org.patchlight.pc.windows.time.WindowsTimeService;
import org.patchlight.pc.windows.time.WindowsTimeZones;
import org.patchlight.pc.windows.update.WindowsComponentStore;
import org.patchlight.pc.windows.update.WindowsRestorePoints;
import org.patchlight.pc.windows.update.WindowsUpdateAgent;

/**
 * The PC that the program runs on, if that is Windows. It holds nothing open: each call opens and closes what it needs.
 */
public final class WindowsPc implements Pc {
    private final Registry registry;
    private final Services services = new WindowsServices();
    private final PcClock clock = new WindowsClock();
    private final Network network;
    private final FileTree files = new WindowsFiles();
    private final EventLog eventLog = new WindowsEventLog();
    private final ApplicationLog applicationLog = new WindowsApplicationLog();
    private final TimeService timeService = new WindowsTimeService(eventLog);
    private final Power power = new WindowsPower();
    private final ProgramContext programContext = new WindowsProgramContext();
    private final PcFacts facts;
    private final CurrentManagement management;
    private final TimeZones timeZones;
    private final Programs programs;
    private final UpdateAgent updateAgent;
    private final Devices devices;
    private final ComponentStore componentStore;
    private final RestorePoints restorePoints = new WindowsRestorePoints();

    private WindowsPc(PersonalParts person, Registry registry, WindowsManagement read, PcFacts facts) {
        this.registry = registry;
        this.facts = facts;
        this.network = person.network();
        this.management = new CurrentManagement(facts.management(), read::read, clock::nanos);
        WindowsVersion version = facts.version();
        this.timeZones = new WindowsTimeZones(registry);
        this.programs = person.programs(version);
        this.updateAgent = new WindowsUpdateAgent(services, version);
        this.devices = new WindowsDevices(updateAgent, registry, version);
        this.componentStore = new WindowsComponentStore(version, files, facts.windowsFolder());
    }

    /**
     * Opens the PC that the program runs on and reads its facts.
     *
     * @param person what comes from the settings of the person who runs the program
     * @throws PcException UNAVAILABLE if this is not Windows; FAILED or DENIED if its facts cannot be read
     */
    public static WindowsPc open(PersonalParts person) throws PcException {
        return Win32.call("open", "Windows", () -> {
            Registry registry = person.registry();
            WindowsManagement management = new WindowsManagement(registry);
            return new WindowsPc(person, registry, management, WindowsFacts.read(registry, management.read()));
        });
    }

    @Override
    public PcFacts facts() {
        return facts.managedBy(management.now());
    }

    @Override
    public PcClock clock() {
        return clock;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public Registry registry() {
        return registry;
    }

    @Override
    public FileTree files() {
        return files;
    }

    @Override
    public Programs programs() {
        return programs;
    }

    @Override
    public TimeZones timeZones() {
        return timeZones;
    }

    @Override
    public TimeService timeService() {
        return timeService;
    }

    @Override
    public EventLog eventLog() {
        return eventLog;
    }

    @Override
    public ApplicationLog applicationLog() {
        return applicationLog;
    }

    @Override
    public UpdateAgent updateAgent() {
        return updateAgent;
    }

    @Override
    public ComponentStore componentStore() {
        return componentStore;
    }

    @Override
    public RestorePoints restorePoints() {
        return restorePoints;
    }

    @Override
    public Devices devices() {
        return devices;
    }

    @Override
    public Power power() {
        return power;
    }

    @Override
    public ProgramContext programContext() {
        return programContext;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
