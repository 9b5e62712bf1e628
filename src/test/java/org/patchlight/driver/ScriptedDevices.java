package org.patchlight.driver;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.patchlight.pc.Devices;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.Management;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.Power;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.event.EventRecord;

/** The devices of a PC that has nothing else. Reading anything else fails the test. */
final class ScriptedDevices implements Devices {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final PcFacts FACTS = new PcFacts(
            true,
            null,
            "id",
            "Windows 11",
            new WindowsVersion(10, 0, 22631),
            "C:\\Windows",
            new Management(false, false, false),
            true);

    final List<DeviceFacts> problems = new ArrayList<>();
    final List<OfferedDriver> offered = new ArrayList<>();
    final List<DriverFacts> drivers = new ArrayList<>();
    /** The records, newest first. */
    final List<EventRecord> events = new ArrayList<>();

    boolean eventsUnknown;
    int timesAskedForEvents;
    boolean driversUnknown;
    boolean unreadable;
    boolean offersUnknown;
    boolean installs = true;
    boolean installing;
    boolean installingUnknown;
    Duration passed = Duration.ZERO;
    int timesAskedForOffers;

    void device(String id, String deviceClass, int problem) {
        problems.add(new DeviceFacts(id, "Device " + id, deviceClass, problem));
    }

    void offer(String id, String deviceClass) {
        offered.add(new OfferedDriver("Driver for " + id, id, deviceClass, "1.2.3", LocalDate.of(2025, 3, 1)));
    }

    Pc pc() {
        PcClock clock = new PcClock() {
            @Override
            public Instant now() {
                return NOW.plus(passed);
            }

            @Override
            public long nanos() {
                return passed.toNanos();
            }
        };
        EventLog log = (query, limit) -> {
            timesAskedForEvents++;
            if (eventsUnknown) {
                throw new PcException(Reason.MISSING, "EvtQuery", query.channel(), 0);
            }
            return events.stream().filter(query::fits).toList();
        };
        Power power = new Power() {
            @Override
            public void restart(Duration delay) {
                throw new AssertionError("reading must not change a PC");
            }

            @Override
            public boolean isSavingBattery() {
                return false;
            }
        };
        return (Pc) Proxy.newProxyInstance(Pc.class.getClassLoader(), new Class<?>[] {Pc.class}, (pc, method, none) -> {
            return switch (method.getName()) {
                case "devices" -> this;
                case "clock" -> clock;
                case "power" -> power;
                case "eventLog" -> log;
                case "updateAgent" -> agent();
                case "facts" -> FACTS;
                default -> throw new AssertionError("a device's test has no business with " + method.getName());
            };
        });
    }

    private UpdateAgent agent() {
        return (UpdateAgent) Proxy.newProxyInstance(
                UpdateAgent.class.getClassLoader(), new Class<?>[] {UpdateAgent.class}, (agent, method, none) -> {
                    if (!method.getName().equals("isInstalling")) {
                        throw new AssertionError("reading must not change a PC");
                    }
                    if (installingUnknown) {
                        throw new PcException(Reason.DENIED, "IsBusy", "update agent", 5);
                    }
                    return installing;
                });
    }

    @Override
    public List<DeviceFacts> withProblems() throws PcException {
        if (unreadable) {
            throw new PcException(Reason.FAILED, "EnumerateDevices", "", 13);
        }
        return problems;
    }

    @Override
    public List<DriverFacts> drivers() throws PcException {
        if (driversUnknown) {
            throw new PcException(Reason.UNAVAILABLE, "Drivers", "", 0);
        }
        return List.copyOf(drivers);
    }

    @Override
    public List<OfferedDriver> offeredDrivers() throws PcException {
        timesAskedForOffers++;
        if (offersUnknown) {
            throw new PcException(Reason.UNAVAILABLE, "OfferedDrivers", "", 0);
        }
        return offered;
    }

    @Override
    public void rescan(Duration limit) {
        throw new AssertionError("reading must not change a PC");
    }

    @Override
    public boolean canInstallOffered() {
        return installs;
    }

    @Override
    public AgentInstallation installOffered(OfferedDriver driver, Duration limit, IntConsumer progress) {
        throw new AssertionError("reading must not change a PC");
    }
}
