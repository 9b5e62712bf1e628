package org.patchlight.evidence.kind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceLines;

/**
 * Divides a short text in which evidence of several kinds was pasted. Blank lines, prompts, and a change between dated
 * logs end a block, and each block is of the kind whose signs it has most of. One without signs belongs to the block
 * before it.
 */
final class MixedText {
    /** A prompt of cmd or PowerShell. */
    private static final Pattern PROMPT = Pattern.compile("[> |*#]{0,8}(?:PS )?[A-Za-z]:\\\\[^>]{0,260}>.*");

    /** Logs whose lines are certain. */
    private static final Set<SourceKind> LOGS = EnumSet.of(
            SourceKind.REPORTING_EVENTS,
            SourceKind.WINDOWS_UPDATE_LOG,
            SourceKind.CBS_LOG,
            SourceKind.DISM_LOG,
            SourceKind.SETUP_LOG);

    /** How many signs a block of a kind has at least; no other kind is divided. */
    private static final Map<SourceKind, Integer> FEWEST = Map.of(
            SourceKind.REPORTING_EVENTS, 1,
            SourceKind.WINDOWS_UPDATE_LOG, 1,
            SourceKind.CBS_LOG, 1,
            SourceKind.DISM_LOG, 1,
            SourceKind.SETUP_LOG, 1,
            SourceKind.EVENT_TEXT, 3,
            SourceKind.TOOL_OUTPUT, 3,
            SourceKind.W32TM, 3,
            SourceKind.UPDATE_HISTORY, 4);

    private final SourceKind main;
    private final boolean ofAgent;
    private final boolean ofSetup;
    private final List<TextBlock> blocks = new ArrayList<>();
    private int count;

    private MixedText(SourceKind main, Map<SourceKind, Integer> marks) {
        this.main = main;
        this.ofAgent = main == SourceKind.WINDOWS_UPDATE_LOG || marks.containsKey(SourceKind.WINDOWS_UPDATE_LOG);
        this.ofSetup = main == SourceKind.SETUP_LOG || marks.containsKey(SourceKind.SETUP_LOG);
    }

    /**
     * The parts of each kind, with blank lines in place of the others.
     *
     * @param text the whole text
     * @param main its main kind
     * @param marks the signs of each kind in it
     * @return the main part first; empty if the text is of one kind
     */
    static Map<SourceKind, byte[]> parts(byte[] text, SourceKind main, Map<SourceKind, Integer> marks)
            throws IOException {
        boolean several = FEWEST.containsKey(main)
                && marks.entrySet().stream()
                        .anyMatch(mark -> mark.getKey() != main
                                && mark.getValue() >= FEWEST.getOrDefault(mark.getKey(), Integer.MAX_VALUE));
        return several ? new MixedText(main, marks).divided(text) : Map.of();
    }

    private Map<SourceKind, byte[]> divided(byte[] text) throws IOException {
        TextBlock block = new TextBlock();
        try (EvidenceLines lines = new EvidenceLines(new ByteArrayInputStream(text))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                block = taken(block, line);
            }
        }
        end(block);
        StoreLines.settle(blocks, ofSetup);
        Set<SourceKind> kinds = EnumSet.noneOf(SourceKind.class);
        blocks.stream()
                .filter(one -> one.own && one.kind != null && one.kind != main)
                .forEach(one -> kinds.add(one.kind));
        if (kinds.isEmpty()) {
            return Map.of();
        }
        Map<SourceKind, byte[]> parts = new EnumMap<>(SourceKind.class);
        parts.put(main, part(main));
        kinds.forEach(kind -> parts.put(kind, part(kind)));
        return parts;
    }

    private TextBlock taken(TextBlock current, String line) {
        TextBlock block = current;
        boolean blank = line.isBlank();
        if (blank || PROMPT.matcher(line).matches()) {
            block = end(block);
        } else if (!block.lines.isEmpty() && isOfAnotherLog(line, block)) {
            block = end(block);
        }
        block.lines.add(line);
        block.judge.take(line);
        return block;
    }

    /** Whether a log begins or ends here. Within one, lines without a date have signs of the same kind, or none. */
    private static boolean isOfAnotherLog(String line, TextBlock block) {
        TextBlock alone = new TextBlock();
        alone.judge.take(line);
        boolean other = !alone.marks.isEmpty() && !block.marks.keySet().containsAll(alone.marks.keySet());
        return other && (hasLog(alone) || hasLog(block));
    }

    private static boolean hasLog(TextBlock block) {
        return block.marks.keySet().stream().anyMatch(LOGS::contains);
    }

    private TextBlock end(TextBlock block) {
        if (!block.lines.isEmpty()) {
            SourceKind kind = kind(block);
            block.own = kind != null;
            block.kind = kind != null ? kind : blocks.isEmpty() ? main : blocks.get(blocks.size() - 1).kind;
            blocks.add(block);
            count += block.lines.size();
        }
        return new TextBlock();
    }

    private @Nullable SourceKind kind(TextBlock block) {
        SourceKind best = null;
        int most = 0;
        for (Map.Entry<SourceKind, Integer> mark : block.marks.entrySet()) {
            if (mark.getValue() > most) {
                best = mark.getKey();
                most = mark.getValue();
            }
        }
        if (best == null || most < FEWEST.getOrDefault(best, Integer.MAX_VALUE)) {
            return null;
        }
        // One reader reads both logs of the agent, and one all that Setup writes.
        if (ofAgent && best == SourceKind.REPORTING_EVENTS) {
            return SourceKind.WINDOWS_UPDATE_LOG;
        }
        return best;
    }

    private byte[] part(SourceKind kind) {
        StringBuilder text = new StringBuilder(count * 40);
        for (TextBlock block : blocks) {
            boolean in = block.kind == kind || kind == main && mayBeMain(block);
            for (String line : block.lines) {
                text.append(in ? line : "").append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An entry of a history can be the message of an event, and a few signs of the main kind are enough. */
    private boolean mayBeMain(TextBlock block) {
        return block.marks.containsKey(main)
                || block.kind == SourceKind.UPDATE_HISTORY && main == SourceKind.EVENT_TEXT;
    }
}
