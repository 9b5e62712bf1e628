package org.patchlight.pc.windows.device;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Registry;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;

/**
 * The configuration manager of Windows ({@code cfgmgr32.h}), which needs no administrator. It lists the devices that
 * are present, with their properties and problems.
 */
final class ConfigurationManager {
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

    private ConfigurationManager() {}

    /**
     * The instance ids of the devices that are present.
     *
     * @throws PcException UNAVAILABLE if there is none, since every PC has devices
     */
    static List<String> someArePresent() throws PcException {
        List<String> present = present();
        if (present.isEmpty()) {
            throw new PcException(Reason.UNAVAILABLE, "CM_Get_Device_ID_List", "devices", 0);
        }
        return present;
    }

    /** The devices that are present, with the hardware ids and compatible ids that drivers are matched by. */
    static List<DriverMatch.Device> identities() throws PcException {
        List<DriverMatch.Device> devices = new ArrayList<>();
        for (String id : present()) {
            node(id).ifPresent(node -> {
                List<String> named = new ArrayList<>(properties(node, HARDWARE_IDS));
                named.addAll(properties(node, COMPATIBLE_IDS));
                devices.add(new DriverMatch.Device(id, property(node, SETUP_CLASS), named));
            });
        }
        return devices;
    }

    /** The driver of a device; empty if it has none, or is no longer present. */
    static Optional<DriverFacts> driver(Registry registry, String id) throws PcException {
        OptionalInt node = node(id);
        String key = node.isEmpty() ? "" : property(node.getAsInt(), DRIVER_KEY);
        return key.isEmpty() ? Optional.empty() : DriverKey.read(registry, id, name(node.getAsInt(), id), key);
    }

    /** A device and its problem code; empty if it has none, or is no longer present. */
    static Optional<DeviceFacts> problem(String id) throws PcException {
        OptionalInt found = node(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int node = found.getAsInt();
        IntByReference status = new IntByReference();
        IntByReference problem = new IntByReference();
        int code = DeviceLibrary.INSTANCE.CM_Get_DevNode_Status(status, problem, node, 0);
        if (code == CR_NO_SUCH_DEVNODE) {
            return Optional.empty();
        }
        succeed("CM_Get_DevNode_Status", id, code);
        return (status.getValue() & HAS_PROBLEM) == 0
                ? Optional.empty()
                : Optional.of(new DeviceFacts(id, name(node, id), property(node, SETUP_CLASS), problem.getValue()));
    }

    /** Has Windows detect its devices again, and waits for it. */
    static void rescan() throws PcException {
        IntByReference top = new IntByReference();
        int located = DeviceLibrary.INSTANCE.CM_Locate_DevNode(top, null, 0);
        if (located != CR_SUCCESS) {
            throw new PcException(Reason.UNAVAILABLE, "CM_Locate_DevNode", "devices", located);
        }
        succeed("CM_Reenumerate_DevNode", "devices", DeviceLibrary.INSTANCE.CM_Reenumerate_DevNode(top.getValue(), 0));
    }

    private static List<String> present() throws PcException {
        int code = CR_BUFFER_SMALL;
        // A device may be added between the two calls.
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

    /** Empty if the device was unplugged meanwhile, which is no failure. */
    private static OptionalInt node(String id) {
        IntByReference node = new IntByReference();
        int code = DeviceLibrary.INSTANCE.CM_Locate_DevNode(node, id, 0);
        return code == CR_SUCCESS ? OptionalInt.of(node.getValue()) : OptionalInt.empty();
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

    /** The texts of a property, separated by NUL as in a REG_MULTI_SZ. */
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

    /**
     * The functions of {@code cfgmgr32.dll} for present devices. Each returns a {@code CR_} code, 0 for success. Loaded
     * when first used.
     */
    interface DeviceLibrary extends StdCallLibrary {
        DeviceLibrary INSTANCE = Native.load("cfgmgr32", DeviceLibrary.class, W32APIOptions.UNICODE_OPTIONS);

        int FILTER_PRESENT = 0x100;

        int CM_Get_Device_ID_List_Size(IntByReference length, @Nullable String filter, int flags);

        int CM_Get_Device_ID_List(@Nullable String filter, char[] ids, int length, int flags);

        int CM_Locate_DevNode(IntByReference node, @Nullable String id, int flags);

        int CM_Get_DevNode_Status(IntByReference status, IntByReference problem, int node, int flags);

        int CM_Get_DevNode_Registry_Property(
                int node, int property, @Nullable IntByReference type, Pointer buffer, IntByReference size, int flags);

        int CM_Reenumerate_DevNode(int node, int flags);
    }
}
