package org.patchlight.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks the zip of a release into a new folder. Entries can't leave that folder, replace each other, or be links: a link
 * in a zip becomes an ordinary file with the text of its target.
 */
final class PackageZip {
    /** Several times what today's package has. */
    private static final int MOST_ENTRIES = 5_000;

    private static final long MOST_BYTES = 600L << 20;
    private static final int BUFFER = 1 << 16;

    private final long mostBytes;

    PackageZip() {
        this(MOST_BYTES);
    }

    PackageZip(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Unpacks a zip whose entries are all in one folder; that folder itself is left out.
     *
     * @param folder the new folder, which doesn't exist
     * @throws ZipException if an entry isn't allowed, or there is too much
     * @throws IOException if it can't be read or written
     */
    void unpack(Path zip, Path folder) throws IOException {
        Files.createDirectory(folder);
        Set<String> names = new HashSet<>();
        long left = mostBytes;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                throw new ZipException("too many entries");
            }
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = checked(entry.getName());
                if (name.isEmpty() || entry.isDirectory()) {
                    continue;
                }
                if (!names.add(name.toLowerCase(Locale.ROOT))) {
                    throw new ZipException("two entries of one name: " + name);
                }
                try (InputStream bytes = file.getInputStream(entry)) {
                    left -= write(bytes, folder.resolve(name), left);
                }
            }
        }
    }

    /** The name below the common folder. Windows reads more signs as separators, streams and devices than a zip does. */
    private static String checked(String name) throws ZipException {
        String[] parts = name.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            boolean plain = !parts[i].isEmpty()
                    && !parts[i].endsWith(".")
                    && !parts[i].endsWith(" ")
                    && parts[i].chars().noneMatch(c -> c < ' ' || "\\:*?\"<>|".indexOf(c) >= 0);
            if (!plain && !(last && parts[i].isEmpty() && i > 0)) {
                throw new ZipException("not allowed: " + name);
            }
        }
        int slash = name.indexOf('/');
        if (slash < 0) {
            throw new ZipException("outside the folder: " + name);
        }
        return name.substring(slash + 1);
    }

    private static long write(InputStream bytes, Path file, long most) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
                written += length;
                if (written > most) {
                    throw new ZipException("too large");
                }
                out.write(buffer, 0, length);
            }
        }
        return written;
    }
}
