package org.patchlight.update.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads a table that is packaged beside the classes: a line of headings, then lines of cells separated by tabs. */
public final class TableResource {
    private TableResource() {}

    /**
     * The rows below the headings.
     *
     * @param user the class beside which the table is packaged
     * @param columns the number of cells in each row
     * @throws IllegalStateException if the table is missing or a row has another number of cells, which is a build
     *     error
     */
    public static List<List<String>> rows(Class<?> user, String name, int columns) {
        try (Stream<String> lines = lines(user, name)) {
            return lines.map(line -> cells(line, columns)).toList();
        }
    }

    /**
     * The lines below the headings, read one by one. The caller closes the stream.
     *
     * @param user the class beside which the table is packaged
     * @throws IllegalStateException if the table is missing, which is a build error
     */
    static Stream<String> lines(Class<?> user, String name) {
        InputStream in = user.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the program was built without " + name);
        }
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return reader.lines().skip(1).onClose(() -> close(reader));
    }

    /**
     * The cells of a line.
     *
     * @throws IllegalStateException if their number differs, which is a build error
     */
    static List<String> cells(String line, int columns) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException("not " + columns + " cells: " + line);
        }
        return cells;
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
