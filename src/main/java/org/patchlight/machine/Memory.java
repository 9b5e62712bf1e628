package org.patchlight.machine;

/** The memory of the program. */
public final class Memory {
    private Memory() {}

    /**
     * Gives back to the system what the start needed and the idle tray does not. Java collects only when it runs short, which an idle tray never
     * does, so it would keep all of that for days. Stops the program for some hundredths of a second; what it gains stands in
     * {@code docs/performance.md}.
     */
    public static void giveBack() {
        System.gc();
    }
}
