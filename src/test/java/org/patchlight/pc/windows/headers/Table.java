package org.patchlight.pc.windows.headers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables beside these tests: values separated by tabs, with a line of names first. */
final class Table {
    private Table() {}

    /** The rows of a table, each as its values. */
    static List<String[]> rows(String name) throws IOException {
        return text(name).lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    /** The whole text of a file beside these tests. */
    static String text(String name) throws IOException {
        try (InputStream file = Table.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
