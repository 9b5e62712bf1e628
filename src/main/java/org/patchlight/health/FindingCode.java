package org.patchlight.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result code of a finding, and the known circumstances of its occurrence.
 *
 * @param code {@code 0x} and eight upper-case digits
 * @param circumstances stable names such as {@code driver}; an exclamation mark in front means that the circumstance is
 *     known not to apply
 */
public record FindingCode(String code, List<String> circumstances) {
    // Written out, because Java links those of a record at run time, which takes milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FindingCode known
                && code.equals(known.code)
                && circumstances.equals(known.circumstances);
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + circumstances.hashCode();
    }

    public FindingCode {
        circumstances = List.copyOf(circumstances);
    }
}
