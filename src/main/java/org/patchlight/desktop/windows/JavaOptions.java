package org.patchlight.desktop.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The environment variables by which any program of the person could have an elevated Java run its code. Looking for them closes the hole only
 * for what is set when we look: a starter that clears them is what closes it for good.
 */
final class JavaOptions {
    private static final Logger LOG = LoggerFactory.getLogger(JavaOptions.class);
    private static final List<String> NAMES = List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");
    private static final List<String> KEYS = List.of("Environment", "Volatile Environment");

    private JavaOptions() {}

    /** Whether the environment of the person's account has any; true as well where that could not be read. */
    static boolean inTheEnvironment() {
        try {
            return KEYS.stream().anyMatch(key -> NAMES.stream().anyMatch(name -> isSet(key, name)));
        } catch (RuntimeException unreadable) {
            LOG.warn("The environment of the account could not be read", unreadable);
            return true;
        }
    }

    private static boolean isSet(String key, String name) {
        return Advapi32Util.registryKeyExists(WinReg.HKEY_CURRENT_USER, key)
                && Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, key, name);
    }
}
