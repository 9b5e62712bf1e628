package org.patchlight.pc.windows.process;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase.SYSTEM_INFO;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.call.SystemFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The environment of a tool: what programs of Windows expect to find in theirs, as Windows itself reports it. None of it is
 * taken from the environment of this process, which other programs of the person can change.
 *
 * @param windows such as {@code C:\Windows}
 * @param system32 such as {@code C:\Windows\System32}
 * @param programData such as {@code C:\ProgramData}; null if Windows doesn't report it, which breaks few tools
 * @param architecture a PROCESSOR_ARCHITECTURE number of winnt.h
 * @param processors their number
 */
record CleanEnvironment(
        Path windows, Path system32, @Nullable Path programData, int architecture, int processors) {
    private static final Logger LOG = LoggerFactory.getLogger(CleanEnvironment.class);
    /** The value that Windows is delivered with. */
    private static final String EXECUTABLE = ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC";

    /** The environment for tools of this Windows. */
    static CleanEnvironment ofThisWindows() throws PcException {
        SYSTEM_INFO system = new SYSTEM_INFO();
        Kernel32.INSTANCE.GetNativeSystemInfo(system);
        // The lower half of a number that has had another meaning.
        int architecture = system.processorArchitecture.dwOemID.intValue() & 0xFFFF;
        return new CleanEnvironment(
                SystemFolders.windows(),
                SystemFolders.system32(),
                programDataOrNull(),
                architecture,
                system.dwNumberOfProcessors.intValue());
    }

    /**
     * The variables. TEMP is the folder of the machine: tools that run as an administrator must not depend on a folder that
     * other programs of the person can write to.
     */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("SystemRoot", windows.toString());
        variables.put("windir", windows.toString());
        variables.put("SystemDrive", windows.toString().substring(0, 2));
        variables.put("PATH", system32.toString());
        variables.put("PATHEXT", EXECUTABLE);
        variables.put("ComSpec", system32 + "\\cmd.exe");
        variables.put("TEMP", windows + "\\Temp");
        variables.put("TMP", windows + "\\Temp");
        if (programData != null) {
            variables.put("ProgramData", programData.toString());
            variables.put("ALLUSERSPROFILE", programData.toString());
        }
        variables.put("PROCESSOR_ARCHITECTURE", nameOf(architecture));
        variables.put("NUMBER_OF_PROCESSORS", Integer.toString(processors));
        return variables;
    }

    private static @Nullable Path programDataOrNull() {
        try {
            return SystemFolders.programData();
        } catch (PcException unknown) {
            LOG.warn("tools get no ProgramData", unknown);
            return null;
        }
    }

    private static String nameOf(int architecture) {
        return switch (architecture) {
            case 0 -> "x86";
            case 5 -> "ARM";
            case 12 -> "ARM64";
            default -> "AMD64";
        };
    }
}
