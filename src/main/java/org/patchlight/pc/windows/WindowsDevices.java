package org.patchlight.pc.windows;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
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

/** The devices through the configuration manager, which anybody may ask; the drivers on offer through the update agent, matched to devices by their hardware ids. */
final class WindowsDevices implements Devices {
    private static final int CR_SUCCESS = 0;
    private static final int CR_NO_SUCH_DEVNODE = 0x0D;
    private static final int CR_BUFFER_SMALL = 0x1A;
    private static final int CR_ACCESS_DENIED = 0x33;
    private static final int CR_CALL_NOT_IMPLEMENTED = 0x34;

    private static final int HAS_PROBLEM = 0x400;
    private static final int DESCRIPTION = 1;
    private static final int HARDWARE_IDS = 2;
    private static final int COMPATIBLE_IDS = 3;
    private static final int SETUP_CLASS = 8;
    private static final int DRIVER_KEY = 0xA;
    private static final int FRIENDLY_NAME = 0xD;
    private static final int PROPERTY_LIMIT = 4096;
    private static final int ATTEMPTS = 5;
    private static final Duration OFFERS_LIMIT = Duration.ofMinutes(1);

    private final UpdateAgent agent;
    private final Registry registry;
    private final DriverPackages packages;

    WindowsDevices(UpdateAgent agent, Registry registry, WindowsVersion version) {
        this.agent = agent;
        this.registry = registry;
        this.packages = new DriverPackages(version);
    }

    @Override
    public List<DeviceFacts> withProblems() throws PcException {
        return Win32.call("CM_Get_Device_ID_List", "devices", () -> {
            List<DeviceFacts> ill = new ArrayList<>();
            for (String id : someArePresent()) {
                problem(id).ifPresent(ill::add);
            }
            return List.copyOf(ill);
        });
    }

    @Override
    public List<DriverFacts> drivers() throws PcException {
        return Win32.call("CM_Get_Device_ID_List", "devices", () -> {
            List<DriverFacts> drivers = new ArrayList<>();
            for (String id : someArePresent()) {
                driver(id).ifPresent(drivers::add);
            }
            return List.copyOf(drivers);
        });
    }

    private Optional<DriverFacts> driver(String id) throws PcException {
        IntByReference node = new IntByReference();
        if (DeviceLibrary.INSTANCE.CM_Locate_DevNode(node, id, 0) != CR_SUCCESS) {
            return Optional.empty();
        }
        String key = property(node.getValue(), DRIVER_KEY);
        return key.isEmpty() ? Optional.empty() : DriverKey.read(registry, id, name(node.getValue(), id), key);
    }

