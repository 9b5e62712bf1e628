package org.patchlight.update;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.update.fix.UpdateService;

/** A PC of maps for files, services and registry, with a clock that does not move. Any other access fails the test. */
public final class PaperPc implements Pc {
    /** The time of the PC unless a test sets another. */
    public static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    /** Windows 7 SP1. */
    public static final WindowsVersion SEVEN = new WindowsVersion(6, 1, 7601);
    /** Windows 8.1. */
    public static final WindowsVersion EIGHT_ONE = new WindowsVersion(6, 3, 9600);
    /** Windows 10 22H2. */
    public static final WindowsVersion TEN = new WindowsVersion(10, 0, 19045);
    /** Windows 11 23H2. */
    public static final WindowsVersion ELEVEN = new WindowsVersion(10, 0, 22631);
    /** The path of ReportingEvents.log. */
    public static final String LOG = "C:\\Windows\\SoftwareDistribution\\ReportingEvents.log";
    /** The path of CBS.log. */
    public static final String STORE_LOG = "C:\\Windows\\Logs\\CBS\\CBS.log";

    private final WindowsVersion version;
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Reason> refusedFiles = new HashMap<>();
    private final Map<String, ServiceFacts> services = new HashMap<>();
    private final Map<String, Map<String, RegistryValue>> registry = new HashMap<>();
    private final List<EventRecord> events = new ArrayList<>();
    private final Map<String, Reason> refusedChannels = new HashMap<>();
    private @Nullable Reason refusedEvents;
    private @Nullable Reason refusedAgent;
    private AgentMemory agentMemory = AgentAnswers.memory();
    private boolean savingBattery;
    /** As in the records of its logs. */
    private final ZoneId zone = ZoneOffset.ofHours(2);

    private int timesAgentAsked;
    private Management management = Management.NONE;
    private @Nullable Reason refusal;
    private Instant now = NOW;
    private long nanosPerRead;
    private long nanos;

    /** A PC with this version of Windows. */
    public PaperPc(WindowsVersion version) {
        this.version = version;
        for (UpdateService service : UpdateService.neededOn(version)) {
            service(service.name(), service.startType(), ServiceState.STOPPED);
        }
    }

    /** A PC without problems. */
    public static PaperPc healthy() {
        return new PaperPc(ELEVEN).log(LogLines.searched(NOW.minus(Duration.ofHours(3))));
    }

