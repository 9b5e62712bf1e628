package org.patchlight.pc.simulated;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Power;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.state.HealthyWindows;
import org.patchlight.pc.simulated.state.KnownUpdates;
import org.patchlight.pc.simulated.state.ServiceFolders;
import org.patchlight.pc.simulated.state.ServiceKeys;
import org.patchlight.pc.simulated.state.UpdateKeys;
import org.patchlight.pc.simulated.state.WindowsFolders;

/** The power of a simulated PC. A restart happens inside the call, as one change, and so is never cancelled. */
final class SimulatedPower implements Power {
    private static final Duration LEAST = Duration.ofSeconds(30);

    private static final RegistryKey CONTROL = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Windows");
    private static final String SHUTDOWN = "ShutdownTime";
    /** So long ago a PC that was not restarted yet was started. */
    private static final Duration FIRST_START = Duration.ofDays(30);

    private static final int BINARY = 3;
    private static final Instant WINDOWS_EPOCH = Instant.parse("1601-01-01T00:00:00Z");
    private static final int NANOS_PER_TICK = 100;
    private static final long TICKS_PER_SECOND = 10_000_000;

    private final ModelKeeper keeper;

    SimulatedPower(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void restart(Duration delay) throws PcException {
        if (delay.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("a restart after " + delay);
        }
        if (keeper.read(model -> model.othersSignedIn)) {
            throw new PcException(PcException.Reason.FAILED, RESTART, "PC", OTHERS_ARE_SIGNED_IN);
        }
        keeper.change("InitiateShutdown", "PC", SimulatedPower::restart);
    }

    /** What "Update and restart" on the Windows Update page does: Windows finishes the update that waits, and restarts. */
    void updateAndRestart() throws PcException {
        keeper.change("UpdateAndRestart", "PC", model -> {
            model.registry.removeTree(UpdateKeys.RESTART_REQUIRED);
            restart(model);
        });
    }

    /** Never finds a pending restart: each happened inside its call. */
    @Override
    public boolean abortRestart() {
        return false;
    }

    @Override
    public Duration uptime() {
        return keeper.read(model -> {
            Instant now = model.now();
            Instant started = model.registry.read(CONTROL, SHUTDOWN) instanceof RegistryValue.Raw raw
                    ? time(raw)
                    : now.minus(FIRST_START);
            Duration since = Duration.between(started, now);
            return since.isNegative() ? Duration.ZERO : since;
        });
    }

    @Override
    public boolean isSavingBattery() {
        return supply().isSavingBattery();
    }

    @Override
    public PowerSupply supply() {
        return keeper.read(model -> model.supply);
    }

    private static void restart(Model model) {
        model.registry.put(CONTROL, SHUTDOWN, shutdownTime(model.now()));
        if (model.registry.read(UpdateKeys.RESTART_REQUIRED, KnownUpdates.FEATURE.id()) == null) {
            model.registry.removeTree(UpdateKeys.RESTART_REQUIRED);
        }
        model.agentInstalls = false;
        model.unloadedServices.clear();
        completeUpgrade(model);
        List<String> started = new ArrayList<>();
        for (String name : ServiceKeys.names(model)) {
            if (startsWithWindows(model, name)) {
                started.add(name);
            }
        }
        model.active.clear();
        for (String name : started) {
            model.active.put(name, ServiceState.RUNNING);
            ServiceFolders.make(model, name);
        }
    }

    /** As Windows stores it: units of 100 ns since 1601, little-endian. */
    private static RegistryValue shutdownTime(Instant now) {
        Duration since = Duration.between(WINDOWS_EPOCH, now);
        long ticks = since.toSeconds() * TICKS_PER_SECOND + since.getNano() / NANOS_PER_TICK;
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(ticks)
                .array();
        return new RegistryValue.Raw(BINARY, HexFormat.of().formatHex(bytes));
    }

    private static Instant time(RegistryValue.Raw raw) {
        long ticks = ByteBuffer.wrap(HexFormat.of().parseHex(raw.hex()))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
        return WINDOWS_EPOCH.plusSeconds(ticks / TICKS_PER_SECOND).plusNanos(ticks % TICKS_PER_SECOND * NANOS_PER_TICK);
    }

    /** The triggers of W32Time stop it on a PC outside a domain, with any start type (KB2385818). */
    private static boolean startsWithWindows(Model model, String name) {
        StartType type = ServiceKeys.find(model, name).orElseThrow().startType();
        boolean automatic = type == StartType.AUTOMATIC || type == StartType.AUTOMATIC_DELAYED;
        return ServiceKeys.same(name, TimeService.SERVICE) ? automatic && model.domainJoined : automatic;
    }

    private static void completeUpgrade(Model model) {
        // a rolled back upgrade leaves the folder with its logs, but not the program
        if (model.files.find(WindowsFolders.UPGRADE + "\\Sources\\setup.exe") == null) {
            return;
        }
        FileNode drive = model.files.makeFolder("C:", model.now());
        drive.children.remove(FileNode.name(WindowsFolders.UPGRADE));
        model.version = new WindowsVersion(10, 0, 19045);
        model.windows = "Windows 10 Pro 22H2 (build 19045)";
        HealthyWindows.putServices(model);
        HealthyWindows.putVersion(model);
    }
}
