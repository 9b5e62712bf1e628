package org.patchlight.pc.windows.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.patchlight.pc.RegistryValue;

/** Registry values as Windows stores them: types of {@code winnt.h}, texts in UTF-16LE that may lack a terminator. */
final class RegistryBytes {
    static final int SZ = 1;
    static final int EXPAND_SZ = 2;
    static final int DWORD = 4;
    static final int MULTI_SZ = 7;

    private static final HexFormat HEX = HexFormat.of();

    private RegistryBytes() {}

    /**
     * Reads a stored value. A value that does not fit its type stays as bytes, so that it can be restored unchanged.
     */
    static RegistryValue decode(int type, byte[] bytes) {
        boolean text = bytes.length % 2 == 0;
        if (type == DWORD && bytes.length == Integer.BYTES) {
            return new RegistryValue.Number(Integer.toUnsignedLong(
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt()));
        }
        if ((type == SZ || type == EXPAND_SZ) && text) {
            return new RegistryValue.Text(withoutTerminators(utf16(bytes)), type == EXPAND_SZ);
        }
        if (type == MULTI_SZ && text) {
            return new RegistryValue.Lines(lines(utf16(bytes)));
        }
        return new RegistryValue.Raw(type, HEX.formatHex(bytes));
    }

    /** The type number that a value is stored under. */
    static int type(RegistryValue value) {
        if (value instanceof RegistryValue.Text text) {
            return text.expandable() ? EXPAND_SZ : SZ;
        }
        if (value instanceof RegistryValue.Lines) {
            return MULTI_SZ;
        }
        return value instanceof RegistryValue.Raw raw ? raw.type() : DWORD;
    }

    /** The bytes of a value, terminators included. */
    static byte[] encode(RegistryValue value) {
        if (value instanceof RegistryValue.Text text) {
            return (text.text() + '\0').getBytes(StandardCharsets.UTF_16LE);
        }
        if (value instanceof RegistryValue.Lines lines) {
            StringBuilder all = new StringBuilder();
            lines.lines().forEach(line -> all.append(line).append('\0'));
            return all.append('\0').toString().getBytes(StandardCharsets.UTF_16LE);
        }
        if (value instanceof RegistryValue.Raw raw) {
            return HEX.parseHex(raw.hex());
        }
        int number = (int) ((RegistryValue.Number) value).number();
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static String utf16(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_16LE);
    }

    private static String withoutTerminators(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\0') {
            end--;
        }
        return text.substring(0, end);
    }

    // Empty lines in the middle have a meaning: PendingFileRenameOperations has one for each file that will be deleted.
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        if (withoutTerminators(text).isEmpty()) {
            return lines;
        }
        int end = text.endsWith("\0") ? text.length() - 1 : text.length();
        int start = 0;
        while (start < end) {
            int stop = text.indexOf('\0', start);
            int lineEnd = stop < 0 || stop > end ? end : stop;
            lines.add(text.substring(start, lineEnd));
            start = lineEnd + 1;
        }
        return lines;
    }
}
