package org.patchlight.update.standing.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;

/** Finds folders of the Start menu and of fonts that are in the registry and no longer exist. */
public final class FolderReferences {
    private static final String SHELL_FOLDERS = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Shell Folders";
    private static final RegistryKey ALL = RegistryKey.machine(SHELL_FOLDERS);
    private static final RegistryKey OWN = RegistryKey.user(SHELL_FOLDERS);
    private static final String PROGRAMS = "Common Programs";

    private record Place(RegistryKey key, String name, String below) {}

    private static final List<Place> PLACES = List.of(
            new Place(ALL, PROGRAMS, ""),
            new Place(ALL, "Common Startup", ""),
            new Place(OWN, "Programs", ""),
            new Place(OWN, "Startup", ""),
            new Place(OWN, "Fonts", ""));
    /** The folder that Microsoft's article on 0x80070002 mentions. */
    private static final Place SYSTEM_TOOLS = new Place(ALL, PROGRAMS, "\\System Tools");

    private FolderReferences() {}

    /**
     * One line of evidence for each missing folder.
     *
     * @param unread receives a remark for each value that could not be read
     */
    public static List<Message> missing(Pc pc, List<Message> unread) {
        List<Message> missing = new ArrayList<>();
        List<Place> places = new ArrayList<>(PLACES);
        if (pc.facts().version().isTenOrLater()) {
            places.add(SYSTEM_TOOLS);
        }
        for (Place place : places) {
            String value = place.key() + "\\" + place.name();
            try {
                Optional<String> path = pc.registry()
                        .text(place.key(), place.name())
                        .flatMap(text -> WindowsPath.absolute(
                                text + place.below(), pc.facts().windowsFolder()));
                if (path.isPresent() && pc.files().find(path.get()).isEmpty()) {
                    missing.add(Message.of("update.evidence.reference", value, path.get()));
                }
            } catch (PcException refused) {
                unread.add(Message.of("update.evidence.references-unread", value));
            }
        }
        return missing;
    }
}
