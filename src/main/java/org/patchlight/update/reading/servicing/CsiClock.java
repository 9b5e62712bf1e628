package org.patchlight.update.reading.servicing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Derives the UTC offset of local time from {@code CBS.log}. Each line has a local time stamp. Some lines of CSI also
 * have the same time in UTC: {@code 2023-05-17 08:44:09, Info CSI 00000006@2023/5/17:15:44:09.081 ...}.
 */
final class CsiClock {
    private static final Pattern UTC =
            Pattern.compile("@(\\d{4})/(\\d{1,2})/(\\d{1,2}):(\\d{1,2}):(\\d{2}):(\\d{2})\\.\\d{1,3}");
    private static final int LONGEST_NUMBER = 9;
    private static final long QUARTER = 15 * 60L;
    private static final long TOLERANCE = 60;
    private static final long MOST = 15 * 3600L;

    private final Notes notes;
    private String day = "";

    CsiClock(Notes notes) {
        this.notes = notes;
    }

    /**
     * Whether a line of CSI, in ASCII, may have the time in UTC.
     *
     * @param from where its text begins
     * @param to the index after its last byte
     */
    static boolean mayBeIn(byte[] line, int from, int to) {
        for (int at = from; at < to && at <= from + LONGEST_NUMBER; at++) {
            if (line[at] == '@') {
                return true;
            }
        }
        return false;
    }

    /** Reads a line of CSI. The first usable line of each day is enough. */
    void take(StampedLine line) {
        int at = line.whole().indexOf('@', line.text());
        if (at < 0 || at > line.text() + LONGEST_NUMBER || line.whole().startsWith(day, at) && !day.isEmpty()) {
            return;
        }
        EvidenceTime local = line.time();
        Matcher utc = UTC.matcher(line.whole()).region(at, line.whole().length());
        if (local == null || !utc.lookingAt()) {
            return;
        }
        try {
            LocalDateTime moment = LocalDateTime.of(
                    Integer.parseInt(utc.group(1)),
                    Integer.parseInt(utc.group(2)),
                    Integer.parseInt(utc.group(3)),
                    Integer.parseInt(utc.group(4)),
                    Integer.parseInt(utc.group(5)),
                    Integer.parseInt(utc.group(6)));
            note(Duration.between(moment, local.written()).toSeconds());
            day = line.whole().substring(at, utc.end(3) + 1);
        } catch (DateTimeException noSuchTime) {
            day = "";
        }
    }

    private void note(long ahead) {
        long rounded = Math.round((double) ahead / QUARTER) * QUARTER;
        if (Math.abs(rounded) <= MOST && Math.abs(ahead - rounded) <= TOLERANCE) {
            notes.zone(ZoneOffset.ofTotalSeconds((int) rounded));
        }
    }
}
