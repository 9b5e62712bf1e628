package org.patchlight.pc.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the access list of a service lets Windows start it ("Security Descriptor String Format", and "Service Security
 * and Access Rights" of the Windows documentation).
 */
public final class StartRight {
    /** Services whose default rights let Windows and administrators start them. Protected services have other ones. */
    public static final List<String> SERVICES = List.of(
            ServiceNames.UPDATE_AGENT, ServiceNames.TRANSFER, ServiceNames.CRYPTOGRAPHY, ServiceNames.ORCHESTRATOR);

    /** SERVICE_START, GENERIC_EXECUTE and GENERIC_ALL. */
    private static final long START = 0x10 | 0x20000000L | 0x10000000L;

    private static final Set<String> START_LETTERS = Set.of("RP", "GX", "GA");
    /** Windows itself, and the groups that it belongs to. */
    private static final Set<String> WINDOWS =
            Set.of("SY", "BA", "WD", "AU", "SU", "S-1-5-18", "S-1-5-32-544", "S-1-1-0", "S-1-5-11", "S-1-5-6");

    private static final int PARTS = 6;
    private static final int RIGHTS = 2;
    private static final int ACCOUNT = 5;

    private StartRight() {}

    /**
     * What keeps Windows from starting the service: the entry that denies it, or the whole list if no entry allows it.
     *
     * @param list the list as text, such as {@code D:(A;;RP;;;SY)}
     * @return empty if Windows may start the service, or the text is no such list, or one without entries
     */
    public static Optional<String> refusal(String list) {
        String text = list.strip();
        int start = text.indexOf("D:");
        if (start < 0 || text.contains("NO_ACCESS_CONTROL")) {
            return Optional.empty();
        }
        int end = text.indexOf("S:", start);
        String entries = end < 0 ? text.substring(start) : text.substring(start, end);
        if (entries.indexOf('(') < 0) {
            // The reader had a right that such a list gives to no one. Windows doesn't answer so; emulations do.
            return Optional.empty();
        }
        boolean allowed = false;
        for (int open = entries.indexOf('('); open >= 0; open = entries.indexOf('(', open + 1)) {
            int close = entries.indexOf(')', open);
            if (close < 0) {
                return Optional.empty();
            }
            String entry = entries.substring(open + 1, close);
            String[] parts = entry.split(";", -1);
            if (parts.length >= PARTS && WINDOWS.contains(parts[ACCOUNT].strip()) && isStart(parts[RIGHTS])) {
                if (parts[0].equals("D")) {
                    return Optional.of("(" + entry + ")");
                }
                allowed |= parts[0].equals("A");
            }
        }
        return allowed ? Optional.empty() : Optional.of(entries);
    }

    private static boolean isStart(String rights) {
        String text = rights.strip();
        if (text.toLowerCase(Locale.ROOT).startsWith("0x")) {
            try {
                return (Long.parseLong(text.substring(2), 16) & START) != 0;
            } catch (NumberFormatException unknown) {
                return false;
            }
        }
        for (int at = 0; at + 2 <= text.length(); at += 2) {
            if (START_LETTERS.contains(text.substring(at, at + 2))) {
                return true;
            }
        }
        return false;
    }
}
