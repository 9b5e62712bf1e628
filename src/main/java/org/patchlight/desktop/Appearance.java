package org.patchlight.desktop;

/** How the desktop looks. */
public interface Appearance {
    /** Whether its windows are dark. */
    boolean darkWindows();

    /** Whether its taskbar is dark. */
    boolean darkTaskbar();

    /** Calls back, on any thread, when either may have changed. */
    void onChange(Runnable changed);
}
