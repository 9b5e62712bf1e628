package org.patchlight.pc;

import java.time.Duration;
import java.util.List;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.program.Approval;
import org.patchlight.pc.program.CodePages;
import org.patchlight.pc.program.NativeLibrary;
import org.patchlight.pc.program.ProgramFolder;
import org.patchlight.pc.program.ShellFacts;

/** What a PC gives to this program: rights, native code, child processes, a console and a shell. Reading changes nothing. */
public interface ProgramContext {
    /**
     * The names of the environment variables that a child process sees if it is started as this program starts the tools
     * of Windows. Windows may add some.
     *
     * @param limit the longest time to wait
     * @throws PcException UNAVAILABLE, DENIED or TIMED_OUT
     */
    default List<String> childVariables(Duration limit) throws PcException {
        throw unavailable("CreateProcess");
    }

    /**
     * The code pages.
     *
     * @throws PcException UNAVAILABLE
     */
    default CodePages codePages() throws PcException {
        throw unavailable("GetACP");
    }

    /**
     * How this process can get administrator rights.
     *
     * @throws PcException UNAVAILABLE or FAILED
     */
    default Approval approval() throws PcException {
        throw unavailable("GetTokenInformation");
    }

    /**
     * Where the native library comes from.
     *
     * @throws PcException UNAVAILABLE
     */
    default NativeLibrary nativeLibrary() throws PcException {
        throw unavailable("LoadLibrary");
    }

    /**
     * Where this program is installed.
     *
     * @throws PcException UNAVAILABLE
     */
    default ProgramFolder folder() throws PcException {
        throw unavailable("GetModuleFileName");
    }

    /**
     * The shell of this session.
     *
     * @throws PcException UNAVAILABLE or FAILED
     */
    default ShellFacts shell() throws PcException {
        throw unavailable("SHQueryUserNotificationState");
    }

    private static PcException unavailable(String operation) {
        return new PcException(Reason.UNAVAILABLE, operation, "program", 0);
    }
}
