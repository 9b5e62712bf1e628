package org.patchlight.pc.windows.process;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.patchlight.pc.PcException;

/** The environment variables that a tool of Windows sees if this program starts it. */
public final class ChildVariables {
    /** The command processor, which lists the variables, makes these for itself if they are missing. */
    private static final Set<String> OWN = Set.of("COMSPEC", "PATHEXT", "PROMPT");

    private ChildVariables() {}

    /**
     * Their names, sorted.
     *
     * @throws PcException as {@link WindowsProcesses#text}
     */
    public static List<String> names(Duration limit) throws PcException {
        return names(WindowsProcesses.text("cmd.exe", List.of("/d", "/c", "set"), limit));
    }

    /** @param listed one {@code NAME=value} a line; a value may have several lines, of which later ones have no name */
    static List<String> names(String listed) {
        return listed.lines()
                .filter(line -> line.indexOf('=') > 0)
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(name -> !OWN.contains(name.toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
    }
}
