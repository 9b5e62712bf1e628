package org.patchlight.pc.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What {@code sfc} writes to {@code CBS.log}, by Windows version: the files of the folder {@code sfc}, as listed in its
 * {@code sources.tsv}.
 *
 * @param log the name of the file, without its ending
 * @param repaired the number of repaired files
 * @param beyondRepair the number of files that stay damaged
 * @param damage the last of these and since when; empty if none
 * @param source where the form of the lines is from
 */
public record SystemFileSamples(String log, int repaired, int beyondRepair, String damage, String source) {
    /** All of them. */
    public static List<SystemFileSamples> all() throws IOException {
        return read("sources.tsv")
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> new SystemFileSamples(
                        row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2]), row[3], row[4] + ": " + row[5]))
                .toList();
    }

    /** The lines of the log. */
    public String lines() throws IOException {
        return read(log + ".log");
    }

    private static String read(String name) throws IOException {
        try (InputStream file = SystemFileSamples.class.getResourceAsStream("sfc/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
