package org.patchlight.pc.windows.file;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.AccCtrl.SE_OBJECT_TYPE;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.PSIDByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.call.Limits;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.call.WineHost;
import org.patchlight.pc.windows.file.Exposure.Kind;

/** The owner and the access list of files and folders. */
final class FileSecurity {
    private static final int PARTS = WinNT.OWNER_SECURITY_INFORMATION | WinNT.DACL_SECURITY_INFORMATION;

    private static final Duration LOOKUP_LIMIT = Duration.ofSeconds(5);

    private FileSecurity() {}

    /**
     * Why a file or folder is not safe; empty if only administrators can change it.
     *
     * @param folder whether it must be a folder
     * @throws PcException MISSING if there is none
     */
    static Optional<Exposure> exposure(Path file, boolean folder) throws PcException {
        int attributes = Kernel32.INSTANCE.GetFileAttributes(file.toString());
        if (attributes == WinNT.INVALID_FILE_ATTRIBUTES) {
            throw Win32.failure("GetFileAttributes", file.toString(), Native.getLastError());
        }
        boolean link = (attributes & WinNT.FILE_ATTRIBUTE_REPARSE_POINT) != 0;
        if (link || (folder && !isPlain(attributes))) {
            return Optional.of(Exposure.of(file.toString(), Kind.LINK));
        }
        if (WineHost.isHere()) {
            return Optional.empty();
        }
        return FolderRights.of(descriptor(file)).excess().map(excess -> exposure(file, excess));
    }

    private static Exposure exposure(Path file, FolderRights.Excess excess) {
        Kind kind = excess.right().isEmpty() ? Kind.OWNER : Kind.RIGHT;
        return new Exposure(file.toString(), kind, excess.who(), excess.right());
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

    /** The same with the name of the account, which a server of the organisation may have to be asked for. */
    static Exposure named(Exposure exposure) {
        try {
            String account =
                    Limits.within(LOOKUP_LIMIT, "LookupAccountSid", exposure.who(), () -> account(exposure.who()));
            return new Exposure(exposure.path(), exposure.kind(), account, exposure.right());
        } catch (PcException unknown) {
            return exposure;
        }
    }

    /** The name of an account, such as {@code NT SERVICE\Fax}; the text itself if Windows knows none. */
    private static String account(String aliasOrSid) {
        PSIDByReference sid = new PSIDByReference();
        // Takes the aliases of SDDL, too.
        if (!Advapi32.INSTANCE.ConvertStringSidToSid(aliasOrSid, sid)) {
            return aliasOrSid;
        }
        try {
            return Advapi32Util.getAccountBySid(sid.getValue()).fqn;
        } catch (Win32Exception unknown) {
            return aliasOrSid;
        } finally {
            Kernel32.INSTANCE.LocalFree(sid.getValue().getPointer());
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
