package org.patchlight.pc;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A value of the registry. */
public sealed interface RegistryValue {
    /**
     * The number that this value holds, whatever its type: programs and scripts often write a REG_QWORD or a text where
     * Windows writes a REG_DWORD. Empty if it holds none from 0 to 2^63 - 1.
     */
    default OptionalLong asNumber() {
        return OptionalLong.empty();
    }

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

        private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}");
        private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,15}");

        @Override
        public OptionalLong asNumber() {
            String number = text.strip();
            if (DECIMAL.matcher(number).matches()) {
                return OptionalLong.of(Long.parseLong(number));
            }
            return HEXADECIMAL.matcher(number).matches()
                    ? OptionalLong.of(Long.parseLong(number.substring(2), 16))
                    : OptionalLong.empty();
        }
    }

    /**
     * REG_DWORD.
     *
     * @param number 0 to 4294967295
     */
    record Number(long number) implements RegistryValue {
        @Override
        public OptionalLong asNumber() {
            return OptionalLong.of(number);
        }
    }

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
    record Raw(int type, String hex) implements RegistryValue {
        private static final int BINARY = 3;
        private static final int DWORD = 4;
        private static final int DWORD_BIG_ENDIAN = 5;
        private static final int QWORD = 11;
        private static final Pattern BYTES = Pattern.compile("(?:[0-9a-fA-F]{8}){1,2}");

        /** Reads the types that Windows itself takes for numbers; RegGetValue takes 4 or 8 bytes of REG_BINARY too. */
        @Override
        public OptionalLong asNumber() {
            byte[] bytes = BYTES.matcher(hex).matches() ? HexFormat.of().parseHex(hex) : new byte[0];
            boolean number = type == QWORD || type == DWORD || type == BINARY;
            if (bytes.length == 0 || !(number || (type == DWORD_BIG_ENDIAN && bytes.length == 4))) {
                return OptionalLong.empty();
            }
            byte[] bigEndian = bytes.clone();
            if (number) {
                for (int at = 0; at < bytes.length; at++) {
                    bigEndian[at] = bytes[bytes.length - 1 - at];
                }
            }
            BigInteger value = new BigInteger(1, bigEndian);
            return value.bitLength() < Long.SIZE ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
        }
    }
}
