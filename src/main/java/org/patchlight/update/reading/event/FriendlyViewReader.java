package org.patchlight.update.reading.event;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads records copied from the friendly view of Event Viewer's details: the elements of the XML as an outline, such as
 * {@code EventID 20} and {@code [ SystemTime] 2024-05-01T08:00:00Z}. Names of elements are English on every Windows.
 */
final class FriendlyViewReader implements EvidenceReader {
    private static final Pattern ID = Pattern.compile("[-+>|*# \\t]{0,20}EventID (\\d{1,5})\\s*+");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\[ ?(\\w{1,30})\\] {1,4}(\\S.*)");
    private static final Pattern FIELD = Pattern.compile("(\\w{1,60}) {1,4}(\\S.*)");
    private static final String QUOTATION = "-+>|*# \t\u00A0";
    private static final int MOST_FIELDS = 40;

    private final Map<String, String> fields = new HashMap<>();
    private String provider = "";
    private String log = "";
    private int id = -1;
    private long number;
    private long line;
    private @Nullable EvidenceTime time;
    private boolean inData;

    /** Whether the line shows the id of a record in this view. */
    static boolean isIn(String line) {
        return line.contains("EventID ") && ID.matcher(line).matches();
    }

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        EventAttempts attempts = new EventAttempts(notes);
        try (EvidenceLines lines = new EvidenceLines(file.open())) {
            for (String next = lines.next(); next != null; next = lines.next()) {
                String bare = bare(next);
                if (bare.equals("System")) {
                    finish(attempts, notes);
                    line = lines.number();
                } else if (!bare.isEmpty()) {
                    take(bare);
                }
            }
            finish(attempts, notes);
            notes.cutOff(lines.cut());
        } finally {
            attempts.finish();
        }
    }

    private static String bare(String line) {
        int from = 0;
        while (from < line.length() && QUOTATION.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        return line.substring(from).strip();
    }

    private void take(String bare) {
        Matcher shown = ID.matcher(bare);
        Matcher attribute = ATTRIBUTE.matcher(bare);
        Matcher field = FIELD.matcher(bare);
        if (bare.equals("EventData") || bare.equals("UserData")) {
            inData = true;
        } else if (inData) {
            if (field.matches() && fields.size() < MOST_FIELDS) {
                fields.putIfAbsent(field.group(1), cut(field.group(2)));
            }
        } else if (shown.matches()) {
            id = Integer.parseInt(shown.group(1));
        } else if (attribute.matches()) {
            attribute(attribute.group(1), attribute.group(2));
        } else if (field.matches()) {
            element(field.group(1), field.group(2));
        }
    }

    private void attribute(String name, String value) {
        if (name.equals("Name") && provider.isEmpty()) {
            provider = cut(value);
        } else if (name.equals("SystemTime") && time == null) {
            try {
                time = EvidenceTime.of(Instant.parse(value));
            } catch (DateTimeException damaged) {
                time = null;
            }
        }
    }

    private void element(String name, String value) {
        if (name.equals("EventRecordID") && value.length() < 18 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            number = Long.parseLong(value);
        } else if (name.equals("Channel")) {
            log = cut(value);
        }
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(value.length(), EventRecord.LONGEST));
    }

    private void finish(EventAttempts attempts, Notes notes) {
        String full = EventProviders.full(provider);
        if (id >= 0) {
            attempts.note(new CopiedEvent(log, full, id, time, number, Map.copyOf(fields), "", line, null));
        } else if (full.equals(EventProviders.full("WindowsUpdateClient"))) {
            notes.lost();
        }
        fields.clear();
        provider = "";
        log = "";
        id = -1;
        number = 0;
        time = null;
        inData = false;
    }
}
