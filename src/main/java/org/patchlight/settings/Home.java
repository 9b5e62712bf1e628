package org.patchlight.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the folder for settings, history, journal and logs of this user. */
public final class Home {
    /** A file of this name beside the program makes it portable. Only its existence counts. */
    static final String MARK = "portable.txt";

    private static final String PORTABLE_FOLDER = "data";

    private Home() {}

    /**
     * The folder {@code data} beside the program, if the file {@code portable.txt} is there too; empty otherwise. Whether
     * the folder can be written shows at the first use of it.
     *
     * @param jar the jar of the program
     */
    public static Optional<Path> portable(Path jar) {
        Path data = jar.toAbsolutePath().resolveSibling(PORTABLE_FOLDER);
        return isPortable(data) ? Optional.of(data) : Optional.empty();
    }

    /** Whether this home folder is that of a portable program. */
    public static boolean isPortable(Path home) {
        Path name = home.getFileName();
        return name != null
                && name.toString().equals(PORTABLE_FOLDER)
                && Files.isRegularFile(home.resolveSibling(MARK));
    }

    /**
     * The default folder: {@code %LOCALAPPDATA%\Patchlight} on Windows, so that it doesn't roam between PCs. On other
     * systems it is below {@code XDG_DATA_HOME} (XDG Base Directory Specification 0.8, section 3).
     *
     * @param windows whether this is Windows
     * @param environment the environment variables
     * @param userHome the user's home folder
     */
    public static Path usual(boolean windows, Map<String, String> environment, String userHome) {
        if (windows) {
            return base(environment.get("LOCALAPPDATA"), Path.of(userHome, "AppData", "Local"))
                    .resolve("Patchlight");
        }
        return base(environment.get("XDG_DATA_HOME"), Path.of(userHome, ".local", "share"))
                .resolve("patchlight");
    }

    /**
     * The folder in which desktops of other systems look for autostart entries: {@code XDG_CONFIG_HOME}, or {@code
     * ~/.config}.
     */
    public static Path configuration(Map<String, String> environment) {
        return base(environment.get("XDG_CONFIG_HOME"), Path.of(System.getProperty("user.home", "."), ".config"));
    }

    /** Relative paths are invalid and must be ignored (the same specification, section 2). */
    private static Path base(@Nullable String setting, Path otherwise) {
        if (setting == null || setting.isBlank()) {
            return otherwise;
        }
        try {
            Path path = Path.of(setting);
            return path.isAbsolute() ? path : otherwise;
        } catch (InvalidPathException malformed) {
            return otherwise;
        }
    }
}
