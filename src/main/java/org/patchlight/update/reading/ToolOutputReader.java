package org.patchlight.update.reading;

import java.io.IOException;
import java.io.InputStream;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.note.QuoteSigns;
import org.patchlight.update.reading.registry.BitsJobs;
import org.patchlight.update.reading.registry.FirewallOutput;
import org.patchlight.update.reading.registry.HostsOutput;
import org.patchlight.update.reading.registry.RegQueryOutput;
import org.patchlight.update.reading.registry.ServiceOutput;
import org.patchlight.update.reading.servicing.DismOutput;
import org.patchlight.update.reading.servicing.SfcOutput;

/**
 * Reads the saved output of Windows tools: {@code DISM}, {@code sfc}, {@code sc}, {@code net}, {@code reg query}, a hosts file, rules of the
 * firewall, and PowerShell's {@code Repair-WindowsImage} and {@code Get-Service}. The output is in the user's language. So only numbers, codes, words that
 * are always English, and English sentences count. A copied prompt with its command shows what the output is about.
 * The output has no times.
 */
public final class ToolOutputReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        try (InputStream in = file.open();
                EvidenceLines lines = new EvidenceLines(in)) {
            LineHandler handler = new LineHandler(notes, file.name());
            for (String next = lines.next(); next != null; next = lines.next()) {
                String line = QuoteSigns.unquoted(next);
                String text = line.strip();
                if (!text.isEmpty()) {
                    handler.take(line, text, lines.number());
                }
            }
            handler.end();
            for (long cut = lines.cut(); cut > 0; cut--) {
                notes.lost();
            }
        }
    }

    private static final class LineHandler {
        private static final int LONGEST_PROMPT = 300;
        private static final String HOSTS = "hosts";

        private final Notes notes;
        private final DismOutput dism;
        private final SfcOutput sfc;
        private final ServiceOutput services;
        private final RegQueryOutput registry;
        private final HostsOutput hosts;
        private final FirewallOutput firewall;
        private final BitsJobs jobs;

        LineHandler(Notes notes, String file) {
            this.notes = notes;
            this.dism = new DismOutput(notes);
            this.sfc = new SfcOutput(notes);
            this.services = new ServiceOutput(notes);
            this.registry = new RegQueryOutput(notes);
            this.hosts = new HostsOutput(notes, file.equalsIgnoreCase(HOSTS));
            this.firewall = new FirewallOutput(notes);
            this.jobs = new BitsJobs(notes);
        }

        void take(String line, String text, long number) {
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
                firewall.end();
                jobs.end();
                registry.command(command);
                return;
            }
            if (dism.take(text) || sfc.take(text) || hosts.take(text, number) || firewall.take(text)) {
                notes.keyOfClock(false);
                return;
            }
            jobs.take(text);
            services.take(line, text);
            registry.take(text);
        }

        void end() {
            dism.close();
            services.end();
            registry.end();
            firewall.end();
            jobs.end();
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
