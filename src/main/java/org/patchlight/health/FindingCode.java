package org.patchlight.health;

import java.util.List;

/**
 * A result code that a finding is about, and what is known of where it came up.
 *
 * @param code {@code 0x} and eight upper-case digits
 * @param circumstances stable names such as {@code driver}, behind an exclamation mark if it is known that it was not so
 */
public record FindingCode(String code, List<String> circumstances) {
    public FindingCode {
        circumstances = List.copyOf(circumstances);
    }
}
