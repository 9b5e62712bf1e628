package org.patchlight.ui.tray;

import java.util.List;

/** What menus and windows let a person ask for. Each only opens a window or changes how we look; none repairs anything. */
public interface Commands {
    /** Shows how the PC is doing. */
    void open();

    /** Looks at everything now. */
    void checkNow();

    /** Shows what these fixes would do and asks; all that may run unattended if the list is empty. */
    void fix(List<String> fixes);

    /** Looks at nothing by itself for an hour. */
    void pauseForAnHour();

    /** Looks at nothing by itself until tomorrow morning. */
    void pauseUntilTomorrow();

    /** Ends a pause. */
    void resume();

    /** Shows what was seen and done. */
    void history();

    /** Shows the clock's past as a picture. */
    void clockHistory();

    /** Shows the settings. */
    void settings();

    /** Shows what this program is. */
    void about();

    /** Ends the program. */
    void quit();
}
