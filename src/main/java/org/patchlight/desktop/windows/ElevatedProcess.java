package org.patchlight.desktop.windows;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Elevation.Running;
import org.patchlight.machine.Workers;

/** A process that runs as an administrator, seen from one that does not. */
final class ElevatedProcess implements Running {
    /** Ended, and Windows does not say how. */
    private static final int UNKNOWN = -1;

    private final @Nullable HANDLE handle;

    /** @param handle null where Windows hands none out, which it may */
    ElevatedProcess(@Nullable HANDLE handle) {
        this.handle = handle;
    }

    @Override
    public OptionalInt await(Duration atMost) {
        if (handle == null) {
            Workers.sleep(atMost);
            return OptionalInt.empty();
        }
        if (Kernel32.INSTANCE.WaitForSingleObject(handle, (int) atMost.toMillis()) != 0) {
            return OptionalInt.empty();
        }
        IntByReference code = new IntByReference();
        return OptionalInt.of(Kernel32.INSTANCE.GetExitCodeProcess(handle, code) ? code.getValue() : UNKNOWN);
    }

    @Override
    public boolean isVisible() {
        return handle != null;
    }

    @Override
    public void close() {
        if (handle != null) {
            Kernel32.INSTANCE.CloseHandle(handle);
        }
    }
}
