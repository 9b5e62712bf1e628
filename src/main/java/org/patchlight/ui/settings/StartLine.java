package org.patchlight.ui.settings;

import java.io.IOException;
import java.util.concurrent.Executor;
import javax.swing.JCheckBox;
import org.patchlight.desktop.Autostart;
import org.patchlight.desktop.Autostart.State;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.EventThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The check box for starting with Windows: shows what the desktop reports, and changes it. */
final class StartLine {
    private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);

    private final Wording wording;
    private final Autostart autostart;
    private final JCheckBox box;
    private final Executor worker;
    private final Text remark = new Text(Tone.CAPTION, "");

    /**
     * Reads the state from the desktop and shows it.
     *
     * @param worker runs the calls to the desktop, which may take a while
     */
    StartLine(Wording wording, Autostart autostart, JCheckBox box, Executor worker) {
        this.wording = wording;
        this.autostart = autostart;
        this.box = box;
        this.worker = worker;
        remark.setName("start-remark");
        remark.setVisible(false);
        worker.execute(() -> {
            showActualState();
            showRemark("");
        });
    }

    Text remark() {
        return remark;
    }

    /** Switches starting with Windows on or off, unless it already is. */
    void follow(boolean on) {
        worker.execute(() -> {
            boolean isOn = autostart.state() == State.ON;
            if (on == isOn || autostart.state() == State.UNAVAILABLE) {
                return;
            }
            try {
                autostart.set(on);
                showRemark("");
            } catch (IOException refused) {
                LOG.warn("starting with Windows could not be changed", refused);
                showRemark(wording.say("ui.settings.start.failed", String.valueOf(refused.getMessage())));
            }
        });
    }

    /** Shows what Windows will really do, whatever the saved settings say. */
    private void showActualState() {
        State state = autostart.state();
        if (state == State.ON || state == State.OFF) {
            EventThread.run(() -> box.setSelected(state == State.ON));
        }
    }

    private void showRemark(String failure) {
        State state = autostart.state();
        String text = switch (state) {
            case ON, OFF -> failure;
            case SWITCHED_OFF_BY_USER -> wording.say("ui.settings.start.switched-off");
            case UNAVAILABLE -> wording.say("ui.settings.start.unavailable");
        };
        EventThread.run(() -> {
            box.setEnabled(state != State.UNAVAILABLE);
            remark.say(text);
            remark.setVisible(!text.isEmpty());
        });
    }
}
