package org.patchlight.update.reading.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code .reg} files: {@code dword:00000004}, {@code "text"}, {@code hex(2):25,00,...} for texts with
 * variables.
 */
final class RegistryText {
    private static final Charset SINGLE_BYTES = Charset.forName("windows-1252");
    private static final int LONGEST = 4096;

    private RegistryText() {}

    /** A DWORD, or a QWORD that fits into one, in any of their forms; null if the value is none. */
    static @Nullable Integer number(String value) {
        if (value.regionMatches(true, 0, "hex(4):", 0, 7) || value.regionMatches(true, 0, "hex(b):", 0, 7)) {
            return ofBytes(bytes(value.substring(0, Math.min(value.length(), LONGEST)), 7));
        }
        if (!value.regionMatches(true, 0, "dword:", 0, 6)) {
            return null;
        }
        try {
            return Integer.parseUnsignedInt(value.substring(6).strip(), 16);
        } catch (NumberFormatException damaged) {
            return null;
        }
    }

    private static @Nullable Integer ofBytes(byte[] bytes) {
        if (bytes.length != Integer.BYTES && bytes.length != Long.BYTES) {
            return null;
        }
        for (int at = Integer.BYTES; at < bytes.length; at++) {
            if (bytes[at] != 0) {
                return null;
            }
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    /**
     * A text, plain or as bytes.
     *
     * @param wide whether bytes are UTF-16LE, as in version 5 of the format
     * @return null if the value is no text
     */
    static @Nullable String text(String value, boolean wide) {
        if (value.startsWith("\"")) {
            int end = value.lastIndexOf('"');
            return end < 1 ? null : unescaped(value.substring(1, end));
        }
        String lower = value.substring(0, Math.min(value.length(), LONGEST)).toLowerCase(Locale.ROOT);
        if (!lower.startsWith("hex(1):") && !lower.startsWith("hex(2):")) {
            return null;
        }
        byte[] bytes = bytes(lower, 7);
        String text = new String(bytes, wide ? StandardCharsets.UTF_16LE : SINGLE_BYTES);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Removes the backslash before a backslash or a quotation mark. */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    private static byte[] bytes(String hex, int from) {
        byte[] bytes = new byte[hex.length() / 2];
        int count = 0;
        for (int at = from; at + 1 < hex.length(); at++) {
            int high = Character.digit(hex.charAt(at), 16);
            int low = Character.digit(hex.charAt(at + 1), 16);
            if (high >= 0 && low >= 0) {
                bytes[count] = (byte) (16 * high + low);
                count++;
                at++;
            }
        }
        return Arrays.copyOf(bytes, count);
    }
}
