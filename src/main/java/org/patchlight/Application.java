package org.patchlight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.TimeServiceReader;
import org.patchlight.cli.CommandContext;
import org.patchlight.cli.CommandFailure;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.CommonOptions;
import org.patchlight.cli.Session;
import org.patchlight.clock.measure.BackoffStore;
import org.patchlight.clock.measure.FileBackoffStore;
import org.patchlight.clock.measure.QuestionBudget;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.windows.WindowsDesktop;
import org.patchlight.desktop.windows.launch.OwnProgram;
import org.patchlight.elevated.RepairRoutes;
import org.patchlight.eventlog.EventJournal;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Message;
import org.patchlight.log.LogFiles;
import org.patchlight.machine.Installation;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.OperatingSystem;
import org.patchlight.monitor.RepairRunner;
import org.patchlight.monitor.announce.ChangeSink;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.model.PcFileExistsException;
import org.patchlight.pc.simulated.model.UnreadablePcFileException;
import org.patchlight.pc.simulated.scenario.Scenarios;
import org.patchlight.pc.simulated.scenario.UnknownScenarioException;
import org.patchlight.pc.windows.PartsOfPerson;
import org.patchlight.pc.windows.WindowsPc;
import org.patchlight.settings.FileSettingsStore;
import org.patchlight.settings.Home;
import org.patchlight.settings.ManagedSettings;
import org.patchlight.settings.SettingsStore;
import org.patchlight.settings.policy.RegistryPolicy;
import org.patchlight.update.reading.EvidenceReaders;
import org.patchlight.words.FileTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the PC that the options name, and wires the rooms around it. */
final class Application implements CommandContext {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Seams seams;

    Application() {
        this(Seams.NONE);
    }

    Application(Seams seams) {
        this.seams = seams;
    }

    static Path home(CommonOptions options) {
        Path named = options.home();
        return named != null
                ? named.toAbsolutePath()
                : Home.portable(Installation.jar())
                        .orElseGet(() -> Home.usual(
                                OperatingSystem.isWindows(), System.getenv(), System.getProperty("user.home", ".")));
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
        return new TrayProgram(options, home(options), elevation -> open(options, elevation)).run();
    }

    @Override
    public Session open(CommonOptions options) throws CommandFailure {
        return open(options, Application::elevation);
    }

    /**
     * Opens the PC.
     *
     * @param elevation requests an administrator if a step needs one and this program runs without these rights
     * @throws CommandFailure if the PC cannot be opened
     */
    Session open(CommonOptions options, Supplier<Optional<Elevation>> elevation) throws CommandFailure {
        Path home = home(options);
        PortableHome.requireWritable(home);
        LogFiles.start(home.resolve("logs"), options.verbose());
        boolean assumed = options.simulate() == null && options.pcFile() == null && !OperatingSystem.isWindows();
        Pc pc = seams.pc(pc(options, assumed));
        SettingsStore settings =
                new ManagedSettings(FileSettingsStore.in(home), new RegistryPolicy(pc.registry()), MachineTime::nanos);
        Stores opened = Stores.of(pc, options.pcFile(), home);
        Stores stores = opened.with(seams.journal(opened.journal()));
        ChangeSink changes = new EventJournal(
                pc, stores.events(), () -> settings.current().notifications().eventLog());
        Supplier<List<String>> servers =
                () -> options.servers().isEmpty() ? settings.current().clock().servers() : options.servers();
        PcComponents components = PcComponents.of(
                pc,
                stores.with(RepairRoutes.visible(pc, stores.journal())),
                settings,
                servers,
                rateLimiter(pc, options),
                () -> options.servers().isEmpty() && settings.current().clock().webDates(),
                changes);
        RepairRoutes.Chosen routes = new RepairRoutes(
                        pc,
                        components.planner(),
                        components::repairs,
                        components.checkRunner(),
                        stores.journal(),
                        stores.lock(),
                        elevation)
                .choose();
        return new Session(
                pc,
                assumed,
                components.checkRunner(),
                components.planner(),
                new RepairRunner(routes.repairs(), routes.undoer(), stores.history(), pc.clock(), changes),
                stores.history(),
                stores.states(),
                changes,
                settings,
                components.serverTest()::of,
                !asksRealServers(pc, options),
                () -> ProgramUpdates.of(pc, home, seams));
    }

    /** Requests an administrator without a tray; empty if this session has no desktop for the request. */
    private static Optional<Elevation> elevation() {
        if (!OperatingSystem.isWindows() || NativeCodeFailure.find().isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(WindowsDesktop.open(OwnProgram.installed(), Map.of(), () -> LOG.info("the session ends"))
                    .elevation());
        } catch (IOException noDesktop) {
            LOG.info("there is no desktop to ask for an administrator on", noDesktop);
            return Optional.empty();
        }
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
            Optional<CommandFailure> noNativeCode = NativeCodeFailure.find();
            if (noNativeCode.isPresent()) {
                throw noNativeCode.get();
            }
            return WindowsPc.open(new PartsOfPerson());
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

    private static boolean asksRealServers(Pc pc, CommonOptions options) {
        return !pc.facts().simulated() || !options.servers().isEmpty();
    }

    private static ServerRateLimiter rateLimiter(Pc pc, CommonOptions options) {
        return asksRealServers(pc, options)
                ? new ServerRateLimiter(
                        pc.clock()::nanos,
                        ServerRateLimiter.SPACING,
                        FileBackoffStore.in(home(options), MachineTime::now),
                        QuestionBudget.in(home(options), MachineTime::nanos),
                        Math::random)
                : new ServerRateLimiter(pc.clock()::nanos, Duration.ZERO, BackoffStore.NONE);
    }
}
