package org.patchlight.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where settings, history, journal and logs are kept for this user. */
public final class Home {
    private Home() {}

    /**
     * The user's own folder for it: {@code %LOCALAPPDATA%\Patchlight} on Windows, so that it does not roam between PCs; elsewhere below
     * {@code XDG_DATA_HOME} (XDG Base Directory Specification 0.8, section 3).
     *
     * @param windows whether this is Windows
     * @param environment the environment
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

    /** Where desktops of other systems look for what starts at sign-in: {@code XDG_CONFIG_HOME}, or {@code ~/.config}. */
    public static Path configuration(Map<String, String> environment) {
        return base(environment.get("XDG_CONFIG_HOME"), Path.of(System.getProperty("user.home", "."), ".config"));
    }

    /** Relative paths are invalid and to be ignored (the same specification, section 2). */
    private static Path base(@Nullable String named, Path otherwise) {
        if (named == null || named.isBlank()) {
            return otherwise;
        }
        try {
            Path path = Path.of(named);
            return path.isAbsolute() ? path : otherwise;
        } catch (InvalidPathException malformed) {
            return otherwise;
        }
    }
}
