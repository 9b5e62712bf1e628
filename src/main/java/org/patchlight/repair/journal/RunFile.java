package org.patchlight.repair.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.repair.journal.RunNote.Kind;

/**
 * The journal file of one run, read with its index. A run keeps the format that it was begun in: format 1 has no index
 * and no seals.
 *
 * @param lines the lines that are whole, and those that the index and the rest of the file restore, in order
 * @param losses what can't be read
 * @param sealed whether the lines have seals
 * @param next the number of the next line
 * @param hash the SHA-256 of its whole lines in hex
 * @param notIndexedOrNull what the index lacks of the newest whole line, after a kill; null if it lacks nothing
 */
record RunFile(
        List<JournalLine> lines,
        JournalLosses losses,
        boolean sealed,
        int next,
        String hash,
        @Nullable IndexEntry notIndexedOrNull) {
    private RunFile(List<JournalLine> lines, JournalLosses losses, boolean sealed) {
        this(lines, losses, sealed, 1, "", null);
    }

    /** A file that is no journal at all. */
    static RunFile unreadable() {
        return new RunFile(List.of(), JournalLosses.UNREADABLE, false);
    }

    /** No text in a line matches this, because quotes in texts are escaped. */
    private static final Pattern SEALED = Pattern.compile(",\"format\":\\d");

    /** A whole line, and its content if this version knows its kind. */
    private record Whole(JournalSeal seal, @Nullable JournalLine lineOrNull) {
        /** Unknown notes are skipped, as in format 1. Whatever else is unknown may be a change of the PC. */
        boolean isLater() {
            return seal.format() > JournalSeal.FORMAT
                    || (lineOrNull == null && !seal.text().contains(",\"note\":\""));
        }
    }

    /**
     * Reads a run.
     *
     * @param run the id of the run; lines of other runs don't count
     * @param journal the content of its file
     * @param index the content of its index; empty if there is no such file
     */
    static RunFile read(String run, byte[] journal, Optional<byte[]> index) {
        // damaged characters lose their own line, not the whole journal
        String text = new String(journal, UTF_8);
        if (index.isEmpty() && !SEALED.matcher(text).find()) {
            return unsealed(text);
        }
        List<IndexEntry> known = new String(index.orElse(new byte[0]), UTF_8)
                .lines()
                .map(IndexEntry::read)
                .flatMap(Optional::stream)
                .toList();
        List<JournalSeal> seals = SealedLines.of(journal);
        List<Whole> whole = whole(run, seals, known);
        if (whole.stream().anyMatch(Whole::isLater)) {
            return new RunFile(List.of(), JournalLosses.LATER, true);
        }
        LineNumbers numbers = LineNumbers.of(whole.stream().map(Whole::seal).toList(), known);
        LostLines lost = new LostLines(known);
        Map<Integer, List<JournalLine>> content = new LinkedHashMap<>();
        for (Whole one : whole) {
            List<JournalLine> same = content.computeIfAbsent(one.seal().number(), n -> new ArrayList<>());
            Optional.ofNullable(one.lineOrNull()).ifPresent(same::add);
        }
        List<JournalLine> lines = lost.restored(content, numbers.last());
        boolean ended = whole.stream()
                .anyMatch(one -> one.lineOrNull() instanceof RunNote note
                        && note.kind() == Kind.ENDED
                        && numbers.isProved(one.seal()));
        boolean unsure = numbers.isForged() || (numbers.isIndexBehind(index.isPresent()) && !ended);
        boolean unreadable = lines.isEmpty() && known.isEmpty() && !text.isBlank();
        return new RunFile(
                lines,
                lost.losses(lines, unreadable, unsure),
                true,
                numbers.last() + 1,
                numbers.hash(),
                notIndexedOrNull(whole, known, numbers.last()));
    }

    /** A kill between the two writes of a line leaves the index one line short. The next line makes up for it. */
    private static @Nullable IndexEntry notIndexedOrNull(List<Whole> whole, List<IndexEntry> known, int last) {
        int indexed = known.stream().mapToInt(IndexEntry::number).max().orElse(0);
        return whole.stream()
                .filter(one -> one.seal().number() == last && indexed == last - 1)
                .flatMap(one -> Stream.ofNullable(one.lineOrNull()).map(line -> IndexEntry.of(line, one.seal())))
                .findFirst()
                .orElse(null);
    }

    private static RunFile unsealed(String text) {
        List<JournalLine> lines =
                text.lines().map(JournalJson::read).flatMap(Optional::stream).toList();
        boolean unreadable = lines.isEmpty() && !text.isBlank();
        return new RunFile(lines, unreadable ? JournalLosses.UNREADABLE : JournalLosses.NONE, false);
    }

    /** The lines of this run in the order of their numbers. A line that was written twice counts once. */
    private static List<Whole> whole(String run, List<JournalSeal> seals, List<IndexEntry> known) {
        return seals.stream()
                .distinct()
                .filter(seal -> isIndexed(seal, known))
                .map(seal -> new Whole(seal, JournalJson.read(seal.text()).orElse(null)))
                .filter(one ->
                        one.lineOrNull() == null || one.lineOrNull().run().equals(run))
                .sorted(Comparator.comparingInt(one -> one.seal().number()))
                .toList();
    }

    /** Whether the index does not contradict a line. It may not hold the newest one yet. */
    private static boolean isIndexed(JournalSeal seal, List<IndexEntry> known) {
        List<IndexEntry> same =
                known.stream().filter(entry -> entry.number() == seal.number()).toList();
        return same.isEmpty() || same.stream().anyMatch(entry -> entry.crc().equals(seal.crc()));
    }
}
