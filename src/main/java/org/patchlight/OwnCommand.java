package org.patchlight;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.windows.OwnProgram;
import org.patchlight.desktop.windows.WindowsDesktop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How this program is started again. */
final class OwnCommand {
    private static final Logger LOG = LoggerFactory.getLogger(OwnCommand.class);

    private OwnCommand() {}

    /** The command for Windows: the Java that runs us, without a console, and our jar. */
    static OwnProgram onWindows() {
        Path java = Path.of(System.getProperty("java.home", "")).toAbsolutePath();
        List<String> jar = List.of("-jar", jar().toString());
        return new OwnProgram(java.resolve("bin").resolve("javaw.exe"), jar, jar, List.of(jar(), java));
    }

    /** The command elsewhere. */
    static List<String> elsewhere() {
        Path java = Path.of(System.getProperty("java.home", ""), "bin", "java").toAbsolutePath();
        return List.of(java.toString(), "-jar", jar().toString());
    }

    /** A way to act as an administrator without a tray; empty where this session has no desktop to ask on. */
    static Optional<Elevation> elevation() {
        if (!Workplace.isWindows()) {
            return Optional.empty();
        }
        try {
            return Optional.of(WindowsDesktop.open(onWindows(), Map.of(), () -> LOG.info("the session ends"))
                    .elevation());
        } catch (IOException noDesktop) {
            LOG.info("nobody can be asked for an administrator here", noDesktop);
            return Optional.empty();
        }
    }

    private static Path jar() {
        try {
            return Path.of(OwnCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("the program does not know where it lies", malformed);
        }
    }
}
