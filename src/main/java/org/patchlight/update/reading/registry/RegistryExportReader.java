package org.patchlight.update.reading.registry;

import java.io.IOException;
import java.io.InputStream;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.note.QuoteSigns;

/**
 * Reads {@code .reg} files: version 5 (usually UTF-16) and {@code REGEDIT4} (single bytes). A value continues after a
 * line that ends in a backslash. Keys and values that such a file would delete are ignored. In Patchlight's own
 * copies, comments list the services that don't exist, and when they were read.
 */
public final class RegistryExportReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        try (InputStream in = file.open();
                EvidenceLines lines = new EvidenceLines(in)) {
            RegistryFacts facts = new RegistryFacts(notes, true);
            Reading reading = new Reading(facts, notes);
            StringBuilder pending = new StringBuilder();
            for (String next = lines.next(); next != null; next = lines.next()) {
                String line = QuoteSigns.unquoted(next).stripLeading();
                if (!pending.isEmpty() && line.isBlank()) {
                    // Tools that write line ends twice leave a blank line within a value.
                    continue;
                }
                if (!pending.isEmpty() && isBeginning(line)) {
                    notes.unreadable();
                    pending.setLength(0);
                }
                String part = line.stripTrailing();
                if (part.endsWith("\\")
                        && !part.startsWith("[")
                        && !line.startsWith(";")
                        && pending.length() < EvidenceLines.LONGEST) {
                    pending.append(part, 0, part.length() - 1);
                } else if (pending.isEmpty()) {
                    reading.take(line);
                } else {
                    reading.take(pending.append(part).toString());
                    pending.setLength(0);
                }
            }
            if (!pending.isEmpty()) {
                notes.unreadable();
            }
            facts.end();
            for (long cut = lines.cut(); cut > 0; cut--) {
                notes.lost();
            }
        }
    }

    /** Whether a key or a value begins, so that the value before it is not whole. */
    private static boolean isBeginning(String line) {
        return line.startsWith("[") || line.startsWith("\"") || line.startsWith("@");
    }

    private static final class Reading {
        private static final String NO_SERVICE = "; there is no service ";

        private final RegistryFacts facts;
        private final Notes notes;
        private boolean wide = true;

        Reading(RegistryFacts facts, Notes notes) {
            this.facts = facts;
            this.notes = notes;
        }

        void take(String line) {
            if (line.isBlank() || line.startsWith(";")) {
                if (line.startsWith(NO_SERVICE)) {
                    facts.noService(line.substring(NO_SERVICE.length()).strip());
                } else {
                    facts.comment(line);
                }
                return;
            }
            if (line.startsWith("[")) {
                key(line);
            } else if (line.startsWith("\"")) {
                value(line);
            } else if (line.startsWith("@")) {
                notes.record();
            } else if (line.contains("REGEDIT4")) {
                wide = false;
            } else if (!line.contains("Registry Editor Version")) {
                notes.unreadable();
            }
        }

        private void key(String line) {
            int end = line.lastIndexOf(']');
            if (end < 0) {
                notes.unreadable();
                return;
            }
            notes.record();
            facts.key(line.startsWith("[-") ? "" : line.substring(1, end));
        }

        private void value(String line) {
            int end = closingQuote(line, 1);
            if (end < 0 || end + 1 >= line.length() || line.charAt(end + 1) != '=') {
                notes.unreadable();
                return;
            }
            notes.record();
            String name = RegistryText.unescaped(line.substring(1, end));
            String value = line.substring(end + 2);
            Integer number = RegistryText.number(value);
            String text = number == null ? RegistryText.text(value, wide) : null;
            if (number != null) {
                facts.number(name, number);
            } else if (text != null) {
                facts.text(name, text);
            }
        }

        private static int closingQuote(String line, int from) {
            for (int at = from; at < line.length(); at++) {
                if (line.charAt(at) == '\\') {
                    at++;
                } else if (line.charAt(at) == '"') {
                    return at;
                }
            }
            return -1;
        }
    }
}
