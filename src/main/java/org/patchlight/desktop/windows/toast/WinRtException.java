package org.patchlight.desktop.windows.toast;

import java.io.IOException;
import java.util.Locale;

/** A call of the Windows Runtime failed. */
final class WinRtException extends IOException {
    private static final long serialVersionUID = 1;

    private final int code;

    /** @param code the HRESULT */
    WinRtException(String call, int code) {
        super(String.format(Locale.ROOT, "%s failed (0x%08X)", call, code));
        this.code = code;
    }

    /** The HRESULT. */
    int code() {
        return code;
    }
}
