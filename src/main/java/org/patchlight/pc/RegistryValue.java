package org.patchlight.pc;

import java.util.List;

/** A value of the registry. */
public sealed interface RegistryValue {
    /** REG_SZ or REG_EXPAND_SZ, as stored: nothing is expanded. */
    record Text(String text, boolean expandable) implements RegistryValue {
        public Text(String text) {
            this(text, false);
        }
    }

    /** REG_DWORD, 0 to 4294967295. */
    record Number(long number) implements RegistryValue {}

    /** REG_MULTI_SZ. */
    record Lines(List<String> lines) implements RegistryValue {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Any other type, as bytes in hexadecimal with small letters. */
    record Raw(int type, String hex) implements RegistryValue {}
}
