package org.patchlight.desktop;

/** One entry of the tray's menu. */
public sealed interface MenuEntry {
    /**
     * Something to choose.
     *
     * @param id a stable name for tests and logs
     * @param text what it says
     * @param enabled whether it can be chosen
     * @param run what it does, called on the event thread
     */
    record Action(String id, String text, boolean enabled, Runnable run) implements MenuEntry {}

    /** A line to read. */
    record Label(String text) implements MenuEntry {}

    /** A line between groups. */
    record Separator() implements MenuEntry {}
}
