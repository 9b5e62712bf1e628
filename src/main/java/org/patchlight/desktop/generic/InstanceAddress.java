package org.patchlight.desktop.generic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.patchlight.machine.BoundedFile;

/**
 * The address of a running instance, and a token that proves that the caller may read the user's files. Stored in a
 * file with two lines.
 *
 * @param place {@code unix}, or a port number on this machine
 * @param token the secret token
 */
record InstanceAddress(String place, String token) {
    private static final String FILE = "instance.address";
    private static final String SOCKET = "instance.socket";
    private static final String UNIX = "unix";
    private static final long LARGEST = 1 << 10;

    static InstanceAddress unix(String token) {
        return new InstanceAddress(UNIX, token);
    }

    static InstanceAddress port(int port, String token) {
        return new InstanceAddress(Integer.toString(port), token);
    }

    /** The socket of a home folder. */
    static Path socket(Path home) {
        return home.resolve(SOCKET);
    }

    SocketAddress in(Path home) {
        return place.equals(UNIX)
                ? UnixDomainSocketAddress.of(socket(home))
                : new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(place));
    }

    void write(Path home) throws IOException {
        Path fresh = home.resolve(FILE + ".new");
        Files.deleteIfExists(fresh);
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, place + "\n" + token + "\n");
        Files.move(fresh, home.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads the address of a home folder.
     *
     * @throws IOException if there is none, or it is incomplete
     */
    static InstanceAddress read(Path home) throws IOException {
        List<String> lines = BoundedFile.text(home.resolve(FILE), LARGEST)
                .orElseThrow(() -> new NoSuchFileException(FILE))
                .lines()
                .toList();
        boolean whole = lines.size() == 2
                && lines.get(0).matches("unix|\\d{1,5}")
                && !lines.get(1).isBlank();
        if (!whole) {
            throw new IOException("not an address: " + home.resolve(FILE));
        }
        return new InstanceAddress(lines.get(0), lines.get(1));
    }

    static void delete(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(FILE));
        Files.deleteIfExists(socket(home));
    }
}
