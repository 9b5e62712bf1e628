package org.patchlight.ui.tray;

import java.util.List;

/**
 * What users can request in menus and windows. Each command only opens a window or changes how Patchlight checks; none
 * fixes anything.
 */
public interface Commands {
    /** Opens the status window. */
    void open();

    /** Checks everything now. */
    void checkNow();

    /** Opens the plan for these fixes and asks for consent. An empty list means all fixes that may run unattended. */
    void fix(List<String> fixes);

    /** Pauses automatic checks for an hour. */
    void pauseForAnHour();

    /** Pauses automatic checks until tomorrow morning. */
    void pauseUntilTomorrow();

    /** Ends the pause. */
    void resume();

    /** Keeps notifications back for a quarter of an hour. */
    void muteForAQuarter();

    /** Keeps notifications back for an hour. */
    void muteForAnHour();

    /** Lets notifications appear again. */
    void unmute();

    /** Opens the history. */
    void history();

    /** Opens the settings. */
    void settings();

    /** Opens the window about this program. */
    void about();

    /** Exits the program; asks first while a fix runs. */
    void quit();
}
