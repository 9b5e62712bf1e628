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
                ? NativeCode.problem().map(reason -> failure(NativeLibraryRules.isMissing(), reason))
                : Optional.empty();
    }

    static CommandFailure failure(boolean missing, String reason) {
        return new CommandFailure(
                Kind.UNREADABLE,
                missing
                        ? Message.of("cli.native.missing", NativeLibraryRules.LIBRARY)
                        : Message.of("cli.native.refused", NativeLibraryRules.LIBRARY, reason));
    }
}
