package org.patchlight.cli.html;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file of a report. It is written whole or not at all, and replaces nothing but an earlier report. */
public final class ReportFile {
    /** Writes the report. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(Appendable out) throws IOException;
    }

    private final Path path;

    private ReportFile(Path path) {
        this.path = path;
    }

    /**
     * A report at this path.
     *
     * @throws NotDirectoryException if its folder is missing
     * @throws FileAlreadyExistsException if another file has this name
     */
    public static ReportFile at(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NotDirectoryException(String.valueOf(folder));
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isReport(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        return new ReportFile(path);
    }

    /** Its absolute path. */
    public Path path() {
        return path;
    }

    /**
     * Writes the report beside its place first.
     *
     * @throws IOException if it could not be written; nothing is left behind
     */
    public void write(Content content) throws IOException {
        Path temporary = Files.createTempFile(path.getParent(), "report", ".part");
        try {
            try (Writer out = new BufferedWriter(
                    new OutputStreamWriter(Files.newOutputStream(temporary), StandardCharsets.UTF_8))) {
                content.writeTo(out);
            }
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static boolean isReport(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        char[] start = new char[CasePage.MARK.length()];
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return in.read(start) == start.length && CasePage.MARK.equals(new String(start));
        } catch (IOException unreadable) {
            return false; // then it is not known to be a report
        }
    }
}
