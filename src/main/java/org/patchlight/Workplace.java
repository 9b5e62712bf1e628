package org.patchlight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.patchlight.cli.CommandFailure;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.CommonOptions;
import org.patchlight.cli.FileTrouble;
import org.patchlight.cli.Workbench;
import org.patchlight.cli.Workshop;
import org.patchlight.clock.FileRestStore;
import org.patchlight.clock.RestStore;
import org.patchlight.clock.ServerManners;
import org.patchlight.desktop.Elevation;
import org.patchlight.diagnosis.CaseReader;
import org.patchlight.diagnosis.TimeServiceReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Message;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.PcFileExistsException;
import org.patchlight.pc.simulated.Scenarios;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.UnknownScenarioException;
import org.patchlight.pc.simulated.UnreadablePcFileException;
import org.patchlight.pc.windows.WindowsPc;
import org.patchlight.repair.Journal;
import org.patchlight.settings.FileSettingsStore;
import org.patchlight.settings.SettingsStore;
import org.patchlight.update.reading.EvidenceReaders;

/** Picks the patient, and puts the rooms together around it. */
final class Workplace implements Workshop {
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
        Supplier<List<String>> servers =
                () -> options.servers().isEmpty() ? settings.current().servers() : options.servers();
        Practice practice = Practice.of(
                pc,
                RepairWays.seen(pc, keeping),
                settings,
                servers,
                manners(pc, options),
                () -> options.servers().isEmpty() && settings.current().webDates());
        RepairWays ways = RepairWays.of(practice, keeping, elevation);
        return new Workbench(
                pc,
                assumed,
                practice.looker(),
                practice.planner(),
                ways.repairs(),
                ways.undoer(),
                keeping.history(),
                settings,
                practice.askAgentAnew());
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

    private static ServerManners manners(Pc pc, CommonOptions options) {
        boolean realServers = !pc.facts().simulated() || !options.servers().isEmpty();
        return new ServerManners(
                pc.clock()::nanos,
                realServers ? ServerManners.SPACING : Duration.ZERO,
                realServers ? FileRestStore.in(home(options), MachineTime::now) : RestStore.NONE);
    }
}
