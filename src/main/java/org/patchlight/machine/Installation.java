package org.patchlight.machine;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this program and the Java runtime that runs it are installed. */
public final class Installation {
    private Installation() {}

    /** The jar that this program runs from, or its folder of classes in a build; absolute. */
    public static Path jar() {
        try {
            return Path.of(Installation.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("The location of the program is not a path", malformed);
        }
    }

    /** The folder of programs of the Java runtime that runs this program; absolute. */
    public static Path javaPrograms() {
        return Path.of(System.getProperty("java.home", ""), "bin").toAbsolutePath();
    }
}
