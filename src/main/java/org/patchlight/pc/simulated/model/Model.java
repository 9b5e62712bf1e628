package org.patchlight.pc.simulated.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.service.ServiceState;

/**
 * All that a simulated PC is, at the level of Windows itself. What Windows keeps in its registry stands in the registry here: start types
 * of services, the time zone, policies. Guarded by its {@link ModelKeeper}.
 */
public final class Model {
    /** A volume with room for years of updates. */
    static final DiskSpace ROOMY = new DiskSpace(476L << 30, 212L << 30);

    /** Tells the PC from others; never changes. */
    public final String id;
    /** The scenario it was made from, as it was named. */
    public final String scenario;

    /** A Windows whose support ends at no day that the program knows of: a healthy PC stays so for ever. */
    public WindowsVersion version = new WindowsVersion(10, 0, 28000);

    public String windows = "Windows 11 Pro 26H1 (build 28000)";
    public boolean domainJoined;
    public boolean online = true;
    /** Whether a firewall swallows what is sent to UDP port 123. */
    public boolean ntpBlocked;
    /** Whether a sign-in page of the network stands in place of every web server. */
    public boolean signInPage;
    /** True time minus the PC's clock; positive if the clock is behind. */
    public Duration clockOffset = Duration.ZERO;
    /** The zone that the person lives in, whatever zone is in force. */
    public String homeZone = "W. Europe Standard Time";

    public KeyNode registry = new KeyNode();
    /** What services do that are not stopped. */
    public final Map<String, ServiceState> active = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** The drives. */
    public FileNode files = FileNode.folder(Instant.EPOCH);

    /** The room on its one volume. */
    public DiskSpace disk = ROOMY;

    public PowerSupply supply = PowerSupply.MAINS;

    public final List<DeviceFacts> devices = new ArrayList<>();
    public final List<DriverFacts> drivers = new ArrayList<>();
    public final List<OfferedDriver> offeredDrivers = new ArrayList<>();
    /** What Windows Update's servers offer and this PC has not installed. */
    public final List<Update> offeredUpdates = new ArrayList<>();
    /** Files of the component store that are damaged. */
    public final List<String> damagedComponents = new ArrayList<>();
    /** The event log, oldest first. */
    public final List<EventRecord> events = new ArrayList<>();
    /** What was opened for the person to use, oldest first. */
    public final List<String> opened = new ArrayList<>();

    public Model(String id, String scenario) {
        this.id = id;
        this.scenario = scenario;
    }

    /** What the PC believes the time is. */
    public Instant now() {
        return MachineTime.now().minus(clockOffset);
    }
}
