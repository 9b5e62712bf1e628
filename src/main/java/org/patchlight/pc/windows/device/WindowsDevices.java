package org.patchlight.pc.windows.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.patchlight.pc.Devices;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Registry;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.UpdateOrder;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.windows.call.Limits;
import org.patchlight.pc.windows.call.Win32;

/** Devices as the configuration manager lists them, and the drivers that the update agent offers for them. */
public final class WindowsDevices implements Devices {
    private static final Duration OFFERS_LIMIT = Duration.ofMinutes(1);

    private final UpdateAgent agent;
    private final Registry registry;
    private final DriverPackages packages;

    /**
     * The devices of this PC.
     *
     * @param agent offers drivers and installs them
     * @param version decides whether driver packages can be exported
     */
    public WindowsDevices(UpdateAgent agent, Registry registry, WindowsVersion version) {
        this.agent = agent;
        this.registry = registry;
        this.packages = new DriverPackages(version);
    }

    @Override
    public List<DeviceFacts> withProblems() throws PcException {
        return Win32.call("CM_Get_Device_ID_List", "devices", () -> {
            List<DeviceFacts> affected = new ArrayList<>();
            for (String id : ConfigurationManager.someArePresent()) {
                ConfigurationManager.problem(id).ifPresent(affected::add);
            }
            return List.copyOf(affected);
        });
    }

    @Override
    public List<DriverFacts> drivers() throws PcException {
        return Win32.call("CM_Get_Device_ID_List", "devices", () -> {
            List<DriverFacts> drivers = new ArrayList<>();
            for (String id : ConfigurationManager.someArePresent()) {
                ConfigurationManager.driver(registry, id).ifPresent(drivers::add);
            }
            return List.copyOf(drivers);
        });
    }

    @Override
    public List<OfferedDriver> offeredDrivers() throws PcException {
        return offered().stream().map(DriverMatch.Pair::driver).toList();
    }

    private List<DriverMatch.Pair> offered() throws PcException {
        AgentOffers offers = agent.offers(OFFERS_LIMIT);
        boolean anyDriver =
                offers.updates().stream().anyMatch(update -> update.driver().isPresent());
        return anyDriver ? DriverMatch.match(offers.updates(), identities()) : List.of();
    }

    private static List<DriverMatch.Device> identities() throws PcException {
        return Win32.call("CM_Get_Device_ID_List", "devices", ConfigurationManager::identities);
    }

    @Override
    public void rescan(Duration limit) throws PcException {
        Limits.within(limit, "CM_Reenumerate_DevNode", "devices", () -> {
            ConfigurationManager.rescan();
            return limit;
        });
    }

    @Override
    public boolean canInstallOffered() {
        return true;
    }

    @Override
    public AgentInstallation installOffered(OfferedDriver driver, Duration limit, IntConsumer progress)
            throws PcException {
        List<String> updates = offered().stream()
                .filter(pair -> pair.driver().equals(driver))
                .map(pair -> pair.update().updateId())
                .toList();
        if (updates.isEmpty()) {
            throw new PcException(Reason.MISSING, "Search", driver.title(), 0);
        }
        return agent.install(new UpdateOrder(UpdateOrder.Kind.DRIVER, false, updates), limit, progress);
    }

    @Override
    public void exportDriver(String inf, String folder, Duration limit) throws PcException {
        packages.export(inf, folder, limit);
    }

    @Override
    public void installExported(String folder, Duration limit) throws PcException {
        packages.install(folder, limit);
    }
}
