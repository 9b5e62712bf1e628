package org.patchlight.diagnosis;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads evidence written for tests: {@code install failed 2025-01-02T03:04:05Z code=0x80070002 kb=KB5000001}, {@code
 * fact STORE_DAMAGED -}, {@code zone +02:00}, {@code unreadable}, {@code lost}, {@code break}, {@code bug}. Each line is a record.
 */
public final class TinyReader implements EvidenceReader {
    /** A first line that makes a file count as a log of update results. */
    public static final String REPORTED =
            "{0A1B2C3D-1111-4222-8333-444455556666}\t2025-03-04 05:06:07:089+0100\t1\tx\n";

    /** A first line that makes a file count as a log of an upgrade. */
    public static final String SETUP = "2024-01-02 03:04:05, Info                  MOUPG  x\n";

    /** This reader for every kind. */
    public static Map<SourceKind, EvidenceReader> forAll() {
        Map<SourceKind, EvidenceReader> readers = new EnumMap<>(SourceKind.class);
        for (SourceKind kind : SourceKind.values()) {
            if (kind != SourceKind.UNKNOWN) {
                readers.put(kind, new TinyReader());
            }
        }
        return readers;
    }

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        try (EvidenceLines lines = new EvidenceLines(file.open())) {
            lines.next();
            for (String line = lines.next(); line != null; line = lines.next()) {
                take(line, notes);
            }
        }
    }

    private static void take(String line, Notes notes) throws IOException {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "" -> {}
            case "zone" -> notes.zone(ZoneOffset.of(words[1]));
            case "unreadable" -> notes.unreadable();
            case "lost" -> notes.lost();
            case "break" -> throw new IOException("the disk is gone");
            case "bug" -> throw new IllegalStateException("a mistake of ours");
            case "fact" -> {
                notes.record();
                String subject = words.length > 3 ? words[3] : "";
                notes.fact(new Fact(Fact.Kind.valueOf(words[1]), time(words[2]), subject, null));
            }
            default -> {
                notes.record();
                notes.attempt(attempt(words));
            }
        }
    }

    private static Attempt attempt(String[] words) {
        Map<String, String> more = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                more.put(word.substring(0, equals), word.substring(equals + 1).replace('_', ' '));
            }
        }
        String build = more.get("build");
        return new Attempt(
                time(words[2]),
                Operation.valueOf(words[0].toUpperCase(Locale.ROOT)),
                words[1].equals("ok"),
                code(more.get("code")),
                code(more.get("root")),
                more.get("title"),
                more.get("kb"),
                more.get("id"),
                build == null ? null : Integer.valueOf(build));
    }

    private static @Nullable EvidenceTime time(String word) {
        if (word.equals("-")) {
            return null;
        }
        return word.endsWith("Z")
                ? EvidenceTime.of(Instant.parse(word))
                : new EvidenceTime(LocalDateTime.parse(word), null);
    }

    private static @Nullable Hresult code(@Nullable String word) {
        return word == null ? null : new Hresult(Integer.parseUnsignedInt(word.substring(2), 16));
    }
}
