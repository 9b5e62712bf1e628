package org.patchlight.pc.windows.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Programs;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.windows.call.SystemFolders;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.process.WindowsProcesses;

/**
 * Opens the pages of Windows, whose programs differ from version to version. The shell finds them by settings that any
 * program of the person can change, so an elevated process opens none.
 */
public final class WindowsPrograms implements Programs {
    private final WindowsVersion version;
    private final Shell shell;
    private final BooleanSupplier elevated;
    private final Download tool;

    /** Opens a file or an address for the person. */
    interface Shell {
        void start(String verb, String file, @Nullable String arguments) throws PcException;
    }

    /** Finds a program that the person downloaded. */
    interface Download {
        Optional<Path> newest() throws PcException;
    }

    /** @param version decides which program shows a page */
    public WindowsPrograms(WindowsVersion version) {
        this(version, ShellStart::start, SplitToken::isElevated, MediaCreationTool::newest);
    }

    WindowsPrograms(WindowsVersion version, Shell shell, BooleanSupplier elevated, Download tool) {
        this.version = version;
        this.shell = shell;
        this.elevated = elevated;
        this.tool = tool;
    }

    @Override
    public String open(Page page) throws PcException {
        return Win32.call("ShellExecuteEx", page.name(), () -> switch (page) {
            case UPDATE_TROUBLESHOOTER -> openTroubleshooter();
            case WINDOWS_UPDATE -> openWindowsUpdate();
            case SERVICES -> openServices();
            case DATE_AND_TIME -> openDateAndTime();
            case STORAGE -> openStorage();
            case RECOVERY -> openRecovery();
            case MEDIA_CREATION_TOOL -> openMediaCreationTool();
        });
    }

    @Override
    public String openUpdateCatalog(String words) throws PcException {
        String address = Programs.catalogAddress(words);
        return Win32.call("ShellExecuteEx", address, () -> opened(address));
    }

    // Some Windows 11 still have msdt.exe without the troubleshooting pack. The wizard opens only with both.
    private String openTroubleshooter() throws PcException {
        Path wizard = SystemFolders.system32().resolve("msdt.exe");
        Path pack = SystemFolders.windows().resolve("diagnostics\\system\\WindowsUpdate");
        if (Files.isRegularFile(wizard) && Files.isDirectory(pack)) {
            return started(wizard, "/id WindowsUpdateDiagnostic");
        }
        if (!version.isTenOrLater()) {
            throw new PcException(Reason.UNAVAILABLE, "ShellExecuteEx", "msdt.exe", Win32.FILE_NOT_FOUND);
        }
        return opened("ms-settings:troubleshoot");
    }

    private String openWindowsUpdate() throws PcException {
        return version.isTenOrLater()
                ? opened("ms-settings:windowsupdate")
                : started(WindowsProcesses.tool("control.exe"), "/name Microsoft.WindowsUpdate");
    }

    // Servers have Disk Cleanup only with the Desktop Experience; starting it fails without.
    private String openStorage() throws PcException {
        if (version.isTenOrLater()) {
            return opened("ms-settings:storagesense");
        }
        start("open", WindowsProcesses.tool("cleanmgr.exe").toString(), null);
        return "cleanmgr.exe";
    }

    private String openRecovery() throws PcException {
        return version.isTenOrLater()
                ? opened("ms-settings:recovery")
                : started(WindowsProcesses.tool("control.exe"), "/name Microsoft.Recovery");
    }

    // The console asks for an administrator only with this verb.
    private String openServices() throws PcException {
        Path console = WindowsProcesses.tool("mmc.exe");
        Path services = WindowsProcesses.tool("services.msc");
        start("runas", console.toString(), "\"" + services + "\"");
        return "mmc.exe services.msc";
    }

    private String openDateAndTime() throws PcException {
        return version.isTenOrLater()
                ? opened("ms-settings:dateandtime")
                : started(WindowsProcesses.tool("control.exe"), "timedate.cpl");
    }

    // The tool is never started: programs of the person can put a library beside it that it loads as an administrator.
    private String openMediaCreationTool() throws PcException {
        Optional<Path> found = tool.newest();
        if (found.isEmpty()) {
            return opened(MediaCreationTool.page(version));
        }
        Path explorer = SystemFolders.windows().resolve("explorer.exe");
        start("open", explorer.toString(), "/select,\"" + found.get() + "\"");
        return found.get().toString();
    }

    private String started(Path program, String arguments) throws PcException {
        start("open", program.toString(), arguments);
        return program.getFileName() + " " + arguments;
    }

    private String opened(String address) throws PcException {
        start("open", address, null);
        return address;
    }

    private void start(String verb, String file, @Nullable String arguments) throws PcException {
        if (elevated.getAsBoolean()) {
            throw new PcException(Reason.DENIED, OPEN, file, 0);
        }
        shell.start(verb, file, arguments);
    }
}
