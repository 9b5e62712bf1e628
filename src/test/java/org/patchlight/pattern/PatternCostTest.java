package org.patchlight.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pattern.CountedText.TooManyReads;
import org.patchlight.pattern.PatternInventory.Found;

/**
 * Runs every regular expression of the program on generated worst cases and counts the characters that it reads. Their
 * number may only grow with the length of the text, never with its square. Set {@code patterns.long} for the long form.
 */
class PatternCostTest {
    private static final boolean LONG = Boolean.getBoolean("patterns.long");
    private static final int SHORT_TEXT = 1000;
    private static final int LONG_TEXT = 2500;
    private static final int LONGEST_TEXT = LONG ? 60_000 : 10_000;
    /** The reads for each character that no check of growth is needed for. */
    private static final int CHEAP = 16;
    /** The most reads for each character, for expressions with a limited repetition. */
    private static final int MOST = 3000;

    /** A repeated group needs the stack for each repetition, so it is tried with the longest line of evidence. */
    private static final int LINE = 60_000;

    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");

    private static final List<String> ENDS = List.of("", "\u2028x", "\u0001");
    private static final List<String> PUMPS =
            List.of(" ", "a", "1", "-", " - 1", "a.", "1.", "\t", ":", "\u2028", "\n", "((");

    /** Expressions that are made at run time, and the test or the reason that bounds their cost. */
    private static final Set<String> AT_RUN_TIME = Set.of(
            // names of people and PCs, quoted and joined by "|"
            "org/patchlight/collect/Scrubber.java",
            // "run-(\\d{6})" and the like, matched against file names
            "org/patchlight/repair/journal/FileJournal.java");

    @Test
    void the_work_of_every_pattern_grows_with_the_length_of_the_text_and_no_faster() throws IOException {
        PatternInventory inventory = PatternInventory.ofProgram();
        assertThat(inventory.all()).as("the search for patterns works").hasSizeGreaterThan(120);
        assertThat(AT_RUN_TIME).containsAll(inventory.unknown());
        List<String> slow = new ArrayList<>();
        for (Found found : inventory.all()) {
            slowText(found).ifPresent(attack -> slow.add(found.where() + "\n      slow on: " + attack));
        }
        assertThat(slow).as(String.join("\n", slow)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".+ - .+ - .*\\d+(\\.\\d+)+.*",
                "\\s*[^:]{1,40}[:]\\s*(.+?)\\s*",
                "(?i).*\\b(driver update|driver|firmware)\\b.*",
                ".* - .*?(\\d+(?:\\.\\d+){1,3})\\s*",
                "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.?)*):"
            })
    void a_pattern_that_is_known_to_be_slow_is_found(String slow) {
        assertThat(slowText(new Found("a known one", Pattern.compile(slow), false)))
                .isPresent();
    }

    private static Optional<String> slowText(Found found) {
        RegexPieces regex = RegexPieces.of(found.pattern());
        List<String> pumps = new ArrayList<>(PUMPS);
        // with a space after it, each piece is a word of its own
        regex.pieces().stream()
                .filter(piece -> piece.length() < SHORT_TEXT / 8)
                .flatMap(piece -> Stream.of(piece, piece + " "))
                .forEach(pumps::add);
        for (String pump : pumps.stream().distinct().toList()) {
            for (String start : regex.beginnings()) {
                for (String end : ENDS) {
                    if (isSlow(found, start, pump, end)) {
                        return Optional.of(show(start) + " + " + show(pump) + " repeated + " + show(end));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSlow(Found found, String start, String pump, String end) {
        if (start.isEmpty()
                && end.isEmpty()
                && REPEATED_GROUP.matcher(found.pattern().pattern()).find()
                && reads(found, start, pump, end, LINE) >= (long) MOST * LINE) {
            return true;
        }
        long few = reads(found, start, pump, end, SHORT_TEXT);
        if (few <= (long) CHEAP * SHORT_TEXT) {
            return false;
        }
        long some = reads(found, start, pump, end, LONG_TEXT);
        if (!LONG && !isTooMuch(few, SHORT_TEXT, some, LONG_TEXT)) {
            // a square would already show
            return false;
        }
        return isTooMuch(some, LONG_TEXT, reads(found, start, pump, end, LONGEST_TEXT), LONGEST_TEXT);
    }

    private static boolean isTooMuch(long reads, int length, long moreReads, int longer) {
        double linear = (double) longer / length;
        return moreReads >= (long) MOST * longer
                || (moreReads > (long) CHEAP * longer && moreReads > reads * linear * 1.5);
    }

    /** How many characters the expression reads; the limit if it is exceeded or the stack is. */
    private static long reads(Found found, String start, String pump, String end, int length) {
        long most = (long) MOST * length;
        String text = start + pump.repeat(Math.max(2, length / pump.length())) + end;
        CountedText counted = new CountedText(text, most);
        try {
            Matcher matcher = found.pattern().matcher(counted);
            if (!found.searches()) {
                matcher.matches();
            } else {
                while (matcher.find()) {
                    // the next one
                }
            }
        } catch (TooManyReads | StackOverflowError endless) {
            return most;
        }
        return counted.reads();
    }

    private static String show(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.chars()
                .limit(80)
                .forEach(c ->
                        shown.append(c >= ' ' && c < 127 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return shown.append('"').toString();
    }
}
