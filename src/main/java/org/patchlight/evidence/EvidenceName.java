package org.patchlight.evidence;

/** Makes file names safe to display. The creator of a zip or file chose its name, which may hold control characters. */
final class EvidenceName {
    private static final int LONGEST = 1000;

    private EvidenceName() {}

    /** The name without characters that could harm a terminal, cut to 1000 characters. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder(Math.min(LONGEST, name.length()));
        for (int i = 0; i < name.length() && i < LONGEST; i++) {
            char c = name.charAt(i);
            boolean harmful = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            shown.append(harmful ? '?' : c);
        }
        return shown.toString();
    }

    /** The part after the last folder, with slashes or backslashes. */
    static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
