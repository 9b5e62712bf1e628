package org.patchlight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.finder.WindowFinder.findDialog;
import static org.assertj.swing.finder.WindowFinder.findFrame;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.assertj.swing.exception.WaitTimedOutError;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.TrayParts;
import org.patchlight.cli.CommandFailure;
import org.patchlight.monitor.Monitor;
import org.patchlight.ui.window.ProgramFacts;
import org.patchlight.words.Words;

/**
 * The main task as a user does it: the real monitor on a simulated PC that has problems, from the notification to a
 * healthy PC.
 */
@Tag("gui")
class DemoWalkTest {
    private static final Timeout PATIENCE = Timeout.timeout(60_000);

    @RegisterExtension
    final Screen screen = new Screen();

    @TempDir
    Path home;

    private TrayParts parts;
    private UserInterface ui;

    @BeforeEach
    void open() throws CommandFailure {
        parts = TrayParts.around("clock-behind+update-files-missing", home);
        ui = new UserInterface(
                parts.monitor(),
                parts.bench().settings(),
                new ScriptedDesktop(),
                Words.of(Locale.ENGLISH, ZoneOffset.UTC),
                ProgramFacts.ofBuild("a PC", true),
                Samples.TOOLS,
                () -> {});
    }

    @AfterEach
    void close() {
        ui.close();
        parts.close();
    }

    @Test
    void one_click_on_the_toast_shows_what_is_wrong_and_one_more_repairs_it() {
        Monitor monitor = parts.monitor();
        monitor.addAnnouncer(announcement -> ui.announce(announcement, Optional.empty()));
        monitor.start();
        DialogFixture toast =
                findDialog("toast-clock-behind").withTimeout(60_000).using(screen.robot());
        assertThat(toast.textBox("text").text()).endsWith("More problems:\u00a01.");
        FrameFixture fix = clickUntilTheRepairOpens(toast);
        waitFor("a plan", () -> fix.button("fix-it").target().isShowing());
        fix.panel("plan-resync-clock").requireVisible();
        fix.panel("plan-reset-update-cache").requireVisible();
        fix.button("fix-it").click();
        waitFor("a verdict", () -> "Fixed".equals(fix.textBox("title").text()));
        fix.button("undo").requireVisible();
        findDialog("toast-health").withTimeout(60_000).using(screen.robot());
        fix.close();
        ui.open();
        FrameFixture status = findFrame("main-window").withTimeout(60_000).using(screen.robot());
        waitFor(
                "a PC that is well",
                () -> "Everything is working".equals(status.textBox("state").text()));
        assertThat(status.button("primary").isEnabled()).isTrue();
    }

    /** A busy screen may lose a click; a user would click again. */
    private FrameFixture clickUntilTheRepairOpens(DialogFixture toast) {
        for (int click = 0; click < 5; click++) {
            if (toast.target().isShowing()) {
                toast.panel("surface").click();
            }
            try {
                return findFrame("fix-window").withTimeout(12_000).using(screen.robot());
            } catch (WaitTimedOutError lost) {
                screen.robot().waitForIdle();
            }
        }
        return findFrame("fix-window").using(screen.robot());
    }

    private static void waitFor(String what, BooleanSupplier there) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return there.getAsBoolean();
                    }
                },
                PATIENCE);
    }
}
