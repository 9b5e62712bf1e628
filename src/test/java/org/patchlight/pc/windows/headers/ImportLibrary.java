package org.patchlight.pc.windows.headers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions that a DLL exports, from the index of its import library (an archive: "First Linker Member" of the PE
 * format).
 *
 * @param functions their names
 */
record ImportLibrary(Set<String> functions) {
    private static final String IMPORT = "__imp_";
    private static final int MAGIC = 8;
    private static final int HEADER = 60;

    static ImportLibrary of(byte[] archive) {
        int size = Integer.parseInt(text(archive, MAGIC + 48, 10).strip());
        int data = MAGIC + HEADER;
        int count = ByteBuffer.wrap(archive).getInt(data);
        int names = data + Integer.BYTES * (1 + count);
        Set<String> functions = new TreeSet<>();
        for (String name : text(archive, names, data + size - names).split("\0", -1)) {
            if (name.startsWith(IMPORT)) {
                functions.add(name.substring(IMPORT.length()));
            }
        }
        return new ImportLibrary(functions);
    }

    boolean has(String function) {
        return functions.contains(function);
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.US_ASCII);
    }
}
