package org.patchlight.pc.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.Devices;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Management;
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
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.simulated.model.Faults;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelFile;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.model.PcFileExistsException;
import org.patchlight.pc.simulated.model.UnreadablePcFileException;
import org.patchlight.pc.simulated.scenario.Scenarios;
import org.patchlight.pc.simulated.scenario.UnknownScenarioException;
import org.patchlight.pc.simulated.state.UpdatePolicy;
import org.patchlight.pc.simulated.state.WindowsFolders;

/**
 * A whole PC in memory that can have problems and be fixed. Its true time is this machine's clock. Of this machine it uses
 * only loopback sockets and, if it has one, its file.
 */
public final class SimulatedPc implements Pc {
    private final Faults faults = new Faults();
    private final ModelKeeper keeper;
    private final SimulatedNetwork network;
    private final SimulatedServices services;
    private final SimulatedAgent agent;

    private SimulatedPc(Model model, @Nullable ModelFile fileOrNull) {
        keeper = new ModelKeeper(model, fileOrNull, faults);
        network = new SimulatedNetwork(keeper);
        services = new SimulatedServices(keeper);
        agent = new SimulatedAgent(keeper, services);
    }

    /**
     * A new PC in memory only.
     *
     * @param scenario one of {@link Scenarios#names}, or several joined by {@code +}
     * @throws UnknownScenarioException if there is no such scenario
     */
    public static SimulatedPc of(String scenario) {
        return new SimulatedPc(Scenarios.make(scenario), null);
    }

    /**
     * The PC in a file, which is written again after every change. If the file does not exist, it gets a new PC.
     *
     * @param scenario the scenario of a new PC; null means {@link Scenarios#HEALTHY}
     * @throws PcFileExistsException if the file exists and a scenario was chosen
     * @throws UnknownScenarioException if there is no such scenario
     * @throws UnreadablePcFileException if the file holds no simulated PC; it is left unchanged
     * @throws IOException if the file could not be read or written
     */
    public static SimulatedPc open(Path file, @Nullable String scenario) throws IOException {
        ModelFile store = new ModelFile(file);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (scenario != null) {
                throw new PcFileExistsException(file);
            }
            return new SimulatedPc(store.read(), store);
        }
        Model fresh = Scenarios.make(scenario == null ? Scenarios.HEALTHY : scenario);
        store.write(fresh);
        return new SimulatedPc(fresh, store);
    }

    private static PcFacts factsOf(Model model) {
        return new PcFacts(
                true,
                model.scenario,
                model.id,
                model.windows,
                model.version,
                WindowsFolders.WINDOWS,
                new Management(model.domainJoined, false, UpdatePolicy.hasServer(model)),
                true);
    }

    /** Faults beyond the scenario, for tests. */
    public Faults faults() {
        return faults;
    }

    /** Lets Windows Update offer one more driver, for tests. */
    public void offer(OfferedDriver driver) throws PcException {
        keeper.change("Offer", driver.deviceId(), model -> model.offeredDrivers.add(driver));
    }

    /** The guarded model itself, for tests. */
    public ModelKeeper keeper() {
        return keeper;
    }

    @Override
    public PcFacts facts() {
        return keeper.read(SimulatedPc::factsOf);
    }

    @Override
    public PcClock clock() {
        return new SimulatedClock(keeper);
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
        return new SimulatedRegistry(keeper);
    }

    @Override
    public FileTree files() {
        return new SimulatedFiles(keeper);
    }

    @Override
    public Programs programs() {
        return new SimulatedPrograms(keeper);
    }

    @Override
    public TimeZones timeZones() {
        return new SimulatedTimeZones(keeper);
    }

    @Override
    public TimeService timeService() {
        return new SimulatedTimeService(keeper);
    }

    @Override
    public EventLog eventLog() {
        return new SimulatedEventLog(keeper);
    }

    @Override
    public ApplicationLog applicationLog() {
        return new SimulatedApplicationLog(keeper);
    }

    @Override
    public UpdateAgent updateAgent() {
        return agent;
    }

    @Override
    public ComponentStore componentStore() {
        return new SimulatedComponentStore(keeper, services);
    }

    @Override
    public RestorePoints restorePoints() {
        return new SimulatedRestorePoints(keeper);
    }

    @Override
    public Devices devices() {
        return new SimulatedDevices(keeper, agent);
    }

    /**
     * Does what the person does with "Update and restart" on the Windows Update page. No step can do that.
     *
     * @throws PcException if the change can't be stored
     */
    public void updateAndRestart() throws PcException {
        new SimulatedPower(keeper).updateAndRestart();
    }

    @Override
    public Power power() {
        return new SimulatedPower(keeper);
    }

    @Override
    public ProgramContext programContext() {
        return new SimulatedProgramContext();
    }

    @Override
    public void close() {
        network.close();
    }
}
