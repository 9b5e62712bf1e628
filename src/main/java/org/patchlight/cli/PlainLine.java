package org.patchlight.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the command lines with which the tray is started, and the usual ones of {@code analyze}, without the library that
 * reads all others: that has 170 classes, and needs a tenth of the start. What is not exactly of these forms is left to
 * the library, with all mistakes.
 */
final class PlainLine {
    /**
     * The names of commands, {@code help}, and the scenario that asks for a list. Asking {@code Subcommands} would load all
     * commands.
     */
    static final Set<String> OTHERS = Set.of(
            "help",
            "list",
            "check",
            "clock",
            "analyze",
            "collect",
            "explain",
            "fixes",
            "fix",
            "undo",
            "history",
            "selftest",
            "update",
            "demo");

    private PlainLine() {}

    /**
     * Reads {@code analyze} with paths, and perhaps {@code --json}.
     *
     * @param arguments the words of the command line
     * @param options receives what was read; unchanged if nothing was
     * @return the paths; empty for any other command line
     */
    static List<Path> readAnalyze(String[] arguments, CommonOptions options) {
        if (arguments.length < 2 || !arguments[0].equals("analyze")) {
            return List.of();
        }
        List<Path> paths = new ArrayList<>();
        boolean json = false;
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].equals("--json") && !json) {
                json = true;
            } else if (!isPlain(arguments[i]) || !addTo(paths, arguments[i])) {
                return List.of();
            }
        }
        options.json |= json && !paths.isEmpty();
        return paths;
    }

    private static boolean addTo(List<Path> paths, String text) {
        try {
            return paths.add(Path.of(text));
        } catch (InvalidPathException unusable) {
            return false;
        }
    }

    /**
     * Reads options of the tray.
     *
     * @param arguments the words of the command line
     * @param options receives what was read; unchanged if nothing was
     * @return whether all of it was read, and it has no command
     */
    static boolean readTray(String[] arguments, CommonOptions options) {
        CommonOptions read = new CommonOptions();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < arguments.length; i += 2) {
            boolean plain = i + 1 < arguments.length
                    && names.add(arguments[i])
                    && isPlain(arguments[i + 1])
                    && set(arguments[i], arguments[i + 1], read);
            if (!plain) {
                return false;
            }
        }
        options.simulate = read.simulate;
        options.pcFile = read.pcFile;
        options.home = read.home;
        options.language = read.language;
        options.tray = read.tray;
        options.toast = read.toast;
        return true;
    }

    /** The library reads a word with an at sign as the name of a file, and one with a dash as an option. */
    private static boolean isPlain(String value) {
        return !value.isBlank() && "-@\"'".indexOf(value.charAt(0)) < 0 && !OTHERS.contains(value);
    }

    private static boolean set(String name, String value, CommonOptions options) {
        try {
            switch (name) {
                case "--simulate" -> options.simulate = value;
                case "--pc" -> options.pcFile = Path.of(value);
                case "--home" -> options.home = Path.of(value);
                case "--lang" -> options.language = value;
                case "--tray" -> options.tray = value;
                case "--toast" -> options.toast = value;
                default -> {
                    return false;
                }
            }
            return true;
        } catch (InvalidPathException unusable) {
            return false;
        }
    }
}
