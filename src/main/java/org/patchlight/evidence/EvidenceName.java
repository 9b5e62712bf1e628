package org.patchlight.evidence;

/** Names of files as they may be shown: whoever made a zip or a file chose its name, control characters and all. */
final class EvidenceName {
    private static final int LONGEST = 1000;

    private EvidenceName() {}

    /** The name without what could harm a terminal, and not endless. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder(Math.min(LONGEST, name.length()));
        for (int i = 0; i < name.length() && i < LONGEST; i++) {
            char c = name.charAt(i);
            boolean harmful = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            shown.append(harmful ? '?' : c);
        }
        return shown.toString();
    }

    /** What stands behind the last folder, whichever way its slashes lean. */
    static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
