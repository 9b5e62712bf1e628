package org.patchlight.ui;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.ui.tray.Commands;

/** Records the commands that were called. */
public final class RecordedCommands implements Commands {
    public final List<String> asked = new ArrayList<>();

    @Override
    public void open() {
        asked.add("open");
    }

    @Override
    public void checkNow() {
        asked.add("check-now");
    }

    @Override
    public void fix(List<String> fixes) {
        asked.add("fix " + fixes);
    }

    @Override
    public void pauseForAnHour() {
        asked.add("pause");
    }

    @Override
    public void pauseUntilTomorrow() {
        asked.add("pause-until-tomorrow");
    }

    @Override
    public void resume() {
        asked.add("resume");
    }

    @Override
    public void muteForAQuarter() {
        asked.add("mute-quarter");
    }

    @Override
    public void muteForAnHour() {
        asked.add("mute-hour");
    }

    @Override
    public void unmute() {
        asked.add("unmute");
    }

    @Override
    public void history() {
        asked.add("history");
    }

    @Override
    public void settings() {
        asked.add("settings");
    }

    @Override
    public void about() {
        asked.add("about");
    }

    @Override
    public void quit() {
        asked.add("quit");
    }
}
