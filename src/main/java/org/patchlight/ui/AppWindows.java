package org.patchlight.ui;

import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Desktop;
import org.patchlight.health.Finding;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.announce.RunFollower;
import org.patchlight.repair.interrupted.AfterRestart;
import org.patchlight.repair.interrupted.FinishRepair;
import org.patchlight.repair.interrupted.Unfinished;
import org.patchlight.settings.SettingsStore;
import org.patchlight.ui.devices.DevicesPage;
import org.patchlight.ui.fix.FixWindow;
import org.patchlight.ui.fix.UnfinishedWindow;
import org.patchlight.ui.fix.WantedFixes;
import org.patchlight.ui.history.HistoryPage;
import org.patchlight.ui.main.AboutPage;
import org.patchlight.ui.main.MainWindow;
import org.patchlight.ui.main.StatusPage;
import org.patchlight.ui.main.WindowMemory;
import org.patchlight.ui.settings.SettingsDialog;
import org.patchlight.ui.settings.SettingsTools;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.window.MessageWindow;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.ui.window.QuitWindow;
import org.patchlight.ui.window.WindowHolder;

/** The windows of the program, at most one of each kind. All methods are for the event thread. */
final class AppWindows {
    private final MonitorControl monitor;
    private final Wording wording;
    private final SettingsStore store;
    private final Commands commands;
    private final ProgramFacts program;
    private final WindowHolder<MainWindow> main;
    private final WindowHolder<FixWindow> fix;
    private final WindowHolder<SettingsDialog> settings;
    private final WindowHolder<UnfinishedWindow> unfinished;
    private final WindowHolder<QuitWindow> quit;
    private final WindowHolder<MessageWindow> help;
    private final Runnable end;
    private volatile RunningFix running = new RunningFix(RunFollower.NONE);
    private final Supplier<String> tray;
    private final Runnable mainClosed;
    /** Keeps wanted fixes until after a restart; nothing before {@link #continueAfterRestart}. */
    private volatile Consumer<List<String>> keep = fixes -> {};

    /**
     * @param commands what the windows let a person do
     * @param program facts about this program
     * @param tools what the settings dialog offers besides settings
     * @param tray the kind of the tray icon; empty if it can't be seen
     * @param mainClosed called when a person closes the main window
     * @param end ends the program
     */
    AppWindows(
            MonitorControl monitor,
            Wording wording,
            SettingsStore store,
            Desktop desktop,
            Commands commands,
            ProgramFacts program,
            SettingsTools tools,
            Supplier<String> tray,
            Runnable mainClosed,
            Runnable end) {
        this.monitor = monitor;
        this.wording = wording;
        this.store = store;
        this.commands = commands;
        this.program = program;
        this.tray = tray;
        this.mainClosed = mainClosed;
        this.end = end;
        help = new WindowHolder<>(
                () -> new MessageWindow(wording, wording.say("ui.help.title"), wording.say("ui.help.text")));
        quit = new WindowHolder<>(() -> new QuitWindow(wording, runningNow(), end));
        main = new WindowHolder<>(this::mainWindow);
        fix = new WindowHolder<>(() -> new FixWindow(wording, monitor, pc(), fixes -> keep.accept(fixes)));
        settings = new WindowHolder<>(() -> new SettingsDialog(wording, store, desktop.autostart(), tools));
        unfinished = new WindowHolder<>(() -> new UnfinishedWindow(
                wording, monitor, unfinished(monitor.situation()).orElseThrow(), () -> plan(List.of())));
    }

    /** Keeps the fixes that a person wanted before a restart, and shows those of the last one with this. */
    void continueAfterRestart(Path home, Consumer<List<String>> show) {
        WantedFixes wanted = new WantedFixes(home, MachineTime::now);
        monitor.addListener(new ContinueAfterRestart(wanted, show));
        keep = fixes -> Workers.thread("wanted-fixes", () -> wanted.keep(fixes)).start();
    }

    /** Opens a page of the main window by its name. */
    void open(String page) {
        main.show().open(page);
    }

    void openSettings() {
        settings.show();
    }

    /** Shows what the fixes will do and asks for consent. A separate window asks about an interrupted repair. */
    void fix(List<String> fixes) {
        boolean finishing = fixes.equals(List.of(FinishRepair.ID));
        if (finishing && unfinished(monitor.situation()).isPresent()) {
            unfinished.show();
        } else {
            plan(fixes);
        }
    }

    void plan(List<String> fixes) {
        fix.show().ask(fixes);
    }

    /** An interrupted repair comes first, because it may cause the rest; then one that continues after a restart. */
    void fixNews() {
        Situation now = monitor.situation();
        fix(unfinished(now)
                .or(() -> finding(now, AfterRestart.FINDING))
                .map(Finding::fixes)
                .orElse(List.of()));
    }

    /** Ends the program. While a fix runs, a window names it and asks first. */
    void quit() {
        if (monitor.situation().activity() == Activity.REPAIRING) {
            quit.show();
        } else {
            end.run();
        }
    }

    /** Lets this follow every run, and remembers which fix runs. */
    RunFollower following(RunFollower next) {
        RunningFix followed = new RunningFix(next);
        running = followed;
        return followed;
    }

    private String runningNow() {
        return running.title().map(wording::say).orElseGet(() -> wording.say("ui.history.kind.undo"));
    }

    /** Whether a person can see the window of fixes. May be called from any thread. */
    boolean isFixShown() {
        return fix.open().filter(Window::isShowing).isPresent();
    }

    void show(Situation situation) {
        main.open().ifPresent(window -> window.show(situation));
    }

    /** Builds the open windows again in the current language. A window of a running fix stays as it is until it closes. */
    void speakAgain() {
        @Nullable String page = main.open().map(MainWindow::page).orElse(null);
        boolean changing = settings.open().isPresent();
        List.of(main, settings, unfinished, quit, help).forEach(WindowHolder::close);
        if (page != null) {
            open(page);
        }
        if (changing) {
            openSettings();
        }
    }

    void close() {
        List.of(main, fix, settings, unfinished, quit, help).forEach(WindowHolder::close);
    }

    private MainWindow mainWindow() {
        MainWindow made = new MainWindow(
                wording,
                commands,
                List.of(
                        new StatusPage(wording, commands, pc()),
                        new HistoryPage(wording, monitor, MachineTime::now),
                        new DevicesPage(wording, commands),
                        new AboutPage(wording, program, tray, store::current, commands::quit)),
                program.home().map(WindowMemory::in).orElseGet(WindowMemory::none));
        made.show(monitor.situation());
        made.onHelp(help::show);
        made.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent closing) {
                mainClosed.run();
            }
        });
        return made;
    }

    private String pc() {
        return program.simulated() ? wording.say("ui.pc.simulated", program.pc()) : program.pc();
    }

    private static Optional<Finding> unfinished(Situation situation) {
        return finding(situation, Unfinished.FINDING);
    }

    private static Optional<Finding> finding(Situation situation, String id) {
        return situation.checkUp().flatMap(check -> check.report().finding(id));
    }
}
