package org.patchlight.evidence.kind;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides to which log the lines of the component store and of DISM in a text belong. Setup and DISM have such lines in
 * their own logs, where they are about another Windows or a step only. Lines that were pasted from a log of their own
 * are apart from the others: by a blank line, a sentence, or a time that doesn't follow.
 */
final class StoreLines {
    private static final Set<SourceKind> OF_STORE = EnumSet.of(SourceKind.CBS_LOG, SourceKind.DISM_LOG);
    private static final Pattern TIME = Pattern.compile("^\\W{0,9}(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d),");

    /** The beginning of a line whose time was not copied. */
    private static final Pattern UNSTAMPED = Pattern.compile(
            "^\\W{0,9}(?:Info|Warning|Error|FatalError) {1,30}(?:\\[0x\\w{1,8}\\] {0,9})?[A-Z]{2,8}\\s");

    /** Some words of a sentence, and not only the sign of a gap. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}\\W{1,9}\\p{L}{2}");

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** Within one log, the next line follows sooner. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final List<TextBlock> blocks;
    private final boolean blanksDivide;

    private StoreLines(List<TextBlock> blocks) {
        this.blocks = blocks;
        int gaps = 0;
        int logged = 0;
        boolean blank = true;
        for (TextBlock block : blocks) {
            for (String line : block.lines) {
                gaps += line.isBlank() && !blank ? 1 : 0;
                blank = line.isBlank();
                logged += isOfLog(line) ? 1 : 0;
            }
        }
        // Some pages put a blank line between any two lines.
        this.blanksDivide = gaps + 1 < logged;
    }

    /**
     * Settles the kind of blocks of the store.
     *
     * @param ofSetup whether the text has lines of Setup
     */
    static void settle(List<TextBlock> blocks, boolean ofSetup) {
        StoreLines lines = new StoreLines(blocks);
        boolean[] apart = new boolean[blocks.size()];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = lines.isApart(i, ofSetup);
        }
        for (int i = 0; i < apart.length; i++) {
            TextBlock block = blocks.get(i);
            if (!block.own && i > 0) {
                block.kind = blocks.get(i - 1).kind;
            } else if (block.kind != null && OF_STORE.contains(block.kind) && !apart[i]) {
                block.kind = ofSetup ? SourceKind.SETUP_LOG : SourceKind.DISM_LOG;
            }
        }
    }

    private boolean isApart(int index, boolean ofSetup) {
        SourceKind kind = blocks.get(index).kind;
        // No other log than that of Setup has lines of DISM.
        boolean mayBeWithin = kind == SourceKind.CBS_LOG || kind == SourceKind.DISM_LOG && ofSetup;
        if (!mayBeWithin) {
            return true;
        }
        SourceKind host = ofSetup ? SourceKind.SETUP_LOG : SourceKind.DISM_LOG;
        int before = index;
        while (before > 0 && !isOfHost(before, host)) {
            before--;
        }
        int after = index;
        while (after < blocks.size() - 1 && !isOfHost(after, host)) {
            after++;
        }
        boolean hostBefore = isOfHost(before, host);
        boolean hostAfter = isOfHost(after, host);
        if (hostBefore && hostAfter) {
            // An excerpt of one log may have blank lines.
            return isApart(nextWithLog(before), before, true)
                    && isApart(after, lastWithLog(after), true)
                    && (isApart(nextWithLog(before), before, false) || isApart(after, lastWithLog(after), false));
        }
        return hostBefore
                ? isApart(nextWithLog(before), before, true)
                : !hostAfter || isApart(after, lastWithLog(after), true);
    }

    /** Whether a block has lines of the log that may have those of the store. A report or the log of devices has none. */
    private boolean isOfHost(int index, SourceKind host) {
        TextBlock block = blocks.get(index);
        return block.own && block.kind == host && block.lines.stream().anyMatch(StoreLines::isOfLog);
    }

    /** The next block with a line of a log; the last block if there is none. */
    private int nextWithLog(int index) {
        int next = index + 1;
        while (next < blocks.size() - 1 && blocks.get(next).lines.stream().noneMatch(StoreLines::isOfLog)) {
            next++;
        }
        return Math.min(next, blocks.size() - 1);
    }

    private int lastWithLog(int index) {
        int last = index - 1;
        while (last > 0 && blocks.get(last).lines.stream().noneMatch(StoreLines::isOfLog)) {
            last--;
        }
        return Math.max(last, 0);
    }

    /**
     * Whether a block can't continue another one before it.
     *
     * @param byBlank whether a blank line between them is enough
     */
    private boolean isApart(int second, int first, boolean byBlank) {
        boolean blank = false;
        boolean sentence = false;
        List<String> between = between(first, second);
        for (String line : between) {
            blank |= line.isBlank();
            sentence |= WORDS.matcher(line).find();
        }
        LocalDateTime end = lastTime(blocks.get(first).lines);
        LocalDateTime start = firstTime(blocks.get(second).lines);
        boolean jump = end != null
                && start != null
                && (start.isBefore(end) || Duration.between(end, start).compareTo(LONGEST_PAUSE) > 0);
        return sentence || jump || byBlank && blank && blanksDivide;
    }

    /** The lines between the last one of a log in a block and the first one of a log in another. */
    private List<String> between(int first, int second) {
        List<String> between = new ArrayList<>();
        for (int i = first; i <= second; i++) {
            for (String line : blocks.get(i).lines) {
                if (!isOfLog(line)) {
                    between.add(line);
                } else if (i == second) {
                    return between;
                } else {
                    between.clear();
                }
            }
        }
        return between;
    }

    private static boolean isOfLog(String line) {
        return TIME.matcher(line).find() || UNSTAMPED.matcher(line).find();
    }

    private static @Nullable LocalDateTime lastTime(List<String> lines) {
        LocalDateTime last = null;
        for (String line : lines) {
            LocalDateTime time = time(line);
            last = time == null ? last : time;
        }
        return last;
    }

    private static @Nullable LocalDateTime firstTime(List<String> lines) {
        for (String line : lines) {
            LocalDateTime time = time(line);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable LocalDateTime time(String line) {
        Matcher found = TIME.matcher(line);
        try {
            return found.find() ? LocalDateTime.parse(found.group(1), FORM) : null;
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
