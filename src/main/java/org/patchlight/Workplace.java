package org.patchlight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.patchlight.cli.CommandFailure;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.CommonOptions;
import org.patchlight.cli.FileTrouble;
import org.patchlight.cli.Workbench;
import org.patchlight.cli.Workshop;
import org.patchlight.clock.ClockCheck;
import org.patchlight.clock.ClockMeasurement;
import org.patchlight.clock.ClockMeter;
import org.patchlight.clock.ClockThresholds;
import org.patchlight.clock.FileRestStore;
import org.patchlight.clock.OwnMeans;
import org.patchlight.clock.RestStore;
import org.patchlight.clock.ServerManners;
import org.patchlight.clock.WebDates;
import org.patchlight.desktop.Elevation;
import org.patchlight.diagnosis.CaseReader;
import org.patchlight.diagnosis.Doctor;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.diagnosis.StandingCheckCatalogue;
import org.patchlight.diagnosis.TimeServiceReader;
import org.patchlight.driver.DeviceCheck;
import org.patchlight.driver.DeviceMemory;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Status;
import org.patchlight.machine.BuildFacts;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.Looker;
import org.patchlight.monitor.Memories;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.PcFileExistsException;
import org.patchlight.pc.simulated.Scenarios;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.UnknownScenarioException;
import org.patchlight.pc.simulated.UnreadablePcFileException;
import org.patchlight.pc.windows.WindowsPc;
import org.patchlight.repair.FinishRepair;
import org.patchlight.repair.Journal;
import org.patchlight.repair.Planner;
import org.patchlight.repair.Repairer;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.Undoer;
import org.patchlight.repair.UnfinishedRuns;
import org.patchlight.settings.FileSettingsStore;
import org.patchlight.settings.Settings;
import org.patchlight.settings.SettingsStore;
import org.patchlight.update.UpdateCheck;
import org.patchlight.update.reading.EvidenceReaders;

/** Picks the patient, and puts the rooms together around it. */
final class Workplace implements Workshop {
    /** What Windows Update needs to search and fail or succeed at least once more, on a PC that is not slow. */
    private static final Duration AGENT_PATIENCE = Duration.ofMinutes(3);

    private static final Duration AGENT_PAUSE = Duration.ofSeconds(10);

    private final Seams seams;

    Workplace() {
        this(new Seams() {});
    }

    Workplace(Seams seams) {
        this.seams = seams;
    }

    /** Where tests reach in: the program itself changes nothing here. */
    interface Seams {
        /** The PC to use in the place of this one. */
        default Pc pc(Pc opened) {
            return opened;
        }

        /** The journal to use in the place of this one. */
        default Journal journal(Journal opened) {
            return opened;
        }
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    static Path home(CommonOptions options) {
        Path named = options.home();
        return named != null
                ? named.toAbsolutePath()
                : Home.usual(isWindows(), System.getenv(), System.getProperty("user.home", "."));
    }

    @Override
    public List<String> scenarios() {
        return Scenarios.names();
    }

    @Override
    public CaseReader caseReader() {
        return new CaseReader(EvidenceReaders.byKind(), new TimeServiceReader(), EvidenceLimits.USUAL);
    }

    @Override
    public OptionalInt tray(CommonOptions options) throws CommandFailure {
        return new TrayProgram(this, options).run();
    }

    @Override
    public Workbench open(CommonOptions options) throws CommandFailure {
        return open(options, OwnCommand::elevation);
    }

