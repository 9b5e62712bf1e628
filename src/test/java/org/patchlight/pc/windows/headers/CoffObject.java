package org.patchlight.pc.windows.headers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The sections of an object file of Windows, by name (PE format, "COFF File Header" and "Section Table"). What a section
 * holds is read as the compiler wrote it, so nothing need run.
 *
 * @param sections the bytes of each section
 */
record CoffObject(Map<String, byte[]> sections) {
    private static final int HEADER_SIZE = 20;
    private static final int SECTION_SIZE = 40;
    private static final int SYMBOL_SIZE = 18;
    private static final int SHORT_NAME = 8;

    static CoffObject of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int count = bytes.getShort(2);
        int names = bytes.getInt(8) + bytes.getInt(12) * SYMBOL_SIZE;
        Map<String, byte[]> sections = new HashMap<>();
        for (int n = 0; n < count; n++) {
            int at = HEADER_SIZE + n * SECTION_SIZE;
            int size = bytes.getInt(at + 16);
            int data = bytes.getInt(at + 20);
            sections.put(name(file, at, names), Arrays.copyOfRange(file, data, data + size));
        }
        return new CoffObject(sections);
    }

    /** The 64-bit numbers of a section. */
    long[] numbers(String section) {
        byte[] data = bytes(section);
        long[] numbers = new long[data.length / Long.BYTES];
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(numbers);
        return numbers;
    }

    /** The bytes of a section that must exist. */
    byte[] bytes(String section) {
        byte[] data = sections.get(section);
        if (data == null) {
            throw new AssertionError("no section " + section);
        }
        return data;
    }

    /** A long name is "/" and its place in the table of names. */
    private static String name(byte[] file, int at, int names) {
        String name = text(file, at, at + SHORT_NAME);
        return name.startsWith("/") ? text(file, names + Integer.parseInt(name.substring(1)), file.length) : name;
    }

    private static String text(byte[] file, int from, int most) {
        int end = from;
        while (end < most && file[end] != 0) {
            end++;
        }
        return new String(file, from, end - from, StandardCharsets.US_ASCII);
    }
}
