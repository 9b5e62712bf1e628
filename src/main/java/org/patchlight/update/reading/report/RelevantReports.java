package org.patchlight.update.reading.report;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.LineFilter;
import org.patchlight.evidence.text.Utf16Line;

/**
 * Finds the records of ReportingEvents.log that matter, before they become strings. Of successes only the newest of
 * each update and the newest search count, so they wait for the end. Beginnings without a name don't count. Failures,
 * records after now, changes of the UTC offset, and everything unusual go straight to the reader.
 */
final class RelevantReports implements LineFilter {
    /** As many updates as a source remembers the names of; {@link #MOST_NOISE} come beside them. */
    private static final int MOST_UPDATES = 5000;
    /** Definitions come several times a day. The next one makes up for one that failed. */
    private static final int MOST_NOISE = 256;

    private static final int SEARCHED = 147;
    private static final int DOWNLOADED = 162;
    private static final int INSTALLED = 183;
    private static final int INSTALLED_UNTIL_RESTART = 184;
    private static final int NO_OFFSET = Integer.MAX_VALUE;

    /** One operation on one update. */
    private record Key(long idHigh, long idLow, boolean install) {
        // Written out, because Java links that of a record at run time, which takes milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key known
                    && idHigh == known.idHigh
                    && idLow == known.idLow
                    && install == known.install;
        }

        @Override
        public int hashCode() {
            long mixed = (idHigh ^ idLow * 0x9E37_79B9_7F4A_7C15L) + (install ? 1 : 0);
            return (int) (mixed ^ mixed >>> 32);
        }
    }

    private final ReportFields fields = new ReportFields();
    private final long countsUntil;
    private final Map<Key, KeptLine> updates = new NewestKept(MOST_UPDATES);
    private final Map<Key, KeptLine> noise = new NewestKept(MOST_NOISE);
    /** The newest forgotten installation, which counts as maintenance of Windows. */
    private @Nullable KeptLine forgotten;
    /** Forgotten ones that can keep the next lines, because new memory for each line is much of the cost. */
    private final Deque<KeptLine> spares = new ArrayDeque<>();

    private final KeptLine search = new KeptLine();
    private final KeptLine newest = new KeptLine();
    private int offset = NO_OFFSET;
    private long taken;

    /**
     * Starts without records.
     *
     * @param countsUntil a success after this moment doesn't count as one
     */
    RelevantReports(Instant countsUntil) {
        this.countsUntil = countsUntil.equals(Instant.MAX) ? Long.MAX_VALUE : countsUntil.toEpochMilli();
    }

    /** How many records were taken that are not handed on, except at the end. */
    long taken() {
        return taken;
    }

    @Override
    public void take(byte[] text, int from, int to, int[] tabs, int tabCount, Consumer<String> lines) {
        if (!fields.read(text, to, tabs, tabCount)) {
            offset = NO_OFFSET;
            lines.accept(Utf16Line.text(text, from, to));
            return;
        }
        boolean sameOffset = fields.offset == offset;
        offset = fields.offset;
        if (fields.failed) {
            if (newest.isAt(fields.millis)) {
                // Of two ends at the same time the later record counts.
                lines.accept(newest.remove());
                taken--;
            }
        } else if (sameOffset && fields.millis <= countsUntil && hold(text, from, to, tabs)) {
            taken++;
            return;
        }
        lines.accept(Utf16Line.text(text, from, to));
    }

    /** Hands on what waited for the end. */
    void drain(Consumer<String> lines) {
        String last = newest.isHeld() ? newest.remove() : "";
        if (search.isHeld()) {
            hand(search.remove(), last, lines);
        }
        if (forgotten != null) {
            hand(forgotten.line(), last, lines);
        }
        noise.values().forEach(held -> hand(held.line(), last, lines));
        updates.values().forEach(held -> hand(held.line(), last, lines));
        if (!last.isEmpty()) {
            lines.accept(last);
        }
    }

    /** Hands on a line unless it is the one that comes last. */
    private static void hand(String line, String last, Consumer<String> lines) {
        if (!line.equals(last)) {
            lines.accept(line);
        }
    }

    /** Takes a record that is no failure; false if it must be read now. */
    private boolean hold(byte[] text, int from, int to, int[] tabs) {
        boolean install = fields.number == INSTALLED || fields.number == INSTALLED_UNTIL_RESTART;
        if (fields.number == SEARCHED) {
            search.offer(text, from, to, fields.millis);
        } else if (install || fields.number == DOWNLOADED) {
            if (!fields.readId(text, tabs)) {
                return false;
            }
            keep(text, from, to, install);
        } else {
            return !mayName(text, fields.message, to);
        }
        newest.offer(text, from, to, fields.millis);
        return true;
    }

    /** Whether a message may have a title or an article. */
    private static boolean mayName(byte[] text, int from, int to) {
        char before = 0;
        for (int i = from; i < to; i += 2) {
            char c = Utf16Line.at(text, i);
            if (c == '\t') {
                return false;
            }
            if (c == ':' || c == '\uFF1A' || ((c == 'b' || c == 'B') && (before | 0x20) == 'k')) {
                return true;
            }
            before = c;
        }
        return false;
    }

    private void keep(byte[] text, int from, int to, boolean install) {
        if (install) {
            removeDownload();
        }
        boolean isNoise = install && NoiseArticle.mayBeIn(text, fields.message, to);
        Map<Key, KeptLine> kept = isNoise ? noise : updates;
        Key key = new Key(fields.idHigh, fields.idLow, install);
        KeptLine known = kept.get(key);
        if (known == null) {
            KeptLine spare = spares.poll();
            known = spare == null ? new KeptLine() : spare;
            known.set(text, from, to, fields.millis);
            kept.put(key, known);
        } else {
            known.offer(text, from, to, fields.millis);
        }
    }

    /** Forgets the download of an update that is now installed: what resolves a failed download, the installation does too. */
    private void removeDownload() {
        Key key = new Key(fields.idHigh, fields.idLow, false);
        KeptLine download = updates.get(key);
        if (download != null && download.millis() <= fields.millis) {
            updates.remove(key);
            spares.add(download);
        }
    }

    private void forget(Key key, KeptLine old, boolean isNoise) {
        boolean counts = key.install() && !isNoise && (forgotten == null || forgotten.millis() <= old.millis());
        KeptLine spare = counts ? forgotten : old;
        forgotten = counts ? old : forgotten;
        if (spare != null) {
            spares.add(spare);
        }
    }

    /** The newest record of each update, up to a number of updates. Of more, the one whose record is longest ago is forgotten. */
    private final class NewestKept extends LinkedHashMap<Key, KeptLine> {
        private static final long serialVersionUID = 1;

        private final int most;

        NewestKept(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, KeptLine> eldest) {
            if (size() <= most) {
                return false;
            }
            forget(eldest.getKey(), eldest.getValue(), most == MOST_NOISE);
            return true;
        }
    }
}