    /** Opens the PC; steps that only an administrator may do go through the elevation, where this program is none. */
    Workbench open(CommonOptions options, Supplier<Optional<Elevation>> elevation) throws CommandFailure {
        Path home = home(options);
        LogFiles.start(home.resolve("logs"), options.verbose());
        SettingsStore settings = FileSettingsStore.in(home);
        boolean assumed = options.simulate() == null && options.pcFile() == null && !isWindows();
        Pc pc = seams.pc(pc(options, assumed));
        Keeping keeping = Keeping.of(pc, options.pcFile(), home).with(seams);
        Memories memories = new Memories(keeping.history(), pc.clock());
        Supplier<List<String>> servers =
                () -> options.servers().isEmpty() ? settings.current().servers() : options.servers();
        ClockMeter meter = meter(pc, options, settings);
        UpdateCheck updates = new UpdateCheck(
                pc,
                () -> settings.current().recentDays(),
                () -> settings.current().overdueDays(),
                memories::failures,
                StandingCheckCatalogue.all());
        UnfinishedRuns unfinished = new UnfinishedRuns(pc, keeping.journal(), keeping.lock());
        Doctor doctor = doctor(pc, meter, servers, settings, memories, updates, keeping.devices(), unfinished);
        Looker looker = new Looker(doctor, memories, keeping.history(), pc.clock(), pc.timeZones());
        // Before and after a fix the update agent is asked itself.
        Supplier<HealthReport> afresh = () -> {
            updates.askAgentAnew();
            return looker.report();
        };
        Planner planner =
                new Planner(pc, FixCatalogue.all(means(meter, servers), FinishRepair.of(unfinished)), keeping.lock());
        Repairs own = new Repairer(
                pc,
                planner,
                keeping.journal(),
                keeping.lock(),
                afresh,
                new Repairer.Patience(AGENT_PATIENCE, AGENT_PAUSE, Workers::sleep));
        Repairs repairs = pc.facts().simulated() || pc.facts().administrator()
                ? own
                : new ElevatedRepairs(own, elevation, home, afresh);
        Undoer undoer = new Undoer(pc, keeping.journal(), keeping.lock());
        return new Workbench(
                pc, assumed, looker, planner, repairs, undoer, keeping.history(), settings, updates::askAgentAnew);
    }

    private static Pc pc(CommonOptions options, boolean assumed) throws CommandFailure {
        Path file = options.pcFile();
        try {
            if (file != null) {
                return SimulatedPc.open(file, options.simulate());
            }
            String scenario = options.simulate();
            if (scenario != null || assumed) {
                return SimulatedPc.of(scenario == null ? Scenarios.HEALTHY : scenario);
            }
            return WindowsPc.open();
        } catch (PcFileExistsException both) {
            throw new CommandFailure(Kind.USAGE, Message.of("cli.pc-file.both"));
        } catch (UnknownScenarioException unknown) {
            throw new CommandFailure(Kind.USAGE, Message.of("cli.scenario", String.valueOf(unknown.getMessage())));
        } catch (UnreadablePcFileException damaged) {
            throw new CommandFailure(Kind.UNREADABLE, Message.of("cli.pc-file.damaged", String.valueOf(file)));
        } catch (IOException unreadable) {
            throw new CommandFailure(
                    Kind.UNREADABLE,
                    Message.of("cli.pc-file.unreadable", String.valueOf(file), FileTrouble.reason(unreadable)));
        } catch (PcException refused) {
            throw new CommandFailure(Kind.UNREADABLE, Message.of("cli.windows-unreadable", refused.target()));
        }
    }

    private static ClockMeter meter(Pc pc, CommonOptions options, SettingsStore settings) {
        boolean realServers = !pc.facts().simulated() || !options.servers().isEmpty();
        ServerManners manners = new ServerManners(
                pc.clock()::nanos,
                realServers ? ServerManners.SPACING : Duration.ZERO,
                realServers ? FileRestStore.in(home(options), MachineTime::now) : RestStore.NONE);
        WebDates web = new WebDates(
                pc,
                manners,
                () -> options.servers().isEmpty() && settings.current().webDates());
        return new ClockMeter(pc, manners, Workers::sleep, web);
    }

    private static OwnMeans means(ClockMeter meter, Supplier<List<String>> servers) {
        Instant built = BuildFacts.read().date();
        return new OwnMeans(() -> meter.trusted(servers.get(), built), Workers::sleep);
    }

    private static Doctor doctor(
            Pc pc,
            ClockMeter meter,
            Supplier<List<String>> servers,
            SettingsStore settings,
            Memories memories,
            UpdateCheck updates,
            DeviceMemory devicesSeen,
            UnfinishedRuns unfinished) {
        AtomicReference<Status> before = new AtomicReference<>(Status.HEALTHY);
        ClockCheck clock =
                new ClockCheck(pc, meter, servers, () -> thresholds(settings), before::get, memories::clockPast);
        Check<ClockMeasurement> remembering = () -> {
            CheckResult<ClockMeasurement> result = clock.look();
            before.set(result.status());
            return result;
        };
        return new Doctor(
                pc.clock(),
                remembering,
                updates,
                new DeviceCheck(pc, devicesSeen),
                memories::firstSeen,
                unfinished::findings);
    }

    private static ClockThresholds thresholds(SettingsStore store) {
        Settings settings = store.current();
        return new ClockThresholds(settings.attention(), settings.problem());
    }
}
