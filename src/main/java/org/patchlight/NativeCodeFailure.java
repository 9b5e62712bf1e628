package org.patchlight;

import java.util.Optional;
import org.patchlight.cli.CommandFailure;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.CommonOptions;
import org.patchlight.health.Message;
import org.patchlight.machine.NativeLibraryRules;
import org.patchlight.machine.OperatingSystem;
import org.patchlight.pc.windows.call.NativeCode;

/** Says why this program can't call Windows. A simulated PC and copied evidence need no native code. */
final class NativeCodeFailure {
    private NativeCodeFailure() {}

    /** Why the PC that the options name can't be opened; empty if native code is loaded, or isn't needed. */
    static Optional<CommandFailure> forPc(CommonOptions options) {
        boolean simulated = options.simulate() != null || options.pcFile() != null;
        return simulated ? Optional.empty() : find();
    }

    /** Why native code can't be loaded; empty if it is loaded, or if this isn't Windows. */
    static Optional<CommandFailure> find() {
        return OperatingSystem.isWindows()
                ? NativeCode.problem().map(reason -> failure(libraryKey(), reason))
                : Optional.empty();
    }

    /**
     * What is wrong with the native library. Java drops the error code of a blocked load, such as 4551 of App Control, and
     * its text is in the language of Windows. A file that is intact and still refused was blocked.
     */
    private static String libraryKey() {
        if (NativeLibraryRules.isMissing()) {
            return "missing";
        }
        if (!NativeLibraryRules.isFolderInCodePage()) {
            return "code-page";
        }
        return NativeLibraryRules.isIntact() ? "blocked" : "refused";
    }

    /** @param key the last part of the message key: {@code missing}, {@code code-page}, {@code blocked} or {@code refused} */
    static CommandFailure failure(String key, String reason) {
        return new CommandFailure(Kind.UNREADABLE, Message.of("cli.native." + key, NativeLibraryRules.LIBRARY, reason));
    }
}