    /** Sets the lines of ReportingEvents.log. */
    public PaperPc log(String... lines) {
        return file(LOG, ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_16LE));
    }

    /** Adds a file. */
    public PaperPc file(String path, byte[] content) {
        files.put(path.toLowerCase(Locale.ROOT), content);
        return this;
    }

    /** Refuses to open a file. */
    public PaperPc refuseFile(String path, Reason reason) {
        refusedFiles.put(path.toLowerCase(Locale.ROOT), reason);
        return this;
    }

    /** Adds a service. */
    public PaperPc service(String name, StartType startType, ServiceState state) {
        services.put(name.toLowerCase(Locale.ROOT), new ServiceFacts(name, startType, state));
        return this;
    }

    PaperPc withoutService(String name) {
        services.remove(name.toLowerCase(Locale.ROOT));
        return this;
    }

    PaperPc key(String path) {
        registry.computeIfAbsent(path.toLowerCase(Locale.ROOT), key -> new HashMap<>());
        return this;
    }

    /** Adds a registry value. */
    public PaperPc value(String path, String name, RegistryValue value) {
        registry.computeIfAbsent(path.toLowerCase(Locale.ROOT), key -> new HashMap<>())
                .put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    /** The records of the event log, newest first. */
    public PaperPc events(EventRecord... newestFirst) {
        events.addAll(List.of(newestFirst));
        return this;
    }

    /** No channel of the event log answers. */
    public PaperPc refuseEvents(Reason reason) {
        this.refusedEvents = reason;
        return this;
    }

    PaperPc refuseChannel(String channel, Reason reason) {
        refusedChannels.put(channel, reason);
        return this;
    }

    /** The update agent's history and results. */
    public PaperPc agent(AgentMemory memory) {
        this.agentMemory = memory;
        return this;
    }

    /** Lets the update agent refuse every request. */
    public PaperPc refuseAgent(Reason reason) {
        this.refusedAgent = reason;
        return this;
    }

    /** Turns the battery saver on. */
    public PaperPc savingBattery() {
        this.savingBattery = true;
        return this;
    }

    /** How many times the update agent was asked. */
    public int timesAgentAsked() {
        return timesAgentAsked;
    }

    /** Sets who manages the PC. */
    public PaperPc managedBy(Management management) {
        this.management = management;
        return this;
    }

    /** Services and registry refuse every query. */
    PaperPc refuseEverything(Reason reason) {
        this.refusal = reason;
        return this;
    }

    /** Sets the time of the PC. */
    public PaperPc at(Instant now) {
        this.now = now;
        return this;
    }

    /** Each reading of the monotonic clock advances it by this much. */
    PaperPc slow(Duration perRead) {
        this.nanosPerRead = perRead.toNanos();
        return this;
    }

    @Override
    public PcFacts facts() {
        return new PcFacts(true, null, "paper", "Windows", version, "C:\\Windows", management, true);
    }

    @Override
    public PcClock clock() {
        return new PcClock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public long nanos() {
                return nanos += nanosPerRead;
            }
        };
    }

    @Override
    public FileTree files() {
        return new FileTree() {
            @Override
            public Optional<FileFacts> find(String path) {
                byte[] content = files.get(path.toLowerCase(Locale.ROOT));
                if (content != null) {
                    return Optional.of(new FileFacts(false, content.length, NOW));
                }
                String folder = path.toLowerCase(Locale.ROOT) + "\\";
                return files.keySet().stream().anyMatch(file -> file.startsWith(folder))
                        ? Optional.of(new FileFacts(true, 0, NOW))
                        : Optional.empty();
            }

            @Override
            public List<String> list(String folder) {
                return List.of();
            }

            @Override
            public InputStream open(String path) throws PcException {
                Reason refused = refusedFiles.get(path.toLowerCase(Locale.ROOT));
                byte[] content = files.get(path.toLowerCase(Locale.ROOT));
                if (refused != null || content == null) {
                    throw new PcException(refused == null ? Reason.MISSING : refused, "OpenFile", path, 0);
                }
                return new ByteArrayInputStream(content);
            }

            @Override
            public void rename(String path, String newName) {
                throw unexpected();
            }
        };
    }

    @Override
    public Services services() {
        return new Services() {
            @Override
            public Optional<ServiceFacts> find(String name) throws PcException {
                refuse(name);
                return Optional.ofNullable(services.get(name.toLowerCase(Locale.ROOT)));
            }

            @Override
            public void start(String name, Duration limit) {
                throw unexpected();
            }

            @Override
            public void stop(String name, Duration limit) {
                throw unexpected();
            }

            @Override
            public void setStartType(String name, StartType startType) {
                throw unexpected();
            }
        };
    }

    @Override
    public Registry registry() {
        return new Registry() {
            @Override
            public boolean exists(RegistryKey key) throws PcException {
                refuse(key.toString());
                return registry.containsKey(key.toString().toLowerCase(Locale.ROOT));
            }

            @Override
            public List<String> children(RegistryKey key) {
                return new ArrayList<>();
            }

            @Override
            public Optional<RegistryValue> read(RegistryKey key, String name) throws PcException {
                refuse(key.toString());
                return Optional.ofNullable(registry.getOrDefault(key.toString().toLowerCase(Locale.ROOT), Map.of())
                        .get(name.toLowerCase(Locale.ROOT)));
            }

            @Override
            public void write(RegistryKey key, String name, RegistryValue value) {
                throw unexpected();
            }

            @Override
            public void deleteValue(RegistryKey key, String name) {
                throw unexpected();
            }

            @Override
            public void deleteEmptyKey(RegistryKey key) {
                throw unexpected();
            }
        };
    }

    private void refuse(String target) throws PcException {
        if (refusal != null) {
            throw new PcException(refusal, "Read", target, 0);
        }
    }

    @Override
    public Network network() {
        throw unexpected();
    }

    @Override
    public Programs programs() {
        throw unexpected();
    }

    @Override
    public TimeZones timeZones() {
        return new TimeZones() {
            @Override
            public String current() {
                throw unexpected();
            }

            @Override
            public ZoneId rules() {
                return zone;
            }

            @Override
            public List<String> available() {
                throw unexpected();
            }

            @Override
            public List<ZoneFacts> known(Instant time) {
                throw unexpected();
            }

            @Override
            public boolean isDaylightOff() {
                throw unexpected();
            }

            @Override
            public void set(String id) {
                throw unexpected();
            }

            @Override
            public void setWithoutDaylight(String id) {
                throw unexpected();
            }
        };
    }

    @Override
    public TimeService timeService() {
        throw unexpected();
    }

    @Override
    public EventLog eventLog() {
        return (query, limit) -> {
            Reason refused = refusedChannels.getOrDefault(query.channel(), refusedEvents);
            if (refused != null) {
                throw new PcException(refused, "EvtQuery", query.channel(), 0);
            }
            return events.stream().filter(query::fits).limit(query.most()).toList();
        };
    }

    @Override
    public UpdateAgent updateAgent() {
        return new UpdateAgent() {
            @Override
            public void startSearch() {
                throw unexpected();
            }

            @Override
            public AgentMemory remembers(int most, Duration limit) throws PcException {
                timesAgentAsked++;
                if (refusedAgent != null) {
                    throw new PcException(refusedAgent, "QueryHistory", "update agent", 0);
                }
                return agentMemory;
            }

            @Override
            public AgentOffers offers(Duration limit) {
                throw unexpected();
            }
        };
    }

    @Override
    public ComponentStore componentStore() {
        throw unexpected();
    }

    @Override
    public Devices devices() {
        throw unexpected();
    }

    @Override
    public Power power() {
        return new Power() {
            @Override
            public void restart(Duration delay) {
                throw unexpected();
            }

            @Override
            public boolean isSavingBattery() {
                return savingBattery;
            }
        };
    }

    @Override
    public void close() {}

    private static AssertionError unexpected() {
        return new AssertionError("looking must not need or change this");
    }
}
