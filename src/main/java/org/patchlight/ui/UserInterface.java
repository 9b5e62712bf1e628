package org.patchlight.ui;

import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.TrayFace;
import org.patchlight.health.Finding;
import org.patchlight.machine.LocalZone;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.monitor.announce.RunFollower;
import org.patchlight.repair.interrupted.AfterRestart;
import org.patchlight.repair.interrupted.FinishRepair;
import org.patchlight.repair.interrupted.Unfinished;
import org.patchlight.settings.SettingsStore;
import org.patchlight.ui.devices.DevicesPage;
import org.patchlight.ui.fault.FaultNotice;
import org.patchlight.ui.fix.FixWindow;
import org.patchlight.ui.fix.UnfinishedWindow;
import org.patchlight.ui.fix.WantedFixes;
import org.patchlight.ui.flyout.Flyout;
import org.patchlight.ui.history.HistoryPage;
import org.patchlight.ui.main.AboutPage;
import org.patchlight.ui.main.MainWindow;
import org.patchlight.ui.main.StatusPage;
import org.patchlight.ui.main.WindowMemory;
import org.patchlight.ui.settings.SettingsDialog;
import org.patchlight.ui.settings.SettingsTools;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.toast.Announcer;
import org.patchlight.ui.toast.NoticeActions;
import org.patchlight.ui.toast.RunNotices;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.tray.TrayFaces;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.WindowTheme;
import org.patchlight.ui.window.MessageWindow;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.ui.window.WindowHolder;
import org.patchlight.words.Words;

/**
 * Everything that a person sees: all windows, one of each kind at a time, and what the tray shows. Its methods may be
 * called from any thread. Windows, and the theme they need, are loaded when the first one is opened.
 */
public final class UserInterface implements Commands {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final MonitorControl monitor;
    private final Desktop desktop;
    private final Wording wording;
    private final WindowTheme check;
    private final Runnable quit;
    private final TrayFaces faces;
    private final Announcer announcer;
    private final SettingsStore store;
    private final WindowHolder<MainWindow> status;
    private final WindowHolder<FixWindow> fix;
    private final WindowHolder<SettingsDialog> settings;
    private final WindowHolder<UnfinishedWindow> unfinished;
    private volatile String tray = "";
    /** Keeps wanted fixes until after a restart; nothing before {@link #continueAfterRestart}. */
    private volatile Consumer<List<String>> keep = fixes -> {};

    private volatile Supplier<Optional<Rectangle>> icon = Optional::empty;
    /** Used on the event thread only; null before {@link #prepare}. */
    private @Nullable Flyout flyout;
    /** Null without a tray icon. */
    private volatile @Nullable TrayCards cards;

    /**
     * @param monitor the monitor
     * @param store the settings
     * @param desktop the desktop to show windows on
     * @param words the words of the person's language
     * @param program facts about this program, for the about window
     * @param tools what the settings dialog offers besides settings
     * @param quit ends the program; called on the event thread
     */
    public UserInterface(
            MonitorControl monitor,
            SettingsStore store,
            Desktop desktop,
            Words words,
            ProgramFacts program,
            SettingsTools tools,
            Runnable quit) {
        this.monitor = monitor;
        this.desktop = desktop;
        this.quit = quit;
        this.store = store;
        wording = new Wording(words);
        String pc = program.simulated() ? wording.say("ui.pc.simulated", program.pc()) : program.pc();
        check = new WindowTheme(() -> store.current().general().theme(), desktop.appearance(), words.locale());
        faces = new TrayFaces(wording, this);
        announcer = new Announcer(wording, check, noticeActions(), () -> icon.get());
        unfinished = new WindowHolder<>(() -> new UnfinishedWindow(
                wording, monitor, unfinished(monitor.situation()).orElseThrow(), () -> showPlan(List.of())));
        status = new WindowHolder<>(() -> mainWindow(program, pc));
        fix = new WindowHolder<>(() -> new FixWindow(wording, monitor, pc, fixes -> keep.accept(fixes)));
        settings = new WindowHolder<>(() -> new SettingsDialog(wording, store, desktop.autostart(), tools));
        store.addListener(changed -> check.changed());
        monitor.addListener(situation -> EventThread.run(() -> showEverywhere(situation)));
        monitor.addListener(announcer::checked);
    }

    /**
     * Keeps the fixes that a person wanted before a restart, and shows those of the last one.
     *
     * @param home the home folder of the program
     */
    public void continueAfterRestart(Path home) {
        WantedFixes wanted = new WantedFixes(home, MachineTime::now);
        monitor.addListener(new ContinueAfterRestart(wanted, this::showPlan));
        keep = fixes -> Workers.thread("wanted-fixes", () -> wanted.keep(fixes)).start();
    }

    /**
     * Makes the flyout, so that the first click shows it at once.
     *
     * @param icon where the tray icon is; empty if the desktop doesn't say
     */
    public void prepare(Supplier<Optional<Rectangle>> icon) {
        this.icon = icon;
        onEventThread(this::flyout);
    }

    /**
     * Lets cards beside the icon explain it, each once.
     *
     * @param once remembers what was shown
     * @param worker runs what uses files
     */
    public void explainIcon(ShownOnce once, Executor worker) {
        cards = new TrayCards(wording, check, once, worker, () -> icon.get(), this::settings);
    }

    /** Shows a new person where the icon is, once. Does nothing before {@link #explainIcon}. */
    public void welcome() {
        TrayCards explained = cards;
        if (explained != null) {
            explained.welcome();
        }
    }

