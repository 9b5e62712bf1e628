package org.patchlight.update;

import java.util.Locale;

/**
 * A result code of Windows.
 *
 * @param value its 32 bits
 */
public record Hresult(int value) {
    /** ERROR_FILE_NOT_FOUND as an HRESULT. */
    public static final Hresult FILE_NOT_FOUND = new Hresult(0x80070002);

    /** ERROR_PATH_NOT_FOUND as an HRESULT. */
    public static final Hresult PATH_NOT_FOUND = new Hresult(0x80070003);

    /** Whether it says that something failed: the severity bit is set ([MS-ERREF] 2.1). */
    public boolean isFailure() {
        return value < 0;
    }

    /** The facility, 0 to 8191 ([MS-ERREF] 2.1): 7 for Win32 codes, 0x24 for the update agent. */
    public int facility() {
        return (value >>> 16) & 0x1FFF;
    }

    /** The low word: for facility 7 the Win32 code. */
    public int code() {
        return value & 0xFFFF;
    }

    /** {@code 0x} and eight upper-case digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "0x%08X", value);
    }
}
