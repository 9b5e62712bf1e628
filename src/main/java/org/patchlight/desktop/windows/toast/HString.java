package org.patchlight.desktop.windows.toast;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** A text of the Windows Runtime, which its maker deletes. The empty text is the null pointer, and that is legal. */
final class HString implements AutoCloseable {
    private final @Nullable Pointer pointer;
    private final Runnable delete;

    /** @param delete deletes what the pointer points to */
    HString(@Nullable Pointer pointer, Runnable delete) {
        this.pointer = pointer;
        this.delete = delete;
    }

    @Nullable Pointer pointer() {
        return pointer;
    }

    @Override
    public void close() {
        delete.run();
    }
}
