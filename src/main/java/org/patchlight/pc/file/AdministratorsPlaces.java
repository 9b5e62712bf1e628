package org.patchlight.pc.file;

import java.util.List;

/**
 * Where Patchlight keeps what it does as an administrator, as Windows paths: the folder in use, and the folder of earlier
 * versions.
 */
public final class AdministratorsPlaces {
    /** The name of the file with the last failed start of the helper, in such a folder. */
    public static final String STARTER_LOG = "starter.log";

    private AdministratorsPlaces() {}

    /** The folders, the one in use first. Each may be missing. */
    public static List<String> of(String windowsFolder) {
        return List.of(windowsFolder + "\\Patchlight", windowsFolder + "\\Logs\\Patchlight");
    }
}
