package org.patchlight.machine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists folders. Java reports a failure in the middle of a folder by an unchecked exception; here it is an {@link
 * IOException} like every other.
 */
public final class FolderList {
    private FolderList() {}

    /**
     * The files and folders directly in a folder, in no order.
     *
     * @throws IOException if they can't be listed to the end
     */
    public static List<Path> of(Path folder) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            return of(found);
        }
    }

    static List<Path> of(DirectoryStream<Path> found) throws IOException {
        List<Path> entries = new ArrayList<>();
        try {
            found.forEach(entries::add);
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        return entries;
    }
}
