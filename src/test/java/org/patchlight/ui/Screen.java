package org.patchlight.ui;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.WaitTimedOutError;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.patchlight.settings.Settings.Theme;
import org.patchlight.ui.widget.WindowTheme;

/** A screen for one test. Using Swing off the event thread fails the test, and all windows are closed afterwards. */
public final class Screen implements BeforeEachCallback, AfterEachCallback {
    private static final int LONGEST = 10_000;
    private static final int CLICKS = 5;

    private @Nullable Robot robot;

    public Robot robot() {
        return Objects.requireNonNull(robot);
    }

    /** The theme for windows in tests. */
    public WindowTheme theme() {
        return new WindowTheme(() -> Theme.LIGHT, new ScriptedDesktop());
    }

    /** Waits until a condition holds, at most ten seconds: a busy machine shows windows and passes clicks on late. */
    public static void until(String what, BooleanSupplier holds) {
        Pause.pause(condition(what, holds), LONGEST);
    }

    /**
     * Clicks until the click takes effect. A window without focus can be on the screen of Java before it is on
     * that of the X server, and then the first click goes to what is beneath.
     */
    public static void click(Runnable click, String effect, BooleanSupplier holds) {
        for (int i = 0; i < CLICKS && !holds.getAsBoolean(); i++) {
            try {
                click.run();
                Pause.pause(condition(effect, holds), LONGEST / CLICKS);
            } catch (WaitTimedOutError | IllegalStateException missed) {
                continue;
            }
        }
        until(effect, holds);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        FailOnThreadViolationRepaintManager.install();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        GuiActionRunner.execute(() -> theme().ensure());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        robot().cleanUp();
        FailOnThreadViolationRepaintManager.uninstall();
    }

    private static Condition condition(String what, BooleanSupplier holds) {
        return new Condition(what) {
            @Override
            public boolean test() {
                return holds.getAsBoolean();
            }
        };
    }
}
