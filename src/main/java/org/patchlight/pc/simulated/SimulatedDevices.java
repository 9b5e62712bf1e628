package org.patchlight.pc.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.patchlight.machine.JsonFields;
import org.patchlight.pc.Devices;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentInstallation.Outcome;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.simulated.model.DriverJson;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.model.Update;
import org.patchlight.pc.simulated.state.InstalledDrivers;
import org.patchlight.pc.simulated.state.UpdateRecords;

/** The devices of a simulated PC. A rescan finds the same devices and installs no driver. */
final class SimulatedDevices implements Devices {
    private static final String INSTALL = "InstallDriver";

    private final ModelKeeper keeper;
    private final SimulatedAgent agent;

    SimulatedDevices(ModelKeeper keeper, SimulatedAgent agent) {
        this.keeper = keeper;
        this.agent = agent;
    }

    @Override
    public List<DeviceFacts> withProblems() {
        return keeper.read(model ->
                model.devices.stream().filter(device -> device.problem() != 0).toList());
    }

    @Override
    public List<DriverFacts> drivers() {
        return keeper.read(model -> List.copyOf(model.drivers));
    }

    @Override
    public List<OfferedDriver> offeredDrivers() {
        return keeper.read(model -> List.copyOf(model.offeredDrivers));
    }

    @Override
    public void rescan(Duration limit) throws PcException {
        keeper.change("ReenumerateDevices", "root", model -> {});
    }

    @Override
    public boolean canInstallOffered() {
        return true;
    }

    @Override
    public AgentInstallation installOffered(OfferedDriver driver, Duration limit, IntConsumer progress)
            throws PcException {
        return keeper.perform(model -> {
            if (!model.offeredDrivers.contains(driver)) {
                throw new PcException(Reason.MISSING, "Search", driver.title(), 0);
            }
            agent.prepareInstall(model);
            progress.accept(0);
            Update update = InstalledDrivers.update(driver);
            int failure = keeper.faults().installationCode();
            keeper.change(INSTALL, driver.deviceId(), changing -> {
                UpdateRecords.downloaded(changing, changing.now(), update);
                if (failure != 0) {
                    UpdateRecords.installFailed(changing, changing.now(), update, failure);
                } else {
                    InstalledDrivers.install(changing, driver);
                }
            });
            progress.accept(100);
            Outcome outcome = failure != 0 ? Outcome.FAILED : Outcome.INSTALLED;
            return new AgentInstallation(
                    List.of(new AgentInstallation.Ended(update.id(), update.title(), outcome, failure)), false);
        });
    }

    @Override
    public void exportDriver(String inf, String folder, Duration limit) throws PcException {
        keeper.perform(model -> {
            DriverFacts driver = model.drivers.stream()
                    .filter(candidate -> candidate.inf().equalsIgnoreCase(inf)
                            && candidate.inf().toLowerCase(Locale.ROOT).startsWith("oem"))
                    .findFirst()
                    .orElseThrow(() -> new PcException(Reason.UNAVAILABLE, "ExportDriver", inf, 0));
            byte[] exported = DriverJson.toJson(driver).toString().getBytes(UTF_8);
            keeper.change(
                    "ExportDriver",
                    inf,
                    changing -> changing.files.write(folder + "\\" + inf, exported, changing.now()));
            return driver;
        });
    }

    @Override
    public void installExported(String folder, Duration limit) throws PcException {
        keeper.perform(model -> {
            FileNode found = model.files.find(folder);
            FileNode inf = found == null
                    ? null
                    : found.children.values().stream().findFirst().orElse(null);
            if (inf == null) {
                throw new PcException(Reason.MISSING, "AddDriver", folder, 0);
            }
            DriverFacts driver = JsonFields.read(new String(inf.content(), UTF_8), DriverJson::ofJson);
            if (model.drivers.contains(driver)) {
                throw new PcException(Reason.FAILED, "AddDriver", folder, BETTER_DRIVER);
            }
            keeper.change("AddDriver", folder, changing -> InstalledDrivers.use(changing, driver));
            return driver;
        });
    }
}
