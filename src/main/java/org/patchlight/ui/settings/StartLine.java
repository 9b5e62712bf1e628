package org.patchlight.ui.settings;

import java.io.IOException;
import java.util.concurrent.Executor;
import javax.swing.JCheckBox;
import org.patchlight.desktop.Autostart;
import org.patchlight.desktop.Autostart.State;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Paragraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starting with Windows: what the desktop says of it, and making it so. */
final class StartLine {
    private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);

    private final Wording wording;
    private final Autostart autostart;
    private final JCheckBox box;
    private final Executor worker;
    private final Paragraph remark = new Paragraph(Paragraph.Tone.QUIET, "");

    /**
     * @param worker where the desktop is asked, for it may take its time
     */
    StartLine(Wording wording, Autostart autostart, JCheckBox box, Executor worker) {
        this.wording = wording;
        this.autostart = autostart;
        this.box = box;
        this.worker = worker;
        remark.setName("start-remark");
        remark.setVisible(false);
        worker.execute(() -> {
            showTruth();
            tell("");
        });
    }

    Paragraph remark() {
        return remark;
    }

    /** Makes it so, unless it is so already. */
    void follow(boolean on) {
        worker.execute(() -> {
            boolean isOn = autostart.state() == State.ON;
            if (on == isOn || autostart.state() == State.UNAVAILABLE) {
                return;
            }
            try {
                autostart.set(on);
                tell("");
            } catch (IOException refused) {
                LOG.warn("starting with Windows could not be changed", refused);
                tell(wording.say("ui.settings.start.failed", String.valueOf(refused.getMessage())));
            }
        });
    }

    /** What Windows will really do counts, whatever was chosen here once. */
    private void showTruth() {
        State state = autostart.state();
        if (state == State.ON || state == State.OFF) {
            EventThread.run(() -> box.setSelected(state == State.ON));
        }
    }

    private void tell(String failure) {
        State state = autostart.state();
        String said = switch (state) {
            case ON, OFF -> failure;
            case SWITCHED_OFF_BY_USER -> wording.say("ui.settings.start.switched-off");
            case UNAVAILABLE -> wording.say("ui.settings.start.unavailable");
        };
        EventThread.run(() -> {
            box.setEnabled(state != State.UNAVAILABLE);
            remark.say(said);
            remark.setVisible(!said.isEmpty());
        });
    }
}
