package org.patchlight;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
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

    /** What runs as an administrator; built in {@code packaging/launcher}. */
    private static final String STARTER = "patchlight-helper.exe";

    private OwnCommand() {}

    /** The command for Windows: the Java that runs us, without a console, and our jar. */
    static OwnProgram onWindows() {
        Path java = Path.of(System.getProperty("java.home", "")).toAbsolutePath();
        List<String> jar = List.of("-jar", jar().toString());
        Path folder = jar().resolveSibling("").toAbsolutePath();
        Path starter = folder.resolve(STARTER);
        // The starter loads what lies beside it, whatever Java runs us.
        Path its = folder.resolve("jre");
        List<Path> code = List.of(
                jar(),
                folder.resolve("jnidispatch.dll"),
                its,
                its.resolve("bin"),
                its.resolve("bin").resolve("server").resolve("jvm.dll"),
                its.resolve("lib").resolve("modules"));
        return new OwnProgram(
                java.resolve("bin").resolve("javaw.exe"), jar, Files.isRegularFile(starter) ? starter : null, code);
    }

    /** The command elsewhere. */
    static List<String> elsewhere() {
        Path java = Path.of(System.getProperty("java.home", ""), "bin", "java").toAbsolutePath();
        return List.of(java.toString(), "-jar", jar().toString());
    }

    /** A way to act as an administrator without a tray; empty where this session has no desktop to ask on. */
    static Optional<Elevation> elevation() {
        if (!Application.isWindows()) {
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
