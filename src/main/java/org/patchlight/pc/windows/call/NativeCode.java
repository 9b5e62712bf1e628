package org.patchlight.pc.windows.call;

import com.sun.jna.Native;
import java.util.Optional;

/** Whether this program can call Windows at all: JNA needs a native library of its own. */
public final class NativeCode {
    // A class that failed to load says why only once.
    private static final Optional<String> PROBLEM = load();

    private NativeCode() {}

    /** Why the native library of JNA can't be loaded, in the words of Java or Windows; empty if it is loaded. */
    public static Optional<String> problem() {
        return PROBLEM;
    }

    private static Optional<String> load() {
        try {
            return Native.POINTER_SIZE > 0 ? Optional.empty() : Optional.of("JNA");
        } catch (LinkageError refused) {
            return Optional.of(reason(refused));
        }
    }

    /** JNA drops the refusal of the library beside the jar, and then reports only that it found no other. */
    private static String reason(LinkageError refused) {
        String tried = System.getProperty("jnidispatch.path", "");
        if (!tried.isEmpty()) {
            try {
                System.load(tried);
            } catch (LinkageError first) {
                return String.valueOf(first.getMessage());
            }
        }
        return String.valueOf(refused.getMessage());
    }
}
