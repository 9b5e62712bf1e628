package org.patchlight.machine;

/** The memory of the program. */
public final class Memory {
    private Memory() {}

    /**
     * Returns the memory that was only needed for the start, or for a check, to the operating system. Java collects garbage only when it
     * runs short of memory, which an idle tray never does. The call stops the program for some hundredths of a second.
     * {@code docs/performance.md} has the figures.
     */
    public static void giveBack() {
        System.gc();
    }
}
