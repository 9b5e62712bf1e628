package org.patchlight.pc.windows.file;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.call.Win32;

/** The version in the resources of a program file. Only its numbers are read: its texts are translated. */
final class FileVersion {
    private static final int SIGNATURE = 0xFEEF04BD;
    private static final int SIZE = 52;
    private static final int HIGH = 8;
    private static final int LOW = 12;
    private static final int NO_DATA = 1812;
    private static final int NO_TYPE = 1813;
    private static final int NO_RESOURCE = 1814;
    /** Files that are no programs. */
    private static final int BAD_FORMAT = 11;

    /** The version resources of Windows' files have a few kilobytes. */
    private static final int LARGEST = 1 << 20;

    private FileVersion() {}

    static Optional<String> of(String path) throws PcException {
        return Win32.call("GetFileVersionInfo", path, () -> read(path));
    }

    private static Optional<String> read(String path) throws PcException {
        VersionLibrary library = VersionLibrary.INSTANCE;
        int size = library.GetFileVersionInfoSize(path, new IntByReference());
        if (size == 0) {
            return none(path, Native.getLastError());
        }
        if (size < 0 || size > LARGEST) {
            return Optional.empty();
        }
        try (Memory data = new Memory(size)) {
            data.clear();
            if (!library.GetFileVersionInfo(path, 0, size, data)) {
                return none(path, Native.getLastError());
            }
            PointerByReference fixed = new PointerByReference();
            IntByReference length = new IntByReference();
            boolean found = library.VerQueryValue(data, "\\", fixed, length);
            return found && length.getValue() >= SIZE ? version(fixed.getValue()) : Optional.empty();
        }
    }

    private static Optional<String> version(@Nullable Pointer fixed) {
        if (fixed == null || fixed.getInt(0) != SIGNATURE) {
            return Optional.empty();
        }
        int high = fixed.getInt(HIGH);
        int low = fixed.getInt(LOW);
        return Optional.of((high >>> 16) + "." + (high & 0xFFFF) + "." + (low >>> 16) + "." + (low & 0xFFFF));
    }

    /** A file without a version is no error. */
    private static Optional<String> none(String path, int code) throws PcException {
        return switch (code) {
            case Win32.SUCCESS, NO_DATA, NO_TYPE, NO_RESOURCE, BAD_FORMAT -> Optional.empty();
            default -> throw Win32.failure("GetFileVersionInfo", path, code);
        };
    }

    /** The functions of {@code version.dll}. Loaded when first used. */
    interface VersionLibrary extends StdCallLibrary {
        VersionLibrary INSTANCE = Native.load("version", VersionLibrary.class, W32APIOptions.UNICODE_OPTIONS);

        int GetFileVersionInfoSize(String path, IntByReference unused);

        boolean GetFileVersionInfo(String path, int unused, int size, Pointer data);

        boolean VerQueryValue(Pointer data, String block, PointerByReference found, IntByReference length);
    }
}
