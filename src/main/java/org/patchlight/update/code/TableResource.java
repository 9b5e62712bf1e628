package org.patchlight.update.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
        InputStream in = user.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the program was built without " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<List<String>> rows = new ArrayList<>();
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.size() != columns) {
                    throw new IllegalStateException(name + ": " + line);
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
