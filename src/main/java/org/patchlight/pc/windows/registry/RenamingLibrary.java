package org.patchlight.pc.windows.registry;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** The function of {@code advapi32.dll} that jna-platform lacks. Loaded when first used. */
interface RenamingLibrary extends StdCallLibrary {
    RenamingLibrary INSTANCE = Native.load("advapi32", RenamingLibrary.class, W32APIOptions.UNICODE_OPTIONS);

    /**
     * Renames a key with everything below it.
     *
     * @return 0, or an error of {@code winerror.h}
     */
    int RegRenameKey(HKEY parent, String name, String newName);
}