    /** Only while the icon can be seen does closing the window leave something to see. */
    private void mainWindowClosed() {
        TrayCards explained = cards;
        if (explained != null && !tray.isEmpty()) {
            explained.windowClosed();
        }
    }

    /** What a click on the tray icon does: opens the flyout or the main window, as the person chose. */
    public void clicked() {
        switch (store.current().general().leftClick()) {
            case FLYOUT -> onEventThread(() -> flyout().toggle());
            case WINDOW -> open();
        }
    }

    private MainWindow mainWindow(ProgramFacts program, String pc) {
        MainWindow made = new MainWindow(
                wording,
                this,
                List.of(
                        new StatusPage(wording, this, pc),
                        new HistoryPage(wording, monitor, MachineTime::now),
                        new DevicesPage(wording, this),
                        new AboutPage(wording, program, () -> tray, store::current)),
                program.home().map(WindowMemory::in).orElseGet(WindowMemory::none));
        made.show(monitor.situation());
        made.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent closing) {
                mainWindowClosed();
            }
        });
        return made;
    }

    private Flyout flyout() {
        Flyout made = flyout;
        if (made == null) {
            made = new Flyout(wording, this, () -> icon.get());
            made.show(monitor.situation());
            flyout = made;
        }
        return made;
    }

    private void showEverywhere(Situation situation) {
        Flyout made = flyout;
        if (made != null) {
            made.show(situation);
        }
        status.open().ifPresent(window -> window.show(situation));
    }

    /** The tray icon and menu for a situation. */
    public TrayFace face(Situation situation) {
        Appearance look = desktop.appearance();
        return faces.face(situation, look.darkTaskbar(), look.contrast());
    }

    /** Shows a notification of what is new: in a way of the desktop if possible, else in a window of our own. */
    public void announce(Announcement announcement, Optional<Notifier> ways) {
        announcer.announce(announcement, ways);
    }

    /** The notifications about runs that the window of fixes doesn't show. */
    public RunFollower runNotices() {
        return new RunNotices(
                announcer, () -> fix.open().filter(Window::isShowing).isPresent(), desktop::mayDisturb);
    }

    /** Shows a message in a window of its own, until a person closes it. */
    public void showMessage(String title, String text) {
        onEventThread(() -> new MessageWindow(wording, title, text).setVisible(true));
    }

    /**
     * What shows the first bug of Patchlight itself.
     *
     * @param version the version of Patchlight
     * @param restart ends the program and starts it again; empty where that isn't possible
     */
    public FaultNotice faultNotice(String version, Optional<Runnable> restart) {
        return new FaultNotice(wording, check, version, restart);
    }

    /** Sets the kind of the tray icon, for the about window; empty if it can't be seen. */
    public void trayOpened(String kind) {
        tray = kind;
    }

    @Override
    public void open() {
        open("status");
    }

    private void open(String page) {
        onEventThread(() -> {
            status.show().open(page);
        });
    }

    /** Shows what the fixes will do and asks for consent. A separate window asks about an interrupted repair. */
    @Override
    public void fix(List<String> fixes) {
        boolean finishing = fixes.equals(List.of(FinishRepair.ID));
        if (finishing && unfinished(monitor.situation()).isPresent()) {
            onEventThread(unfinished::show);
        } else {
            showPlan(fixes);
        }
    }

    private void showPlan(List<String> fixes) {
        List<String> asked = List.copyOf(fixes);
        onEventThread(() -> fix.show().ask(asked));
    }

    /** An interrupted repair comes first, because it may cause the rest; then one that continues after a restart. */
    private void showNews() {
        Situation now = monitor.situation();
        fix(unfinished(now)
                .or(() -> finding(now, AfterRestart.FINDING))
                .map(Finding::fixes)
                .orElse(List.of()));
    }

    private NoticeActions noticeActions() {
        return new NoticeActions() {
            @Override
            public void fix() {
                showNews();
            }

            @Override
            public void details() {
                open();
            }

            @Override
            public void later(String topic) {
                monitor.announceTomorrow(topic);
            }
        };
    }

    private static Optional<Finding> unfinished(Situation situation) {
        return finding(situation, Unfinished.FINDING);
    }

    private static Optional<Finding> finding(Situation situation, String id) {
        return situation.checkUp().flatMap(check -> check.report().finding(id));
    }

    @Override
    public void history() {
        open("history");
    }

    @Override
    public void settings() {
        onEventThread(settings::show);
    }

    @Override
    public void about() {
        open("about");
    }

    /** Closes every window. */
    public void close() {
        EventThread.run(() -> {
            List.of(status, fix, settings, unfinished).forEach(WindowHolder::close);
            TrayCards explained = cards;
            if (explained != null) {
                explained.close();
            }
            Flyout made = flyout;
            if (made != null) {
                made.dispose();
                flyout = null;
            }
        });
    }

    private void onEventThread(Runnable shows) {
        EventThread.run(() -> {
            check.ensure();
            shows.run();
        });
    }

    @Override
    public void checkNow() {
        monitor.checkNow();
    }

    @Override
    public void pauseForAnHour() {
        monitor.pause(AN_HOUR);
    }

    @Override
    public void pauseUntilTomorrow() {
        monitor.pause(untilTomorrow(MachineTime.now(), LocalZone.current()));
    }

    /** From now until the next day's morning. */
    static Duration untilTomorrow(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        return Duration.between(
                here, here.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone));
    }

    @Override
    public void resume() {
        monitor.resume();
    }

    @Override
    public void quit() {
        quit.run();
    }
}
