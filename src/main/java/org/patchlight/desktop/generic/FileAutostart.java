package org.patchlight.desktop.generic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.patchlight.desktop.Autostart;
import org.patchlight.machine.BoundedFile;
import org.patchlight.machine.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A desktop entry in the folder {@code autostart} of the user's configuration (freedesktop.org, Desktop Application
 * Autostart 0.5).
 */
final class FileAutostart implements Autostart {
    private static final Logger LOG = LoggerFactory.getLogger(FileAutostart.class);
    /** The characters to escape in a quoted argument of Exec (Desktop Entry 1.5, "The Exec key"). */
    private static final String RESERVED = "\"`$\\";

    private static final long LARGEST = 1 << 16;

    private final Path entry;
    private final List<String> command;

    FileAutostart(Path configuration, List<String> command) {
        this.entry = configuration.resolve("autostart").resolve("patchlight.desktop");
        this.command = List.copyOf(command);
    }

    @Override
    public State state() {
        if (command.isEmpty()) {
            return State.UNAVAILABLE;
        }
        try {
            return BoundedFile.text(entry, LARGEST)
                    .map(text -> written(text.lines().toList()))
                    .orElse(State.OFF);
        } catch (IOException unreadable) {
            LOG.warn("autostart could not be read: {}", entry, unreadable);
            return State.UNAVAILABLE;
        }
    }

    /** Desktops switch an entry off by hiding it, not by deleting it. */
    private static State written(List<String> lines) {
        boolean off = lines.stream()
                .map(line -> line.replace(" ", ""))
                .anyMatch(line -> line.equals("Hidden=true") || line.equals("X-GNOME-Autostart-enabled=false"));
        return off ? State.SWITCHED_OFF_BY_USER : State.ON;
    }

    @Override
    public void set(boolean on) throws IOException {
        if (!on) {
            Files.deleteIfExists(entry);
            return;
        }
        if (state() == State.SWITCHED_OFF_BY_USER) {
            return;
        }
        if (command.isEmpty()) {
            throw new IOException("it is not known what starts this program");
        }
        Files.createDirectories(entry.getParent());
        KeptFile.replace(entry, text());
    }

    private String text() {
        return "[Desktop Entry]\nType=Application\nName=Patchlight\nExec="
                + command.stream().map(FileAutostart::quoted).collect(Collectors.joining(" "))
                + "\nTerminal=false\n";
    }

    /**
     * Quotes an argument for Exec, and escapes it again because the value is a string. A percent sign would start a
     * field code.
     */
    private static String quoted(String word) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (RESERVED.indexOf(letter) >= 0) {
                quoted.append('\\');
            }
            quoted.append(letter == '%' ? "%%" : String.valueOf(letter));
        }
        return quoted.append('"').toString().replace("\\", "\\\\");
    }
}
