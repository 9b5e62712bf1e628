package org.patchlight.update.reading;

import java.io.IOException;
import java.io.InputStream;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.registry.RegQueryOutput;
import org.patchlight.update.reading.registry.ServiceOutput;
import org.patchlight.update.reading.servicing.DismOutput;
import org.patchlight.update.reading.servicing.SfcOutput;

/**
 * Reads what tools of Windows printed into a file: {@code DISM}, {@code sfc}, {@code sc}, {@code net}, {@code reg query}, and PowerShell's
 * {@code Repair-WindowsImage}. They speak the person's language, so only numbers, codes and words that are always English count, and English
 * sentences. A prompt with the command, where it was copied as well, says what it is about. None tells a time.
 */
public final class ToolOutputReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        try (InputStream in = file.open();
                EvidenceLines lines = new EvidenceLines(in)) {
            Sense sense = new Sense(notes);
            for (String line = lines.next(); line != null; line = lines.next()) {
                String text = line.strip();
                if (!text.isEmpty()) {
                    sense.take(line, text);
                }
            }
            sense.end();
            for (long cut = lines.cut(); cut > 0; cut--) {
                notes.unreadable();
            }
        }
    }

    private static final class Sense {
        private static final int LONGEST_PROMPT = 300;

        private final Notes notes;
        private final DismOutput dism;
        private final SfcOutput sfc;
        private final ServiceOutput services;
        private final RegQueryOutput registry;

        Sense(Notes notes) {
            this.notes = notes;
            this.dism = new DismOutput(notes);
            this.sfc = new SfcOutput(notes);
            this.services = new ServiceOutput(notes);
            this.registry = new RegQueryOutput(notes);
        }

        void take(String line, String text) {
            if (!isText(text)) {
                notes.unreadable();
                return;
            }
            notes.record();
            int prompt = text.length() < LONGEST_PROMPT ? text.indexOf('>') : -1;
            if (prompt >= 2 && (text.charAt(1) == ':' || text.startsWith("PS "))) {
                String command = text.substring(prompt + 1).strip();
                dism.command(command);
                services.command(command);
                return;
            }
            if (dism.take(text) || sfc.take(text)) {
                return;
            }
            services.take(line, text);
            registry.take(line, text);
        }

        void end() {
            dism.end();
            registry.end();
        }

        private static boolean isText(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < ' ' && c != '\t' && c != '\b' && c != '\f' && c != '\u001B') {
                    return false;
                }
            }
            return true;
        }
    }
}
