package org.patchlight.desktop.windows.launch;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.patchlight.desktop.Autostart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the program at sign-in through the {@code Run} key of the person. Setup for all users writes that of the PC, which
 * counts as well. The choice made in Task Manager is read, never written.
 */
public final class WindowsAutostart implements Autostart {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsAutostart.class);
    private static final HKEY USER = WinReg.HKEY_CURRENT_USER;
    private static final HKEY MACHINE = WinReg.HKEY_LOCAL_MACHINE;
    private static final String RUN = "Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String DECISIONS =
            "Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run";

    /** The longest command line that Windows runs from this key, in characters. */
    static final int LONGEST = 260;

    private final String name;
    private final String command;

    /**
     * The autostart of this program.
     *
     * @param name the name of the value, which Task Manager may show
     */
    public WindowsAutostart(String name, OwnProgram program) {
        this.name = name;
        this.command = CommandLine.of(program.executable().toString(), program.autostart());
    }

    @Override
    public State state() {
        try {
            List<HKEY> registered = Stream.of(USER, MACHINE)
                    .filter(root -> Advapi32Util.registryValueExists(root, RUN, name))
                    .toList();
            if (registered.isEmpty()) {
                return State.OFF;
            }
            return registered.stream().allMatch(this::decided) ? State.SWITCHED_OFF_BY_USER : State.ON;
        } catch (RuntimeException unreadable) {
            LOG.warn("Autostart could not be read", unreadable);
            return State.UNAVAILABLE;
        }
    }

    @Override
    public void set(boolean on) throws IOException {
        try {
            boolean ofMachine = Advapi32Util.registryValueExists(MACHINE, RUN, name);
            if (on && !ofMachine) {
                write();
            } else if (!on && Advapi32Util.registryValueExists(USER, RUN, name)) {
                Advapi32Util.registryDeleteValue(USER, RUN, name);
            }
            if (!on && ofMachine) {
                throw new IOException("Setup turned autostart on for all users; Task Manager turns it off");
            }
        } catch (Win32Exception refused) {
            throw new IOException("Autostart could not be changed: " + refused.getMessage(), refused);
        }
    }

    /**
     * Whether the person switched the program off, according to the first byte that Windows keeps about its value: odd
     * is off.
     */
    static boolean switchedOff(byte[] note) {
        return note.length > 0 && (note[0] & 1) == 1;
    }

    /** Windows keeps the choice where the value is. */
    private boolean decided(HKEY root) {
        return Advapi32Util.registryValueExists(root, DECISIONS, name)
                && switchedOff(Advapi32Util.registryGetBinaryValue(root, DECISIONS, name));
    }

    private void write() throws IOException {
        if (command.length() > LONGEST) {
            throw new IOException("The command to start is longer than Windows takes: " + command);
        }
        Advapi32Util.registryCreateKey(USER, RUN);
        Advapi32Util.registrySetStringValue(USER, RUN, name, command);
    }
}
