package org.patchlight;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.CommandFailure;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.CommonOptions;
import org.patchlight.cli.Session;
import org.patchlight.cli.console.StopOnSignal;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.Desktop.TrayKind;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.InstanceSilentException;
import org.patchlight.desktop.generic.FileSingleInstance;
import org.patchlight.desktop.generic.MessageBox;
import org.patchlight.diagnosis.RelevantEvents;
import org.patchlight.eventlog.EventSource;
import org.patchlight.health.Message;
import org.patchlight.log.LogFiles;
import org.patchlight.machine.Faults;
import org.patchlight.monitor.EventWatch;
import org.patchlight.monitor.Monitor;
import org.patchlight.ui.MissingIconNotice;
import org.patchlight.ui.NotificationsOffNotice;
import org.patchlight.ui.UserInterface;
import org.patchlight.ui.settings.SettingsTools;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.FileTrouble;
import org.patchlight.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the tray from its start to its end. */
final class TrayProgram {
    private static final Logger LOG = LoggerFactory.getLogger(TrayProgram.class);
    private static final Duration SETTLING = Duration.ofSeconds(10);
    /** Less than the limit of Windows for a program when the session ends, which is 5 s. */
    private static final Duration SESSION_END = Duration.ofMillis(3500);

    private final CommonOptions options;
    private final Path home;
    private final Opener opener;
    private final CountDownLatch quit = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean startAgain = new AtomicBoolean();

    /**
     * @param home the home folder of the program
     * @param opener opens the PC that the options name
     */
    TrayProgram(CommonOptions options, Path home, Opener opener) {
        this.options = options;
        this.home = home;
        this.opener = opener;
    }

