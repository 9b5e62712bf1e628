package org.patchlight.ui;

import java.util.Objects;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.patchlight.settings.Settings.Theme;
import org.patchlight.ui.widget.WindowTheme;

/** A screen for one test. Using Swing off the event thread fails the test, and all windows are closed afterwards. */
public final class Screen implements BeforeEachCallback, AfterEachCallback {
    private @Nullable Robot robot;

    public Robot robot() {
        return Objects.requireNonNull(robot);
    }

    /** The theme for windows in tests. */
    public WindowTheme theme() {
        return new WindowTheme(() -> Theme.LIGHT, new ScriptedDesktop());
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
}
