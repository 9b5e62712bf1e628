package org.patchlight.pc.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;

/** The hosts file of Windows, as far as Patchlight changes it: only where Windows itself keeps it. */
public final class HostsFile {
    /** The longest file that is changed. Long lists that block advertisements have about 4 MB. */
    public static final int MOST_BYTES = 8 << 20;

    /** A file that was changed may have grown since, by marks too, and must stay undoable. */
    private static final int MOST_BYTES_CHANGED = 2 * MOST_BYTES;

    private static final RegistryKey PARAMETERS =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");
    private static final String FOLDER = "\\System32\\drivers\\etc";
    /** Groups that every person belongs to, as in SDDL. */
    private static final Set<String> EVERYONE = Set.of("BU", "WD", "AU", "IU");

    private HostsFile() {}

    /**
     * The path of the file, if Windows uses the one in its own folder.
     *
     * @return empty if the registry names another folder
     * @throws PcException if the registry can't be read
     */
    public static Optional<String> path(Pc pc) throws PcException {
        String windows = pc.facts().windowsFolder();
        String folder = pc.registry()
                .text(PARAMETERS, "DataBasePath")
                .map(text -> expanded(text.strip(), windows))
                .orElse(windows + FOLDER);
        return folder.equalsIgnoreCase(windows + FOLDER) ? Optional.of(windows + FOLDER + "\\hosts") : Optional.empty();
    }

    private static String expanded(String text, String windows) {
        String small = text.toLowerCase(Locale.ROOT);
        for (String variable : new String[] {"%systemroot%", "%windir%"}) {
            if (small.startsWith(variable)) {
                return windows + text.substring(variable.length());
            }
        }
        return text;
    }

    /**
     * Whether every person can change the folder of a file. Then a program without rights could change what an
     * administrator writes there.
     *
     * @throws PcException if the rights can't be read
     */
    public static boolean isOpenToEveryone(Pc pc, String path) throws PcException {
        return pc.files().security(path.substring(0, path.lastIndexOf('\\'))).others().stream()
                .anyMatch(who -> EVERYONE.contains(who.replace("O:", "")));
    }

    /**
     * Reads the file.
     *
     * @return empty if it is longer than {@link #MOST_BYTES}, or no text
     * @throws PcException if it can't be read
     */
    public static Optional<HostsText> read(Pc pc, String path) throws PcException {
        return read(pc, path, MOST_BYTES);
    }

    /**
     * Reads a file that a plan changes or has changed.
     *
     * @return empty if it is longer than twice {@link #MOST_BYTES}, or no text
     * @throws PcException if it can't be read
     */
    public static Optional<HostsText> readAgain(Pc pc, String path) throws PcException {
        return read(pc, path, MOST_BYTES_CHANGED);
    }

    private static Optional<HostsText> read(Pc pc, String path, int most) throws PcException {
        try (InputStream in = pc.files().open(path)) {
            byte[] content = in.readNBytes(most + 1);
            return content.length > most ? Optional.empty() : HostsText.of(content);
        } catch (IOException failed) {
            throw new PcException(Reason.FAILED, "ReadFile", path, failed);
        }
    }
}
