package org.patchlight.update.attempt;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A result code of Windows.
 *
 * @param value its 32 bits
 */
public record Hresult(int value) {
    // Written out, because Java links those of a record at run time, which takes milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hresult known && value == known.value;
    }

    @Override
    public int hashCode() {
        return value;
    }

    private static final int CUSTOMER = 0x2000_0000;
    private static final int NT_BIT = 0x1000_0000;
    /** An NTSTATUS of severity error has both severity bits set. */
    private static final int NT_SEVERITY = 0xC000_0000;

    /** ERROR_INVALID_DATA */
    public static final Hresult INVALID_DATA = new Hresult(0x8007000D);

    /** CBS_E_SOURCE_MISSING: Windows found no source of the files that it needs. */
    public static final Hresult SOURCE_MISSING = new Hresult(0x800F081F);

    /** A repair of the component store found its files nowhere, neither on Windows Update nor in the source given. */
    public static final Hresult REPAIR_SOURCE_MISSING = new Hresult(0x800F0915);

    /** ERROR_FILE_NOT_FOUND as an HRESULT. */
    public static final Hresult FILE_NOT_FOUND = new Hresult(0x80070002);

    /** ERROR_PATH_NOT_FOUND as an HRESULT. */
    public static final Hresult PATH_NOT_FOUND = new Hresult(0x80070003);

    /** WU_E_CALL_CANCELLED: an operation of the update agent was cancelled, which is no failure of it. */
    public static final Hresult CANCELLED = new Hresult(0x8024000B);

    /** Whether it is a failure: the severity bit is set ([MS-ERREF] 2.1). */
    public boolean isFailure() {
        return value < 0;
    }

    /** Whether the code is not one of Microsoft's: the customer bit is set ([MS-ERREF] 2.1). */
    public boolean isCustomer() {
        return (value & CUSTOMER) != 0;
    }

    /**
     * The NTSTATUS that this code is, or that it wraps as an HRESULT ([MS-ERREF] 2.1 and 2.3); empty for an ordinary
     * HRESULT.
     */
    public Optional<Hresult> ntStatus() {
        return (value & NT_SEVERITY) == NT_SEVERITY ? Optional.of(new Hresult(value & ~NT_BIT)) : Optional.empty();
    }

    /** The facility, 0 to 2047 ([MS-ERREF] 2.1): 7 for Win32 codes, 0x24 for the update agent. */
    public int facility() {
        return (value >>> 16) & 0x7FF;
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
