package org.patchlight.clock;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.Devices;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Management;
import org.patchlight.pc.Network;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.Power;
import org.patchlight.pc.Programs;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.Services;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.TimeZones;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.ZoneFacts;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;

/** A PC that has only what concerns its clock, as a test sets it. Reading anything else fails the test. */
public final class ScriptedPc implements Pc, PcClock, Network, Services, TimeZones {
    /** The PC's clock minus the machine's clock. */
    volatile Duration fast = Duration.ZERO;

    Supplier<Instant> machineWall = MachineTime::now;
    LongSupplier machineNanos = MachineTime::nanos;

    final Map<String, InetSocketAddress> names = new HashMap<>();

    public @Nullable ServiceFacts timeService =
            new ServiceFacts(TimeService.SERVICE, StartType.MANUAL, ServiceState.STOPPED);

    public boolean unreadable;

    /** The report of the Windows Time service; null if it can't be read. */
    @Nullable String report;
    /** The records of the event log; null if it can't be read. */
    @Nullable List<EventRecord> events;
    /** How often something was read that costs more than reading the registry. */
    int costly;

    /** Opens when the lookup of the name that hangs is interrupted. */
    final CountDownLatch gaveUp = new CountDownLatch(1);

    @Override
    public Instant now() {
        return machineWall.get().plus(fast);
    }

    @Override
    public long nanos() {
        return machineNanos.getAsLong();
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws PcException {
        if (host.equals("hanging")) {
            hang();
        }
        if (host.startsWith("127.") || host.equals("::1")) {
            return List.of(new InetSocketAddress(host, port));
        }
        InetSocketAddress address = names.get(host);
        if (address == null) {
            throw new PcException(Reason.FAILED, "GetAddrInfo", host, host.equals("unrouted") ? 10051 : 11001);
        }
        return List.of(address);
    }

    private void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            gaveUp.countDown();
        }
    }

    @Override
    public Optional<InetSocketAddress> proxy(URI page) {
        return Optional.empty();
    }

    @Override
    public Set<TrustAnchor> authorities() {
        return Set.of();
    }

    @Override
    public Optional<ServiceFacts> find(String name) throws PcException {
        if (unreadable) {
            throw new PcException(Reason.DENIED, "OpenService", name, 5);
        }
        return name.equalsIgnoreCase(TimeService.SERVICE) ? Optional.ofNullable(timeService) : Optional.empty();
    }

    @Override
    public String current() throws PcException {
        if (unreadable) {
            throw new PcException(Reason.DENIED, "GetTimeZone", "", 5);
        }
        return "GMT Standard Time";
    }

    @Override
    public ZoneId rules() {
        return ZoneOffset.UTC;
    }

    @Override
    public List<String> available() {
        return List.of("GMT Standard Time", "W. Europe Standard Time");
    }

    @Override
    public PcFacts facts() {
        return new PcFacts(
                true,
                "test",
                "test",
                "Windows 11",
                new WindowsVersion(10, 0, 22631),
                "C:\\Windows",
                Management.NONE,
                true);
    }

    @Override
    public PcClock clock() {
        return this;
    }

    @Override
    public Network network() {
        return this;
    }

    @Override
    public Services services() {
        return this;
    }

    @Override
    public TimeZones timeZones() {
        return this;
    }

    @Override
    public Registry registry() {
        return new Registry() {
            @Override
            public Optional<RegistryValue> read(RegistryKey key, String name) throws PcException {
                if (unreadable) {
                    throw new PcException(Reason.DENIED, "RegOpenKey", key.toString(), 5);
                }
                return key.path().endsWith("Services\\W32Time\\Parameters")
                        ? Optional.of(new RegistryValue.Text(name.equals("Type") ? "NTP" : "time.windows.com,0x9"))
                        : Optional.empty();
            }

            @Override
            public boolean exists(RegistryKey key) {
                return false;
            }

            @Override
            public List<String> children(RegistryKey key) {
                return List.of();
            }

            @Override
            public void write(RegistryKey key, String name, RegistryValue value) {
                throw notScripted();
            }

            @Override
            public void deleteValue(RegistryKey key, String name) {
                throw notScripted();
            }

            @Override
            public void deleteEmptyKey(RegistryKey key) {
                throw notScripted();
            }
        };
    }

    @Override
    public boolean isDaylightOff() {
        throw notScripted();
    }

    @Override
    public void set(String id) {
        throw notScripted();
    }

    @Override
    public void setWithoutDaylight(String id) {
        throw notScripted();
    }

    @Override
    public void start(String name, Duration limit) {
        throw notScripted();
    }

    @Override
    public void stop(String name, Duration limit) {
        throw notScripted();
    }

    @Override
    public void setStartType(String name, StartType startType) {
        throw notScripted();
    }

    @Override
    public FileTree files() {
        throw notScripted();
    }

    @Override
    public Programs programs() {
        throw notScripted();
    }

    @Override
    public TimeService timeService() {
        return new TimeService() {
            @Override
            public String report(Duration limit) throws PcException {
                costly++;
                String text = report;
                if (text == null) {
                    throw new PcException(Reason.UNAVAILABLE, "w32tm", SERVICE, 0);
                }
                return text;
            }

            @Override
            public void resync(Duration limit) {
                throw notScripted();
            }

            @Override
            public void step(Duration by) {
                throw notScripted();
            }
        };
    }

    @Override
    public EventLog eventLog() {
        return (query, limit) -> {
            costly++;
            List<EventRecord> written = events;
            if (written == null) {
                throw new PcException(Reason.UNAVAILABLE, "EvtQuery", query.channel(), 0);
            }
            return written.stream()
                    .filter(event -> event.provider().equals(query.provider()))
                    .filter(event -> query.ids().contains(event.id()))
                    .toList();
        };
    }

    @Override
    public List<ZoneFacts> known(Instant time) {
        return List.of(
                new ZoneFacts("GMT Standard Time", "(UTC+00:00) London", Duration.ZERO),
                new ZoneFacts("W. Europe Standard Time", "(UTC+01:00) Berlin", Duration.ofHours(1)));
    }

    @Override
    public UpdateAgent updateAgent() {
        throw notScripted();
    }

    @Override
    public ComponentStore componentStore() {
        throw notScripted();
    }

    @Override
    public Devices devices() {
        throw notScripted();
    }

    @Override
    public Power power() {
        throw notScripted();
    }

    @Override
    public void close() {}

    private static AssertionError notScripted() {
        return new AssertionError("a clock's test has no business here");
    }
}
