package org.patchlight.machine;

/** The operating system that this program runs on; the only class that reads the {@code os.name} property. */
public final class OperatingSystem {
    private OperatingSystem() {}

    /** The name as Java reports it, such as {@code Windows 11} or {@code Linux}; {@code ?} if it is unknown. */
    public static String name() {
        return System.getProperty("os.name", "?");
    }

    /** Whether this program runs on Windows. */
    public static boolean isWindows() {
        return name().startsWith("Windows");
    }
}
