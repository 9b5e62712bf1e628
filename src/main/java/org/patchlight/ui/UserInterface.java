package org.patchlight.ui;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.TrayFace;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.monitor.announce.RunFollower;
import org.patchlight.settings.Settings.LeftClick;
import org.patchlight.settings.SettingsStore;
import org.patchlight.ui.fault.FaultNotice;
import org.patchlight.ui.settings.SettingsTools;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.toast.Announcer;
import org.patchlight.ui.toast.RunNotices;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.tray.TrayFaces;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.WindowTheme;
import org.patchlight.ui.window.MessageWindow;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.Words;

/**
 * Everything that a person sees: all windows, one of each kind at a time, and what the tray shows. Its methods may be
 * called from any thread. Windows, and the theme they need, are loaded when the first one is opened.
 */
public final class UserInterface {
    private final Desktop desktop;
    private final Wording wording;
    private final WindowTheme theme;
    private final Commands commands;
    private final TrayFaces faces;
    private final Announcer announcer;
    private final SettingsStore store;
    private final AppWindows windows;
    private final IconWindows beside;
    private final AtomicBoolean prepared = new AtomicBoolean();
    private volatile String tray = "";
    /** The language of the windows that exist. Used on the event thread only. */
    private Locale spoken;

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
        this.desktop = desktop;
        commands = new PersonCommands(monitor, this::inWindows);
        this.store = store;
        wording = new Wording(words);
        spoken = words.locale();
        theme = new WindowTheme(() -> store.current().general().theme(), desktop.appearance(), words::locale);
        faces = new TrayFaces(wording, commands);
        beside = new IconWindows(wording, theme, commands, monitor::situation);
        windows = new AppWindows(
                monitor, wording, store, desktop, commands, program, tools, () -> tray, this::mainWindowClosed, quit);
        announcer = new Announcer(wording, theme, new NoticeRoutes(monitor, commands, this::inWindows), beside::place);
        store.addListener(changed -> {
            theme.changed();
            EventThread.run(this::speak);
        });
        monitor.addListener(situation -> EventThread.run(() -> showEverywhere(situation)));
        monitor.addListener(announcer::checked);
    }

    /**
     * Keeps the fixes that a person wanted before a restart, and shows those of the last one.
     *
     * @param home the home folder of the program
     */
    public void continueAfterRestart(Path home) {
        windows.continueAfterRestart(home, fixes -> inWindows(shown -> shown.plan(fixes)));
    }

    /**
     * Sets where windows beside the icon open.
     *
     * @param icon where the tray icon is; empty if the desktop doesn't say
     */
    public void iconAt(Supplier<Optional<Rectangle>> icon) {
        beside.iconAt(icon);
    }

    /**
     * Makes the flyout, if a click would open it, so that the click shows it at once. The flyout has nearly as many
     * classes as all the rest of the tray, so this waits until the pointer comes to the icon. Works once; quick.
     */
    public void prepare() {
        if (prepared.compareAndSet(false, true)) {
            EventThread.run(() -> {
                if (store.current().general().leftClick() == LeftClick.FLYOUT) {
                    theme.ensure();
                    beside.prepare();
                }
            });
        }
    }

    /**
     * Lets cards beside the icon explain it, each once.
     *
     * @param once remembers what was shown
     * @param worker runs what uses files
     */
    public void explainIcon(ShownOnce once, Executor worker) {
        beside.explain(once, worker);
    }

    /** Shows a new person where the icon is, once. Does nothing before {@link #explainIcon}. */
    public void welcome() {
        beside.welcome();
    }

    /** Only while the icon can be seen does closing the window leave something to see. */
    private void mainWindowClosed() {
        if (!tray.isEmpty()) {
            beside.mainWindowClosed();
        }
    }

    /** What a click on the tray icon does: opens the flyout or the main window, as the person chose. */
    public void clicked() {
        switch (store.current().general().leftClick()) {
            case FLYOUT -> onEventThread(() -> beside.flyout().toggle());
            case WINDOW -> open();
        }
    }

    private void showEverywhere(Situation situation) {
        beside.show(situation);
        windows.show(situation);
    }

    /** Changes the language of all windows if the person chose another. */
    private void speak() {
        if (!wording.locale().equals(spoken)) {
            spoken = wording.locale();
            theme.speak();
            beside.speakAgain();
            windows.speakAgain();
        }
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
        return windows.following(new RunNotices(announcer, windows::isFixShown, desktop::mayDisturb));
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
        return new FaultNotice(wording, theme, version, restart);
    }

    /** Sets the kind of the tray icon, for the about window; empty if it can't be seen. */
    public void trayOpened(String kind) {
        tray = kind;
    }

    /** What a person can do from the icon, the flyout and the windows. */
    public Commands commands() {
        return commands;
    }

    /** Opens the main window. */
    public void open() {
        commands.open();
    }

    /** Closes every window. */
    public void close() {
        EventThread.run(() -> {
            windows.close();
            beside.close();
        });
    }

    private void inWindows(Consumer<AppWindows> shows) {
        onEventThread(() -> shows.accept(windows));
    }

    private void onEventThread(Runnable shows) {
        EventThread.run(() -> {
            theme.ensure();
            shows.run();
        });
    }
}
