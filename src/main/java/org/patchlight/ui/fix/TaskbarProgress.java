package org.patchlight.ui.fix;

import java.awt.Taskbar;
import java.awt.Taskbar.Feature;
import java.awt.Taskbar.State;
import java.awt.Window;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The progress of a run on the button of its window in the taskbar, where the desktop shows one. */
final class TaskbarProgress {
    private static final Logger LOG = LoggerFactory.getLogger(TaskbarProgress.class);

    private final Window window;
    private OptionalInt shown = OptionalInt.empty();

    TaskbarProgress(Window window) {
        this.window = window;
    }

    /** @param percent 0 to 100; at 0 the bar shows only that something runs */
    void show(int percent) {
        shown = OptionalInt.of(percent);
        state(percent == 0 ? State.INDETERMINATE : State.NORMAL);
        change(Feature.PROGRESS_VALUE_WINDOW, taskbar -> taskbar.setWindowProgressValue(window, percent));
    }

    /** Removes the progress. */
    void end() {
        shown = OptionalInt.empty();
        state(State.OFF);
    }

    /** The percentage that a desktop which shows progress shows now. */
    OptionalInt shown() {
        return shown;
    }

    private void state(State state) {
        change(Feature.PROGRESS_STATE_WINDOW, taskbar -> taskbar.setWindowProgressState(window, state));
    }

    private static void change(Feature feature, Consumer<Taskbar> change) {
        try {
            if (Taskbar.isTaskbarSupported() && Taskbar.getTaskbar().isSupported(feature)) {
                change.accept(Taskbar.getTaskbar());
            }
        } catch (UnsupportedOperationException | SecurityException refused) {
            LOG.debug("the taskbar shows no progress", refused);
        }
    }
}
