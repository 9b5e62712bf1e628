package org.patchlight.desktop.windows;

import java.nio.file.Path;
import java.util.List;

/**
 * How this program is started again.
 *
 * @param executable the file to run, absolute
 * @param autostart the arguments when the person signs in
 * @param elevated the arguments that come before those of a run as an administrator
 * @param code every other file or folder that the started program loads its code from, absolute: its jar, its Java runtime
 */
public record OwnProgram(Path executable, List<String> autostart, List<String> elevated, List<Path> code) {
    public OwnProgram {
        if (!executable.isAbsolute()) {
            throw new IllegalArgumentException("Not absolute: " + executable);
        }
        autostart = List.copyOf(autostart);
        elevated = List.copyOf(elevated);
        code = List.copyOf(code);
    }
}
