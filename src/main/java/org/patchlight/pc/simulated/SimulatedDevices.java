package org.patchlight.pc.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchlight.pc.DeviceFacts;
import org.patchlight.pc.Devices;
import org.patchlight.pc.DriverFacts;
import org.patchlight.pc.OfferedDriver;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/** The devices of a simulated PC. Looking for them anew finds what is there and brings no driver. */
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
        return keeper.tell(model ->
                model.devices.stream().filter(device -> device.problem() != 0).toList());
    }

    @Override
    public List<DriverFacts> drivers() {
        return keeper.tell(model -> List.copyOf(model.drivers));
    }

    @Override
    public List<OfferedDriver> offeredDrivers() {
        return keeper.tell(model -> List.copyOf(model.offeredDrivers));
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
    public void installOffered(String deviceId, Duration limit) throws PcException {
        keeper.ask(model -> {
            OfferedDriver driver = model.offeredDrivers.stream()
                    .filter(offered -> offered.deviceId().equalsIgnoreCase(deviceId))
                    .findFirst()
                    .orElseThrow(() -> new PcException(Reason.MISSING, INSTALL, deviceId, 0));
            agent.startService(model);
            int failure = SimulatedAgent.searchFailure(model);
            if (failure != 0) {
                throw new PcException(Reason.FAILED, INSTALL, deviceId, failure);
            }
            keeper.change(INSTALL, deviceId, changing -> install(changing, driver));
            return failure;
        });
    }

    private static void install(Model model, OfferedDriver driver) {
        model.offeredDrivers.remove(driver);
        SimulatedDrivers.installed(model, driver);
        model.devices.replaceAll(device -> device.id().equalsIgnoreCase(driver.deviceId())
                ? new DeviceFacts(device.id(), device.name(), driver.deviceClass(), 0)
                : device);
        String id = UUID.nameUUIDFromBytes(driver.title().getBytes(UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
        Update update = new Update(id, 1, driver.title(), false);
        UpdateRecords.downloaded(model, model.now(), update);
        UpdateRecords.installed(model, model.now(), update, 0);
    }
}
