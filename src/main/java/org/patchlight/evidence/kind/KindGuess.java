package org.patchlight.evidence.kind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.posted.PostedText;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.health.Message;

/**
 * The kind of a file of evidence, judged by its first bytes. Its name only decides between kinds that the bytes leave
 * open, because copies have any name. Text around the evidence, such as a forum post, does no harm.
 *
 * @param kind the kind
 * @param troubleOrNull why the file cannot be read; null if unknown or readable
 * @param isForeign whether the file holds no evidence at all, so that nothing is lost by not reading it
 * @param besideOrNull what a text about the clock also holds, such as events pasted below it; null if nothing
 * @param postedOrNull the marks and signs of a posted text; null if it has none
 * @param parts the parts of a short text in which several kinds were pasted, without the lines of the others; empty for
 *     a text of one kind
 */
public record KindGuess(
        SourceKind kind,
        @Nullable Message troubleOrNull,
        boolean isForeign,
        @Nullable SourceKind besideOrNull,
        @Nullable PostedText postedOrNull,
        Map<SourceKind, byte[]> parts) {
    /** The number of bytes that are judged. */
    public static final int SAMPLE = 64 * 1024;

    /** Marks of another kind in a text about the clock that are no chance. */
    private static final int ENOUGH_BESIDE = 3;

    private static final Map<String, String> UNREAD_FORMATS = Map.of(
            "MSCF", "cab",
            "\u001f\u008b", "gz",
            "7z\u00bc\u00af", "7z",
            "Rar!", "rar",
            "regf", "hive",
            "%PDF", "pdf",
            "\u0089PNG", "picture",
            "\u00ff\u00d8\u00ff", "picture");

    /** A kind of evidence, or a file that may be some but can't be read. */
    KindGuess(SourceKind kind, @Nullable Message troubleOrNull) {
        this(kind, troubleOrNull, false, null, null, Map.of());
    }

    private static final byte[] EVENT_LOG = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * Judges a file.
     *
     * @throws IOException if its first bytes cannot be read
     */
    public static KindGuess of(EvidenceFile file) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            // Not by a growing array, which would be copied twice.
            byte[] sample = new byte[SAMPLE];
            int length = in.readNBytes(sample, 0, SAMPLE);
            head = length == SAMPLE ? sample : Arrays.copyOf(sample, length);
        }
        PostedText posted = PostedText.of(head, head.length < SAMPLE);
        if (posted == null) {
            return of(head, file.name());
        }
        byte[] plain = posted.plain(new ByteArrayInputStream(head)).readAllBytes();
        KindGuess guess = of(plain, file.name(), head.length < SAMPLE);
        return new KindGuess(guess.kind, guess.troubleOrNull, guess.isForeign, guess.besideOrNull, posted, guess.parts);
    }

    /** The file without the marks and signs of posted text, and without the parts of other kinds. */
    public EvidenceFile plain(EvidenceFile file) {
        byte[] part = parts.get(kind);
        if (part != null) {
            return part(file, part);
        }
        PostedText posted = postedOrNull;
        return posted == null ? file : new EvidenceFile(file.path(), file.name(), () -> posted.plain(file.open()));
    }

    /** The parts of other kinds, each as a file of its own with the same lines. */
    public Map<SourceKind, EvidenceFile> otherParts(EvidenceFile file) {
        Map<SourceKind, EvidenceFile> others = new EnumMap<>(SourceKind.class);
        parts.forEach((other, text) -> {
            if (other != kind) {
                others.put(other, part(file, text));
            }
        });
        return others;
    }

    private static EvidenceFile part(EvidenceFile file, byte[] text) {
        return new EvidenceFile(file.path(), file.name(), () -> new ByteArrayInputStream(text));
    }

    /**
     * Reads again what was judged before, so that the budget of the file pays for it in its turn.
     *
     * @param buffer receives the bytes, at least {@link #SAMPLE}
     * @throws IOException if they cannot be read, or if the budget is spent
     */
    public static void pay(EvidenceFile file, byte[] buffer) throws IOException {
        try (InputStream in = file.open()) {
            in.readNBytes(buffer, 0, SAMPLE);
        }
    }

    /** Judges by the first bytes and the name of a file. */
    static KindGuess of(byte[] head, String name) throws IOException {
        return of(head, name, head.length < SAMPLE);
    }

    private static KindGuess of(byte[] head, String name, boolean whole) throws IOException {
        if (head.length == 0) {
            return new KindGuess(SourceKind.UNKNOWN, Message.of("evidence.trouble.empty"));
        }
        if (Arrays.equals(head, 0, Math.min(EVENT_LOG.length, head.length), EVENT_LOG, 0, EVENT_LOG.length)) {
            return new KindGuess(SourceKind.EVTX, null);
        }
        Optional<String> unread = unreadFormat(head);
        if (unread.isPresent()) {
            return new KindGuess(SourceKind.UNKNOWN, Message.of("evidence.trouble.format." + unread.get()));
        }
        Optional<String> binary = BinaryFormat.of(head);
        if (binary.isPresent()) {
            return new KindGuess(
                    SourceKind.UNKNOWN,
                    Message.of("evidence.trouble.format." + binary.get()),
                    true,
                    null,
                    null,
                    Map.of());
        }
        return byText(head, name, whole);
    }

    private static Optional<String> unreadFormat(byte[] head) {
        String start = new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1);
        return UNREAD_FORMATS.entrySet().stream()
                .filter(format -> start.startsWith(format.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static KindGuess byText(byte[] head, String name, boolean whole) throws IOException {
        if (OwnOutput.begins(
                new String(head, 0, Math.min(OwnOutput.ENOUGH, head.length), StandardCharsets.ISO_8859_1))) {
            return new KindGuess(SourceKind.UNKNOWN, null);
        }
        Map<SourceKind, Integer> marks = new EnumMap<>(SourceKind.class);
        DatedBytes dated = new DatedBytes();
        LineMarks judge = new LineMarks(marks, dated);
        try (EvidenceLines lines = new EvidenceLines(new ByteArrayInputStream(head), dated)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                judge.take(line);
            }
        }
        judge.end();
        int best = marks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (best == 0) {
            // Any line of a hosts file may redirect an update server, and few of them look like one.
            return new KindGuess(NameHint.isHosts(name) ? SourceKind.TOOL_OUTPUT : SourceKind.UNKNOWN, null);
        }
        Optional<SourceKind> named = NameHint.of(name).filter(kind -> marks.getOrDefault(kind, 0) * 3 > best);
        SourceKind kind = named.orElseGet(() -> strongest(marks));
        Map<SourceKind, byte[]> parts = whole ? MixedText.parts(head, kind, marks) : Map.of();
        if (kind != SourceKind.W32TM || !parts.isEmpty()) {
            return new KindGuess(kind, null, false, null, null, parts);
        }
        marks.remove(SourceKind.W32TM);
        marks.values().removeIf(mark -> mark < ENOUGH_BESIDE);
        return new KindGuess(kind, null, false, marks.isEmpty() ? null : strongest(marks), null, Map.of());
    }

    private static SourceKind strongest(Map<SourceKind, Integer> marks) {
        return Collections.max(marks.entrySet(), Map.Entry.comparingByValue()).getKey();
    }
}
