package org.patchlight.ui.main;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A library inside Patchlight, from the list {@code libraries.tsv}. A test holds the list against the libraries of the
 * build.
 *
 * @param name its name
 * @param licence its licence as an SPDX expression in words
 * @param artifacts the names of its Maven artifacts
 */
record Library(String name, String licence, List<String> artifacts) {
    private static final String LIST = "/org/patchlight/libraries.tsv";
    private static final int COLUMNS = 3;

    /** All libraries, by name. */
    static List<Library> all() {
        try (InputStream stream = Library.class.getResourceAsStream(LIST)) {
            if (stream == null) {
                throw new IllegalStateException("not in this build: " + LIST);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(Library::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Library of(String line) {
        String[] columns = line.split("\t", COLUMNS);
        return new Library(columns[0], columns[1], List.of(columns[2].split(" ")));
    }
}
