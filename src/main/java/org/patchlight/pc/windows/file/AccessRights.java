package org.patchlight.pc.windows.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rights of an entry of an access list, from their text in SDDL: a hexadecimal number, or pairs of letters ("ACE
 * Strings" of the Windows documentation, values of winnt.h).
 */
final class AccessRights {
    /** GENERIC_READ, GENERIC_EXECUTE, and the rights of FILE_GENERIC_READ and FILE_GENERIC_EXECUTE. */
    private static final long READING = 0x8000_0000L | 0x2000_0000L | 0x0012_0000L | 0x1 | 0x8 | 0x20 | 0x80;

    private static final long ALL = 0x1F_01FF;

    private static final Map<String, Long> LETTERS = Map.ofEntries(
            Map.entry("GA", 0x1000_0000L),
            Map.entry("GX", 0x2000_0000L),
            Map.entry("GW", 0x4000_0000L),
            Map.entry("GR", 0x8000_0000L),
            Map.entry("RC", 0x2_0000L),
            Map.entry("SD", 0x1_0000L),
            Map.entry("WD", 0x4_0000L),
            Map.entry("WO", 0x8_0000L),
            Map.entry("CC", 0x1L),
            Map.entry("DC", 0x2L),
            Map.entry("LC", 0x4L),
            Map.entry("SW", 0x8L),
            Map.entry("RP", 0x10L),
            Map.entry("WP", 0x20L),
            Map.entry("DT", 0x40L),
            Map.entry("LO", 0x80L),
            Map.entry("CR", 0x100L),
            Map.entry("FA", ALL),
            Map.entry("FR", 0x12_0089L),
            Map.entry("FW", 0x12_0116L),
            Map.entry("FX", 0x12_00A0L));

    /** The rights that change something, in the order in which they are shown. */
    private static final Map<Long, String> NAMES = new TreeMap<>(Map.of(
            0x2L, "FILE_ADD_FILE",
            0x4L, "FILE_ADD_SUBDIRECTORY",
            0x10L, "FILE_WRITE_EA",
            0x40L, "FILE_DELETE_CHILD",
            0x100L, "FILE_WRITE_ATTRIBUTES",
            0x1_0000L, "DELETE",
            0x4_0000L, "WRITE_DAC",
            0x8_0000L, "WRITE_OWNER",
            0x1000_0000L, "GENERIC_ALL",
            0x4000_0000L, "GENERIC_WRITE"));

    private AccessRights() {}

    /**
     * What the rights allow beyond reading, in the names of winnt.h; empty if nothing. Text that can't be read counts as
     * such a right and is returned as it is.
     */
    static String beyondReading(String text) {
        long rights = 0;
        if (text.startsWith("0x")) {
            try {
                rights = Long.parseLong(text.substring(2), 16);
            } catch (NumberFormatException unreadable) {
                return text;
            }
        } else {
            for (int i = 0; i < text.length(); i += 2) {
                Long right = LETTERS.get(text.substring(i, Math.min(i + 2, text.length())));
                if (right == null) {
                    return text;
                }
                rights |= right;
            }
        }
        return names(rights);
    }

    private static String names(long rights) {
        if ((rights & ALL) == ALL) {
            return "FILE_ALL_ACCESS";
        }
        List<String> names = new ArrayList<>();
        long left = rights & ~READING;
        for (Map.Entry<Long, String> one : NAMES.entrySet()) {
            if ((left & one.getKey()) != 0) {
                names.add(one.getValue());
                left &= ~one.getKey();
            }
        }
        if (left != 0) {
            names.add("0x" + Long.toHexString(left));
        }
        return String.join(" ", names);
    }
}
