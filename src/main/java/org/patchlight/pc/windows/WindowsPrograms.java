package org.patchlight.pc.windows;

import com.sun.jna.platform.win32.KnownFolders;
import com.sun.jna.platform.win32.Shell32Util;
import com.sun.jna.platform.win32.Win32Exception;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Programs;
import org.patchlight.pc.WindowsVersion;

/** Opens what this Windows has for a page; which one that is differs from version to version. */
final class WindowsPrograms implements Programs {
    private final WindowsVersion version;

    WindowsPrograms(WindowsVersion version) {
        this.version = version;
    }

    @Override
    public String open(Page page) throws PcException {
        return Win32.call("ShellExecuteEx", page.name(), () -> switch (page) {
            case UPDATE_TROUBLESHOOTER -> openTroubleshooter();
            case WINDOWS_UPDATE -> openWindowsUpdate();
            case SERVICES -> openServices();
            case DATE_AND_TIME -> openDateAndTime();
            case MEDIA_CREATION_TOOL -> openMediaCreationTool();
        });
    }

    // msdt.exe stayed behind on some Windows 11 that lost the pack; only both together open the wizard.
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

    // The console asks for an administrator only where it is told to.
    private static String openServices() throws PcException {
        Path console = WindowsProcesses.tool("mmc.exe");
        Path services = WindowsProcesses.tool("services.msc");
        ShellStart.start("runas", console.toString(), "\"" + services + "\"");
        return "mmc.exe services.msc";
    }

    private String openDateAndTime() throws PcException {
        return version.isTenOrLater()
                ? opened("ms-settings:dateandtime")
                : started(WindowsProcesses.tool("control.exe"), "timedate.cpl");
    }

    private static String openMediaCreationTool() throws PcException {
        Path tool = mediaCreationTool()
                .orElseThrow(() -> new PcException(
                        Reason.UNAVAILABLE, "ShellExecuteEx", "MediaCreationTool.exe", Win32.FILE_NOT_FOUND));
        ShellStart.start("runas", tool.toString(), null);
        return tool.getFileName().toString();
    }

    private static Optional<Path> mediaCreationTool() throws PcException {
        try (DirectoryStream<Path> downloads = Files.newDirectoryStream(downloads())) {
            Path newest = null;
            FileTime written = FileTime.fromMillis(Long.MIN_VALUE);
            for (Path file : downloads) {
                FileTime time = Files.getLastModifiedTime(file);
                if (isMediaCreationTool(file.getFileName().toString()) && time.compareTo(written) > 0) {
                    newest = file;
                    written = time;
                }
            }
            return Optional.ofNullable(newest);
        } catch (NoSuchFileException noDownloads) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new PcException(Reason.FAILED, "FindFirstFile", "Downloads", failed);
        }
    }

    // Microsoft names it MediaCreationTool22H2.exe, MediaCreationToolW11.exe, or mediacreationtool.exe.
    static boolean isMediaCreationTool(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("mediacreationtool") && lower.endsWith(".exe");
    }

    private static Path downloads() throws PcException {
        try {
            return Path.of(Shell32Util.getKnownFolderPath(KnownFolders.FOLDERID_Downloads));
        } catch (Win32Exception unknown) {
            throw new PcException(Reason.UNAVAILABLE, "SHGetKnownFolderPath", "Downloads", unknown);
        }
    }

    private static String started(Path program, String arguments) throws PcException {
        ShellStart.start("open", program.toString(), arguments);
        return program.getFileName() + " " + arguments;
    }

    private static String opened(String address) throws PcException {
        ShellStart.start("open", address, null);
        return address;
    }
}
