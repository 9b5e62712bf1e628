package org.patchlight.pc.windows.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.patchlight.machine.FolderList;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.process.WindowsProcesses;

/**
 * Exports and installs driver packages with {@code pnputil.exe}. Only its exit code counts, because its output is in
 * the language of the PC.
 */
final class DriverPackages {
    private static final String TOOL = "pnputil.exe";
    private static final Pattern OF_MAKER = Pattern.compile("(?i)oem\\d+\\.inf");
    /** Windows 10 1607, the first with these commands of pnputil. */
    private static final int FIRST_BUILD = 14_393;
    /** ERROR_SUCCESS_REBOOT_INITIATED. */
    private static final int RESTARTING = 1641;

    private final WindowsVersion version;

    DriverPackages(WindowsVersion version) {
        this.version = version;
    }

    void export(String inf, String folder, Duration limit) throws PcException {
        if (version.build() < FIRST_BUILD || !OF_MAKER.matcher(inf).matches()) {
            throw new PcException(Reason.UNAVAILABLE, "ExportDriver", inf, 0);
        }
        try {
            Files.createDirectories(Path.of(folder));
        } catch (IOException refused) {
            throw new PcException(Reason.DENIED, "CreateDirectory", folder, refused);
        }
        run("ExportDriver", List.of("/export-driver", inf, folder), inf, limit);
    }

    void install(String folder, Duration limit) throws PcException {
        if (!holdsPackage(Path.of(folder))) {
            throw new PcException(Reason.MISSING, "AddDriver", folder, 0);
        }
        run("AddDriver", List.of("/add-driver", folder + "\\*.inf", "/install"), folder, limit);
    }

    private static void run(String operation, List<String> arguments, String target, Duration limit)
            throws PcException {
        int code = WindowsProcesses.run(TOOL, arguments, limit, piece -> {});
        if (code != Win32.SUCCESS && code != Win32.SUCCESS_RESTART_REQUIRED && code != RESTARTING) {
            throw WindowsProcesses.exit(operation, target, code);
        }
    }

    private static boolean holdsPackage(Path folder) throws PcException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try {
            return FolderList.of(folder).stream()
                    .anyMatch(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".inf"));
        } catch (IOException unreadable) {
            throw new PcException(Reason.FAILED, "FindFirstFile", folder.toString(), unreadable);
        }
    }
}
