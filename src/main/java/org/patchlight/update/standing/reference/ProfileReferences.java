package org.patchlight.update.standing.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;

/** Finds registered user profiles whose folder no longer exists: upgrades and cumulative updates fail on them. */
public final class ProfileReferences {
    private static final RegistryKey PROFILES =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList");
    /** The SIDs of people's accounts, local, of a domain, or of Entra. Windows' own accounts have shorter SIDs. */
    private static final List<String> PEOPLE = List.of("S-1-5-21-", "S-1-12-1-");

    private static final int MOST = 1000;

    private ProfileReferences() {}

    /**
     * One line of evidence for each profile that is a backup, has no folder in the registry, or whose folder is
     * missing.
     *
     * @param unread receives a remark if the profiles could not be read
     */
    public static List<Message> missing(Pc pc, List<Message> unread) {
        List<Message> missing = new ArrayList<>();
        try {
            List<String> names = pc.registry().children(PROFILES);
            for (String name : names.subList(0, Math.min(MOST, names.size()))) {
                if (PEOPLE.stream().anyMatch(name.toUpperCase(Locale.ROOT)::startsWith)) {
                    add(pc, PROFILES.child(name), missing);
                }
            }
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.references-unread", PROFILES.toString()));
        }
        return missing;
    }

    private static void add(Pc pc, RegistryKey profile, List<Message> missing) throws PcException {
        if (profile.path().toLowerCase(Locale.ROOT).endsWith(".bak")) {
            missing.add(Message.of("update.evidence.reference-backup", profile.toString()));
            return;
        }
        String value = profile + "\\ProfileImagePath";
        Optional<String> folder = pc.registry().text(profile, "ProfileImagePath");
        if (folder.isEmpty()) {
            missing.add(Message.of("update.evidence.reference-empty", value));
            return;
        }
        Optional<String> path = WindowsPath.absolute(folder.get(), pc.facts().windowsFolder());
        if (path.isPresent() && isGone(pc, path.get())) {
            missing.add(Message.of("update.evidence.reference", value, path.get()));
        }
    }

    private static boolean isGone(Pc pc, String path) throws PcException {
        try {
            return pc.files().find(path).isEmpty();
        } catch (PcException refused) {
            if (refused.reason() == PcException.Reason.DENIED) {
                return false; // only an existing folder can deny access
            }
            throw refused;
        }
    }
}
