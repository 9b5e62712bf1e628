package org.patchlight;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.patchlight.desktop.ToastLink;
import org.patchlight.desktop.generic.FileSingleInstance;
import org.patchlight.desktop.windows.launch.ForegroundRight;
import org.patchlight.machine.OperatingSystem;

/**
 * What Windows starts for a click on a notification: passes the click to the running instance, which opens a window. Its
 * arguments come from outside. They never reach the command line of the program, so that none of them can become an option.
 */
final class LinkProgram {
    /** The exit code of arguments that are refused; nothing was done. */
    static final int REFUSED = 2;

    private LinkProgram() {}

    /**
     * Passes the click on.
     *
     * @param arguments the home folder and an address, and nothing else
     * @return 0 if it was passed on, {@link #REFUSED}, or 1 if no instance runs, whose notifications are gone then
     */
    static int run(List<String> arguments) {
        Optional<ToastLink> clicked = arguments.size() == 2 ? ToastLink.parse(arguments.get(1)) : Optional.empty();
        if (clicked.isEmpty()) {
            return REFUSED;
        }
        Path home;
        try {
            home = Path.of(arguments.get(0));
        } catch (InvalidPathException malformed) {
            return REFUSED;
        }
        if (!home.isAbsolute()) {
            return REFUSED;
        }
        if (OperatingSystem.isWindows() && NativeCodeFailure.find().isEmpty()) {
            ForegroundRight.passOn();
        }
        return new FileSingleInstance(DesktopSession.number()).pass(home, clicked.get()) ? 0 : 1;
    }
}
