package org.patchlight.pc.windows.event;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The event log built from {@code packaging/wine/stub-wevtapi.c}. The system property {@code
 * patchlight.stubEventLibrary} has its path; without it, tests that need such an event log are skipped.
 */
interface StubEventLibrary extends EventLibrary {
    /** How many handles are open. */
    int StubOpenHandles();

    /** Loads the library, which then serves the events in this folder. */
    static StubEventLibrary serving(Path folder) {
        String library = System.getProperty("patchlight.stubEventLibrary", "");
        assumeTrue(
                !library.isEmpty() && Files.isRegularFile(Path.of(library)),
                "patchlight.stubEventLibrary names no library");
        Kernel32.INSTANCE.SetEnvironmentVariable("PATCHLIGHT_EVENTS", folder.toString());
        return Native.load(Path.of(library).toString(), StubEventLibrary.class);
    }
}
