package org.patchlight.update.reading.servicing;

import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Follows the lines that {@code sfc} leaves in {@code CBS.log} under {@code [SR]}. Of several runs the last counts; a file that could not be
 * repaired first and was repaired later is whole.
 */
final class SystemFileLines {
    private static final String CANNOT = "Cannot repair member file";
    private static final String REPAIRING = "Repairing corrupted file";
    private static final int LONGEST_NAME = 200;

    private final Notes notes;
    private boolean runEnded;
    private String damaged = "";
    private @Nullable EvidenceTime since;

    SystemFileLines(Notes notes) {
        this.notes = notes;
    }

    boolean take(StampedLine line) {
        String whole = line.whole();
        int mark = whole.indexOf("[SR] ");
        if (mark < 0) {
            return false;
        }
        if (whole.startsWith("Beginning Verify", mark + 5) || whole.startsWith("Verifying", mark + 5)) {
            begun();
        } else if (whole.startsWith(CANNOT, mark + 5)) {
            begun();
            damaged = name(whole, mark + 5 + CANNOT.length());
            since = line.time();
        } else if (whole.startsWith(REPAIRING, mark + 5) && !damaged.isEmpty() && whole.contains(damaged)) {
            damaged = "";
        } else if (whole.startsWith("Repair complete", mark + 5)) {
            runEnded = true;
        }
        return true;
    }

    /** No line follows. */
    void end() {
        if (!damaged.isEmpty()) {
            notes.fact(new Fact(Fact.Kind.STORE_DAMAGED, since, damaged, null));
        }
    }

    private void begun() {
        if (runEnded) {
            damaged = "";
            runEnded = false;
        }
    }

    /** The file's name: {@code [l:12]'ntdll.dll' of Microsoft-Windows-...}, in double quotes on older Windows. */
    private static String name(String line, int from) {
        int begin = from;
        while (begin < line.length() && line.charAt(begin) != '\'' && line.charAt(begin) != '"') {
            begin++;
        }
        int end = begin + 1;
        while (end < line.length() && line.charAt(end) != '\'' && line.charAt(end) != '"') {
            end++;
        }
        String name = begin + 1 < end && end <= line.length() ? line.substring(begin + 1, end) : "?";
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