    /** No PC is without devices: one that names none cannot tell. */
    private static List<String> someArePresent() throws PcException {
        List<String> present = present();
        if (present.isEmpty()) {
            throw new PcException(Reason.UNAVAILABLE, "CM_Get_Device_ID_List", "devices", 0);
        }
        return present;
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

    /** The devices that are present, with the ids by which drivers name them. */
    private static List<DriverMatch.Device> identities() throws PcException {
        return Win32.call("CM_Get_Device_ID_List", "devices", () -> {
            List<DriverMatch.Device> devices = new ArrayList<>();
            for (String id : present()) {
                IntByReference node = new IntByReference();
                if (DeviceLibrary.INSTANCE.CM_Locate_DevNode(node, id, 0) == CR_SUCCESS) {
                    List<String> named = new ArrayList<>(properties(node.getValue(), HARDWARE_IDS));
                    named.addAll(properties(node.getValue(), COMPATIBLE_IDS));
                    devices.add(new DriverMatch.Device(id, property(node.getValue(), SETUP_CLASS), named));
                }
            }
            return devices;
        });
    }

    @Override
    public void rescan(Duration limit) throws PcException {
        Limits.within(limit, "CM_Reenumerate_DevNode", "devices", () -> {
            IntByReference top = new IntByReference();
            int located = DeviceLibrary.INSTANCE.CM_Locate_DevNode(top, null, 0);
            if (located != CR_SUCCESS) {
                throw new PcException(Reason.UNAVAILABLE, "CM_Locate_DevNode", "devices", located);
            }
            succeed(
                    "CM_Reenumerate_DevNode",
                    "devices",
                    DeviceLibrary.INSTANCE.CM_Reenumerate_DevNode(top.getValue(), 0));
            return CR_SUCCESS;
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

    private static List<String> present() throws PcException {
        int code = CR_BUFFER_SMALL;
        // A device may come between the two questions.
        for (int attempt = 0; attempt < ATTEMPTS && code == CR_BUFFER_SMALL; attempt++) {
            IntByReference length = new IntByReference();
            succeed(
                    "CM_Get_Device_ID_List_Size",
                    "devices",
                    DeviceLibrary.INSTANCE.CM_Get_Device_ID_List_Size(length, null, DeviceLibrary.FILTER_PRESENT));
            char[] ids = new char[Math.max(length.getValue(), 1)];
            code = DeviceLibrary.INSTANCE.CM_Get_Device_ID_List(null, ids, ids.length, DeviceLibrary.FILTER_PRESENT);
            if (code == CR_SUCCESS) {
                return Pattern.compile("\0")
                        .splitAsStream(new String(ids))
                        .filter(id -> !id.isEmpty())
                        .toList();
            }
        }
        throw failure("CM_Get_Device_ID_List", "devices", code);
    }

    private static Optional<DeviceFacts> problem(String id) throws PcException {
        IntByReference node = new IntByReference();
        // One that was unplugged meanwhile is not present any more, and that is no failure.
        if (DeviceLibrary.INSTANCE.CM_Locate_DevNode(node, id, 0) != CR_SUCCESS) {
            return Optional.empty();
        }
        IntByReference status = new IntByReference();
        IntByReference problem = new IntByReference();
        int code = DeviceLibrary.INSTANCE.CM_Get_DevNode_Status(status, problem, node.getValue(), 0);
        if (code == CR_NO_SUCH_DEVNODE) {
            return Optional.empty();
        }
        succeed("CM_Get_DevNode_Status", id, code);
        if ((status.getValue() & HAS_PROBLEM) == 0) {
            return Optional.empty();
        }
        String setupClass = property(node.getValue(), SETUP_CLASS);
        return Optional.of(new DeviceFacts(id, name(node.getValue(), id), setupClass, problem.getValue()));
    }

    private static String name(int node, String id) {
        String friendly = property(node, FRIENDLY_NAME);
        String name = friendly.isEmpty() ? property(node, DESCRIPTION) : friendly;
        return name.isEmpty() ? id : name;
    }

    private static String property(int node, int property) {
        List<String> texts = properties(node, property);
        return texts.isEmpty() ? "" : texts.get(0).strip();
    }

    /** The texts of a property, parted by NUL as in a REG_MULTI_SZ. */
    private static List<String> properties(int node, int property) {
        try (Memory text = new Memory(PROPERTY_LIMIT)) {
            IntByReference size = new IntByReference(PROPERTY_LIMIT);
            int code = DeviceLibrary.INSTANCE.CM_Get_DevNode_Registry_Property(node, property, null, text, size, 0);
            if (code != CR_SUCCESS) {
                return List.of();
            }
            int length = Math.min(size.getValue(), PROPERTY_LIMIT);
            String all = new String(text.getByteArray(0, length), StandardCharsets.UTF_16LE);
            return Pattern.compile("\0")
                    .splitAsStream(all)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
    }

    private static void succeed(String operation, String target, int code) throws PcException {
        if (code != CR_SUCCESS) {
            throw failure(operation, target, code);
        }
    }

    private static PcException failure(String operation, String target, int code) {
        Reason reason = switch (code) {
            case CR_ACCESS_DENIED -> Reason.DENIED;
            case CR_CALL_NOT_IMPLEMENTED -> Reason.UNAVAILABLE;
            default -> Reason.FAILED;
        };
        return new PcException(reason, operation, target, code);
    }
}
