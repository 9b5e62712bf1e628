package org.patchlight.pc;

import java.util.List;

/** A value of the registry. */
public sealed interface RegistryValue {
    /**
     * REG_SZ or REG_EXPAND_SZ, as stored: variables are not expanded.
     *
     * @param text the text
     * @param expandable whether it is a REG_EXPAND_SZ
     */
    record Text(String text, boolean expandable) implements RegistryValue {
        /** A REG_SZ. */
        public Text(String text) {
            this(text, false);
        }
    }

    /**
     * REG_DWORD.
     *
     * @param number 0 to 4294967295
     */
    record Number(long number) implements RegistryValue {}

    /**
     * REG_MULTI_SZ.
     *
     * @param lines the strings
     */
    record Lines(List<String> lines) implements RegistryValue {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Any other type.
     *
     * @param type the type as the registry counts it
     * @param hex the bytes in lower-case hexadecimal
     */
    record Raw(int type, String hex) implements RegistryValue {}
}
