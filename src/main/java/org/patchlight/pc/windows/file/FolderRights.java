package org.patchlight.pc.windows.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may do what with a folder, read from its security descriptor as text (SDDL: "Security Descriptor String Format"
 * and "ACE Strings" of the Windows documentation). An unreadable entry counts as a right to write.
 *
 * @param owner an alias such as {@code BA} or a SID; the owner may always grant itself any right
 * @param grants what is allowed to whom; entries that deny are left out, because they make nothing less safe
 */
record FolderRights(String owner, List<Grant> grants) {
    /**
     * One entry of the access list.
     *
     * @param who an alias or a SID
     * @param change what it allows beyond reading, in the names of winnt.h; empty if nothing
     * @param here whether it applies to the folder itself, and not only to what is created in it
     */
    record Grant(String who, String change, boolean here) {}

    /**
     * What others than administrators may do.
     *
     * @param who an alias or a SID
     * @param right in the names of winnt.h; empty for the owner, who may grant itself any
     */
    record Excess(String who, String right) {}

    /** SYSTEM, the Administrators and TrustedInstaller, who may do anything anyway. */
    private static final Set<String> TRUSTED = Set.of(
            "SY", "S-1-5-18", "BA", "S-1-5-32-544", "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464");

    private static final Set<String> DENIES = Set.of("D", "OD", "XD");

    private static final String EVERYONE = "WD";
    private static final Grant EVERYTHING = new Grant(EVERYONE, "FILE_ALL_ACCESS", true);
    private static final Pattern OWNER = Pattern.compile("O:(S-[-0-9]+|[A-Z]{2})");
    private static final Pattern LIST = Pattern.compile("D:([A-Z]*)((?:\\([^()]*\\))*)");
    private static final Pattern ENTRY = Pattern.compile("\\(([^()]*)\\)");

    /** The fields of an entry: type, flags, rights, two that folders do not have, who. */
    private static final int FIELDS = 6;

    FolderRights {
        grants = List.copyOf(grants);
    }

    /** Reads the owner and the access list of a descriptor. Without a list, everyone may do everything. */
    static FolderRights of(String text) {
        Matcher owner = OWNER.matcher(text);
        Matcher list = LIST.matcher(text);
        String whose = owner.find() ? owner.group(1) : EVERYONE;
        if (!list.find() || list.group(1).startsWith("NO") || !isWhole(text.substring(list.end()))) {
            return new FolderRights(whose, List.of(EVERYTHING));
        }
        List<Grant> grants = new ArrayList<>();
        Matcher entry = ENTRY.matcher(list.group(2));
        while (entry.find()) {
            String[] fields = entry.group(1).split(";", -1);
            if (fields.length < FIELDS) {
                grants.add(EVERYTHING);
            } else if (!DENIES.contains(fields[0])) {
                grants.add(new Grant(fields[5], AccessRights.beyondReading(fields[2]), !isInheritOnly(fields[1])));
            }
        }
        return new FolderRights(whose, grants);
    }

    /** What others than administrators may do to the folder, or to anything directly in it; empty if nothing. */
    Optional<Excess> excess() {
        if (!TRUSTED.contains(owner)) {
            return Optional.of(new Excess(owner, ""));
        }
        return grants.stream()
                .filter(grant -> grant.here() && !grant.change().isEmpty() && !TRUSTED.contains(grant.who()))
                .findFirst()
                .map(grant -> new Excess(grant.who(), grant.change()));
    }

    /** Whether only administrators may change the folder, or anything directly in it. */
    boolean onlyAdministratorsWrite() {
        return excess().isEmpty();
    }

    /** A conditional entry has nested brackets, which this class does not read. */
    private static boolean isWhole(String rest) {
        return rest.isEmpty() || rest.startsWith("S:");
    }

    /** Flags are pairs of letters: {@code CIOI} is inherited by all, not inherit only. */
    private static boolean isInheritOnly(String flags) {
        for (int i = 0; i + 2 <= flags.length(); i += 2) {
            if (flags.startsWith("IO", i)) {
                return true;
            }
        }
        return false;
    }
}
