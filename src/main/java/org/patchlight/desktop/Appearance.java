package org.patchlight.desktop;

/** Whether the desktop is dark or light. */
public interface Appearance {
    /** Whether windows are dark. */
    boolean darkWindows();

    /** Whether the taskbar is dark. */
    boolean darkTaskbar();

    /** Adds a callback for possible changes of either value. It is called on any thread. */
    void onChange(Runnable changed);
}
