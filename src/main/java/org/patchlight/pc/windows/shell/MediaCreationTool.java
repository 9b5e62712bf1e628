package org.patchlight.pc.windows.shell;

import com.sun.jna.platform.win32.KnownFolders;
import com.sun.jna.platform.win32.Shell32Util;
import com.sun.jna.platform.win32.Win32Exception;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.patchlight.machine.FolderList;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.WindowsVersion;

/**
 * Microsoft's Media Creation Tool in the Downloads folder of the person. Other programs can write there and replace the
 * tool after the check, so it may only be shown.
 */
final class MediaCreationTool {
    private static final String MAKER = "Microsoft Corporation";
    private static final String PAGE = "https://www.microsoft.com/software-download/windows";

    private MediaCreationTool() {}

    /** The newest tool with a signature of Microsoft; empty if there is none. */
    static Optional<Path> newest() throws PcException {
        return newest(
                downloads(),
                tool -> Signature.organisation(tool).filter(MAKER::equals).isPresent());
    }

    static Optional<Path> newest(Path folder, Predicate<Path> trusted) throws PcException {
        try {
            Path newest = null;
            FileTime written = FileTime.fromMillis(Long.MIN_VALUE);
            for (Path file : FolderList.of(folder)) {
                if (!isNamed(file.getFileName().toString()) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    // Asking for the time of other files could fail, as downloads come and go.
                    continue;
                }
                FileTime time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
                if (time.compareTo(written) > 0 && trusted.test(file)) {
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

    /** The download page of the tool for this Windows; Windows 7 and 8.1 are upgraded with the tool of Windows 10. */
    static String page(WindowsVersion version) {
        return PAGE + (version.isElevenOrLater() ? "11" : "10");
    }

    // Microsoft's names: MediaCreationTool22H2.exe, MediaCreationToolW11.exe, or mediacreationtool.exe.
    static boolean isNamed(String name) {
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
}
