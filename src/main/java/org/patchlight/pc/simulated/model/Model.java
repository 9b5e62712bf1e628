package org.patchlight.pc.simulated.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.RestorePoints;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.service.ServiceState;

/**
 * The whole state of a simulated PC. What Windows keeps in its registry is in {@link #registry} here too: start types of
 * services, the time zone, policies. Not thread-safe: {@link ModelKeeper} guards it.
 */
public final class Model {
    /** A volume with room for years of updates. */
    private static final DiskSpace ROOMY = new DiskSpace(476L << 30, 212L << 30);

    /** A unique id of the PC; never changes. */
    public final String id;
    /** The scenario it was created from, as the caller wrote it: names joined by {@code +}. */
    public final String scenario;

    /** The version of Windows. This build has no end of support in the program's table, so a healthy PC stays healthy. */
    public WindowsVersion version = new WindowsVersion(10, 0, 28000);

    /** The name of Windows for people, with edition and build. */
    public String windows = "Windows 11 Pro 26H1 (build 28000)";
    /** Whether the PC is a member of a domain. */
    public boolean domainJoined;
    /** Whether any network is connected. */
    public boolean online = true;
    /** Whether a firewall drops packets to UDP port 123. */
    public boolean ntpBlocked;
    /** Whether a second person is signed in, so that Windows refuses a restart. */
    public boolean othersSignedIn;
    /** Whether the update agent is installing something that no other program can see. A restart ends it. */
    public boolean agentInstalls;
    /** Whether the network's sign-in page answers in place of every web server. */
    public boolean signInPage;
    /** True time minus the PC's clock; positive if the clock is slow. */
    public Duration clockOffset = Duration.ZERO;
    /** The Windows name of the zone in which the person lives. The current zone is in the registry. */
    public String homeZone = "W. Europe Standard Time";

    /** The root of the registry; its keys are the hives. */
    public KeyNode registry = new KeyNode();
    /** The state of each service that is not stopped, by name; case does not matter. */
    public final Map<String, ServiceState> active = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** Names of keys that became services since the last start of Windows, which loads them at the next one. */
    public final Set<String> unloadedServices = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    /** The root of the files; its children are the drives. */
    public FileNode files = FileNode.folder(Instant.EPOCH);

    /** The size and free space of its only volume, in bytes. */
    public DiskSpace disk = ROOMY;

    /** Mains or battery. */
    public PowerSupply supply = PowerSupply.MAINS;

    /** Whether the connection to the internet is metered. */
    public boolean metered;

    /** The devices that have a problem or had one; others are not simulated. */
    public final List<DeviceFacts> devices = new ArrayList<>();
    /** The drivers in use, one for each device. */
    public final List<DriverFacts> drivers = new ArrayList<>();
    /** The drivers that Windows Update offers. */
    public final List<OfferedDriver> offeredDrivers = new ArrayList<>();
    /** The updates that Windows Update offers and that are not installed. */
    public final List<Update> offeredUpdates = new ArrayList<>();
    /** The damaged files of the component store: folder in WinSxS and file name. */
    public final List<String> damagedComponents = new ArrayList<>();
    /** The restore points, oldest first. */
    public final List<RestorePoints.Point> restorePoints = new ArrayList<>();
    /** The event log, oldest first. */
    public final List<EventRecord> events = new ArrayList<>();
    /** The pages and tools that were opened for the person, oldest first. */
    public final List<String> opened = new ArrayList<>();

    /**
     * A PC with an empty registry and no files.
     *
     * @param id a unique id
     * @param scenario the scenario it is created from
     */
    public Model(String id, String scenario) {
        this.id = id;
        this.scenario = scenario;
    }

    /** Whether it was made from this scenario, alone or joined with others. */
    public boolean isOf(String part) {
        return List.of(scenario.split("\\+", -1)).contains(part);
    }

    /** The time by the PC's own clock. */
    public Instant now() {
        return MachineTime.now().minus(clockOffset);
    }
}