    /** Opens a PC. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens the PC that the options name.
         *
         * @param elevation requests an administrator
         * @throws CommandFailure if the PC cannot be opened
         */
        Session open(Supplier<Optional<Elevation>> elevation) throws CommandFailure;
    }

    /**
     * Runs until a person quits it.
     *
     * @return the exit code; empty if there is no desktop session
     * @throws CommandFailure if an option is wrong, or the PC or the home folder cannot be used
     */
    OptionalInt run() throws CommandFailure {
        TrayKind kind = TrayOptions.kind(options);
        if (!DesktopSession.isThere()) {
            return OptionalInt.empty();
        }
        LogFiles.start(home.resolve("logs"), options.verbose());
        // Swing's event thread goes on after an error, and would print it where no one reads it.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> Faults.bug(LOG, "an error on the thread " + thread.getName(), fault));
        StartFailure failures =
                StartFailure.ofThisProcess(NativeCodeFailure.find().isEmpty(), MessageBox::error);
        try {
            Optional<CommandFailure> noNativeCode = NativeCodeFailure.forPc(options);
            if (noNativeCode.isPresent()) {
                throw noNativeCode.get();
            }
            PortableHome.requireWritable(home);
            OptionalInt code = untilSignal(kind);
            if (startAgain.get()) {
                Path named = options.home();
                DesktopSession.startAgain(named == null ? List.of() : List.of("--home", home.toString()));
            }
            return code;
        } catch (CommandFailure failure) {
            LOG.warn("the tray cannot start", failure);
            failures.show(failure, TrayLanguage.words(options, Optional::empty));
            throw failure;
        } catch (RuntimeException | Error bug) {
            failures.show(bug, TrayLanguage.words(options, Optional::empty));
            throw bug;
        }
    }

    /** A signal ends the tray as a person does: a running fix stops at its next safe point. */
    private OptionalInt untilSignal(TrayKind kind) throws CommandFailure {
        try (StopOnSignal stop = StopOnSignal.during(quit::countDown)) {
            OptionalInt code = start(kind);
            stop.with(code.orElse(0));
            return code;
        }
    }

    private OptionalInt start(TrayKind kind) throws CommandFailure {
        ShowRequests requests = new ShowRequests();
        try (@Nullable Closeable place = new FileSingleInstance(DesktopSession.number())
                        .claim(home, requests::show, requests::click)
                        .orElse(null)) {
            if (place == null) {
                LOG.info("another instance runs and was asked to show its window");
                return OptionalInt.of(0);
            }
            try (Desktop desktop = DesktopSession.open(this::endWithSession)) {
                return OptionalInt.of(withDesktop(desktop, kind, requests));
            } finally {
                ended.countDown();
            }
        } catch (InstanceSilentException silent) {
            LOG.warn("the running instance", silent);
            throw new CommandFailure(Kind.UNREADABLE, Message.of("cli.tray.silent"));
        } catch (IOException unusable) {
            LOG.warn("the home folder", unusable);
            throw new CommandFailure(
                    Kind.UNREADABLE, Message.of("cli.home.unusable", home.toString(), FileTrouble.reason(unusable)));
        }
    }

    /**
     * Windows may end the process when this returns. A fix that reaches no safe point in time stays in its journal as
     * interrupted, and the next start offers to finish or undo it.
     */
    private void endWithSession() {
        quit.countDown();
        try {
            if (!ended.await(SESSION_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the session ends before the tray has");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int withDesktop(Desktop desktop, TrayKind kind, ShowRequests requests) throws CommandFailure {
        try (EarlyTray early = EarlyTray.open(desktop, kind);
                Session session = opener.open(() -> Optional.of(desktop.elevation()));
                Monitor monitor = monitor(session);
                EventWatch events = events(session, monitor);
                Notifications notifications = new Notifications(options.toast(), desktop)) {
            Words words = TrayLanguage.words(options, () -> Optional.of(session.settings()));
            ProgramFacts facts = ProgramFacts.ofBuild(
                            session.pc().facts().windows(), session.pc().facts().simulated())
                    .in(home);
            UserInterface ui = new UserInterface(
                    monitor,
                    session.settings(),
                    desktop,
                    words,
                    facts,
                    new SettingsTools(home, session.serverTest(), EventSource.isRegistered(session.pc())),
                    quit::countDown);
            requests.answerWith(ui::open, notifications::clicked);
            Faults.onBug(ui.faultNotice(facts.version(), restart(facts))::report);
            OpenIcon icon = new OpenIcon(ui, monitor, desktop.appearance());
            early.ready(ui::clicked)
                    .ifPresentOrElse(
                            shown -> {
                                icon.explain(options.toast(), facts, home);
                                icon.show(shown, new MissingIconNotice(home, words, ui::showMessage));
                            },
                            icon::missing);
            notifications.open(home);
            ui.continueAfterRestart(home);
            monitor.openPagesWith(session.pc().programs());
            monitor.announceOnlyWhile(desktop::mayDisturb);
            monitor.follow(ui.runNotices());
            NotificationsOffNotice off = new NotificationsOffNotice(home, words, ui::showMessage);
            monitor.addAnnouncer(announcement -> {
                ui.announce(announcement, notifications.ways());
                off.report(notifications.permission());
            });
            desktop.wakeEvents().listen(new EarlyChecks(monitor));
            monitor.addListener(events);
            monitor.addListener(new CheckEnds(new AfterCheck(session.states())));
            monitor.start();
            quit.await();
            Faults.onBug(fault -> {});
            ui.close();
            early.close();
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** A simulated PC would be another one after the restart. */
    private Optional<Runnable> restart(ProgramFacts facts) {
        if (facts.simulated() || !DesktopSession.canStartAgain()) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            startAgain.set(true);
            quit.countDown();
        });
    }

    static Monitor monitor(Session session) {
        return new Monitor(
                session.pc().clock(),
                session.checkRunner(),
                session.planner(),
                session.repairRunner(),
                session.history(),
                session.settings(),
                session.pc().facts().simulated() ? Duration.ZERO : SETTLING,
                session.simulatedServers());
    }

    private static EventWatch events(Session session, Monitor monitor) {
        return new EventWatch(session.pc().eventLog(), RelevantEvents.all(), monitor::eventWritten);
    }
}
