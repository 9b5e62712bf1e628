package org.patchlight.pc.windows.file;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.AccCtrl.SE_OBJECT_TYPE;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.nio.file.Path;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.SystemFolders;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.call.WineHost;

/**
 * The folder for data of Patchlight as an administrator: {@code Logs\Patchlight} in the folder of Windows. Everyone may
 * read it and only administrators may write to it, so no one can place files there beforehand. ProgramData is not
 * suitable, because any user may create a folder there.
 *
 * <p>{@code journal} holds the journal of such runs. {@code own} holds locks, logs and temporary files, and only
 * administrators may read it: a process that opens a file for reading can also block others from it.
 */
public final class AdministratorsFolder {
    private static final String READABLE = "O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)";
    private static final String CLOSED = "O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";
    private static final int ALREADY_EXISTS = 183;
    private static final int PARTS = WinNT.OWNER_SECURITY_INFORMATION | WinNT.DACL_SECURITY_INFORMATION;

    private AdministratorsFolder() {}

    /**
     * The path of the folder, which may not exist yet.
     *
     * @throws PcException if Windows does not report its own folder
     */
    public static Path path() throws PcException {
        return SystemFolders.windows().resolve("Logs").resolve("Patchlight");
    }

    /** The folder of the journal. */
    public static Path journal(Path folder) {
        return folder.resolve("journal");
    }

    /** The folder that only administrators may read. */
    public static Path own(Path folder) {
        return folder.resolve("own");
    }

    /**
     * Creates the folder if it is missing, and verifies its rights. Needs an administrator if it is missing.
     *
     * @return its path
     * @throws PcException if it cannot be created, or others than administrators may write to it or to a folder
     *     above it
     */
    public static Path make() throws PcException {
        return Win32.call("CreateDirectory", "Logs\\Patchlight", () -> {
            Path folder = path();
            Path windows = SystemFolders.windows();
            verify(windows);
            // Exists since Windows 7. If it is missing, it is created with the same rights.
            make(windows.resolve("Logs"), READABLE);
            make(folder, READABLE);
            make(journal(folder), READABLE);
            make(own(folder), CLOSED);
            make(own(folder).resolve("temp"), CLOSED);
            return folder;
        });
    }

    /**
     * Verifies by reading alone that the folder is as {@link #make} creates it.
     *
     * @throws PcException MISSING if there is none; DENIED if it is not safe
     */
    public static Path find() throws PcException {
        return Win32.call("GetNamedSecurityInfo", "Logs\\Patchlight", () -> {
            Path folder = path();
            verify(SystemFolders.windows());
            verify(SystemFolders.windows().resolve("Logs"));
            verify(folder);
            verify(journal(folder));
            return folder;
        });
    }

    static void make(Path folder, String rights) throws PcException {
        PointerByReference descriptor = new PointerByReference();
        if (!SecurityLibrary.INSTANCE.ConvertStringSecurityDescriptorToSecurityDescriptor(
                rights, SecurityLibrary.REVISION, descriptor, Pointer.NULL)) {
            throw Win32.failure("ConvertStringSecurityDescriptor", folder.toString(), Native.getLastError());
        }
        try {
            SECURITY_ATTRIBUTES attributes = new SECURITY_ATTRIBUTES();
            attributes.lpSecurityDescriptor = descriptor.getValue();
            if (!Kernel32.INSTANCE.CreateDirectory(folder.toString(), attributes)) {
                int code = Native.getLastError();
                if (code != ALREADY_EXISTS) {
                    throw Win32.failure("CreateDirectory", folder.toString(), code);
                }
            }
        } finally {
            Kernel32.INSTANCE.LocalFree(descriptor.getValue());
        }
        verify(folder);
    }

    /** @throws PcException DENIED if it is not a plain folder that only administrators may write to */
    static void verify(Path folder) throws PcException {
        int attributes = Kernel32.INSTANCE.GetFileAttributes(folder.toString());
        if (attributes == WinNT.INVALID_FILE_ATTRIBUTES) {
            throw Win32.failure("GetFileAttributes", folder.toString(), Native.getLastError());
        }
        if (!isPlain(attributes)
                || !(WineHost.isHere() || FolderRights.of(descriptor(folder)).onlyAdministratorsWrite())) {
            throw new PcException(Reason.DENIED, "GetNamedSecurityInfo", folder.toString(), 0);
        }
    }

    /** Whether attributes of {@code winnt.h} are those of a plain folder: not a file, a link or a junction. */
    static boolean isPlain(int attributes) {
        return (attributes & WinNT.FILE_ATTRIBUTE_DIRECTORY) != 0
                && (attributes & WinNT.FILE_ATTRIBUTE_REPARSE_POINT) == 0;
    }

    /** The owner and the list of rights of a file or folder, as SDDL. */
    static String descriptor(Path file) throws PcException {
        PointerByReference descriptor = new PointerByReference();
        int code = Advapi32.INSTANCE.GetNamedSecurityInfo(
                file.toString(), SE_OBJECT_TYPE.SE_FILE_OBJECT, PARTS, null, null, null, null, descriptor);
        if (code != Win32.SUCCESS) {
            throw Win32.failure("GetNamedSecurityInfo", file.toString(), code);
        }
        PointerByReference text = new PointerByReference();
        try {
            if (!SecurityLibrary.INSTANCE.ConvertSecurityDescriptorToStringSecurityDescriptor(
                    descriptor.getValue(), SecurityLibrary.REVISION, PARTS, text, Pointer.NULL)) {
                throw Win32.failure("ConvertSecurityDescriptor", file.toString(), Native.getLastError());
            }
            return text.getValue().getWideString(0);
        } finally {
            Kernel32.INSTANCE.LocalFree(descriptor.getValue());
            if (text.getValue() != null) {
                Kernel32.INSTANCE.LocalFree(text.getValue());
            }
        }
    }

    /** Security descriptors as text ({@code sddl.h}), in {@code advapi32.dll}. Loaded when first used. */
    interface SecurityLibrary extends StdCallLibrary {
        /** The only revision of that text: SDDL_REVISION_1. */
        int REVISION = 1;

        SecurityLibrary INSTANCE = Native.load("advapi32", SecurityLibrary.class, W32APIOptions.UNICODE_OPTIONS);

        boolean ConvertStringSecurityDescriptorToSecurityDescriptor(
                String text, int revision, PointerByReference descriptor, Pointer size);

        boolean ConvertSecurityDescriptorToStringSecurityDescriptor(
                Pointer descriptor, int revision, int parts, PointerByReference text, Pointer length);
    }
}
