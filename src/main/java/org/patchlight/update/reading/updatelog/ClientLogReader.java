package org.patchlight.update.reading.updatelog;

import java.io.IOException;
import java.util.function.Consumer;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.reading.date.DateOrder;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.note.QuoteSigns;

/**
 * Reads the logs of the Configuration Manager client about updates: {@code WUAHandler.log}, {@code
 * UpdatesDeployment.log}, {@code UpdatesHandler.log} and {@code ScanAgent.log}, as files or copied from CMTrace.
 */
public final class ClientLogReader implements EvidenceReader {
    private static final int LONGEST = 8000;

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        DateOrder dates = new DateOrder();
        each(file, entry -> {
            if (entry.dateOrNull() != null) {
                dates.see(entry.dateOrNull());
            }
        });
        ClientLogAttempts attempts = new ClientLogAttempts(notes, dates.settled());
        for (long cut = each(file, attempts::take); cut > 0; cut--) {
            notes.lost();
        }
        attempts.finish();
    }

    /** Finds the entries. Returns the number of lines that were cut off. */
    private static long each(EvidenceFile file, Consumer<ClientLogEntry> found) throws IOException {
        StringBuilder open = new StringBuilder();
        try (EvidenceLines lines = new EvidenceLines(file.open())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                line(plain(line), open, found);
            }
            end(open, found);
            return lines.cut();
        }
    }

    private static void line(String line, StringBuilder open, Consumer<ClientLogEntry> found) {
        if (open.isEmpty() && !line.contains(ClientLogEntry.BEGIN)) {
            if (!line.isBlank()) {
                found.accept(ClientLogEntry.ofLine(line.substring(QuoteSigns.after(line))));
            }
            return;
        }
        String rest = line;
        while (!rest.isEmpty()) {
            int begin = rest.indexOf(ClientLogEntry.BEGIN);
            if (begin >= 0) {
                end(open, found);
                open.append(' ');
                rest = rest.substring(begin + ClientLogEntry.BEGIN.length());
            }
            int end = rest.indexOf(ClientLogEntry.END);
            if (end < 0) {
                append(open, rest);
                return;
            }
            int next = rest.indexOf(ClientLogEntry.BEGIN, end);
            append(open, rest.substring(0, end));
            String attributes = rest.substring(end, next < 0 ? rest.length() : next);
            found.accept(ClientLogEntry.withAttributes(open.toString().strip(), attributes));
            open.setLength(0);
            if (next < 0) {
                return;
            }
            rest = rest.substring(next);
        }
    }

    private static void append(StringBuilder open, String text) {
        open.append(text, 0, Math.min(text.length(), Math.max(0, LONGEST - open.length())))
                .append(' ');
    }

    private static void end(StringBuilder open, Consumer<ClientLogEntry> found) {
        if (!open.toString().isBlank()) {
            found.accept(ClientLogEntry.ofLine(open.toString()));
        }
        open.setLength(0);
    }

    /** A page may have escaped the text. */
    private static String plain(String line) {
        return line.contains("&lt;![LOG[") || line.contains("]LOG]!&gt;")
                ? line.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&")
                : line;
    }
}
