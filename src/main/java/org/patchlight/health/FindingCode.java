package org.patchlight.health;

import java.util.List;

/**
 * A result code of a finding, and the known circumstances of its occurrence.
 *
 * @param code {@code 0x} and eight upper-case digits
 * @param circumstances stable names such as {@code driver}; an exclamation mark in front means that the circumstance is
 *     known not to apply
 */
public record FindingCode(String code, List<String> circumstances) {
    public FindingCode {
        circumstances = List.copyOf(circumstances);
    }
}
