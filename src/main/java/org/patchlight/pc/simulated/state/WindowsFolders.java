package org.patchlight.pc.simulated.state;

/** The paths of folders and files of a simulated Windows. */
public final class WindowsFolders {
    /** The Windows folder. */
    public static final String WINDOWS = "C:\\Windows";

    static final String CACHE = WINDOWS + "\\SoftwareDistribution";
    static final String DOWNLOADS = CACHE + "\\Download";
    /** The update agent's database. */
    public static final String DATA_STORE = CACHE + "\\DataStore\\DataStore.edb";

    static final String REPORTING_LOG = CACHE + "\\ReportingEvents.log";
    /** The signature database that CryptSvc keeps. */
    public static final String CATALOG =
            WINDOWS + "\\System32\\catroot2\\{F750E6C3-38EE-11D1-85E5-00C04FC295EE}\\catdb";
    /** The folder of an upgrade that waits for a restart. */
    public static final String UPGRADE = "C:\\$WINDOWS.~BT";
    /** The folder that this program is installed in. */
    public static final String PROGRAM = "C:\\Program Files\\Patchlight";
    /** The folder into which the person's browser saves files. */
    public static final String DOWNLOADS_OF_PERSON = "C:\\Users\\Person\\Downloads";

    private WindowsFolders() {}
}
