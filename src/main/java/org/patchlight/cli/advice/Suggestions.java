package org.patchlight.cli.advice;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Known names that a mistyped one may stand for: commands, options, fixes, scenarios. */
public final class Suggestions {
    private static final int MOST = 3;
    /** Longer words are no names. The effort grows with the square of the length. */
    private static final int LONGEST = 60;

    private static final int LEAST_PREFIX = 3;

    private Suggestions() {}

    /**
     * The most similar names, the nearest first; at most three.
     *
     * @param word what was typed
     * @param known the names that exist
     */
    public static List<String> near(String word, Collection<String> known) {
        String typed = plain(word);
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return List.of();
        }
        Map<String, Integer> distances =
                known.stream().distinct().collect(Collectors.toMap(name -> name, name -> distance(typed, plain(name))));
        int most = Math.max(1, typed.length() / 3);
        return distances.entrySet().stream()
                .filter(entry -> entry.getValue() <= most)
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
    }

    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        int at = 0;
        while (at < plain.length() && plain.charAt(at) == '-') {
            at++;
        }
        return plain.substring(at);
    }

    /** The edits from one word to the other: letters added, removed, replaced or swapped. A beginning counts as one. */
    private static int distance(String typed, String name) {
        if (typed.length() >= LEAST_PREFIX && name.startsWith(typed)) {
            return 1;
        }
        int[][] edits = new int[typed.length() + 1][name.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= name.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, typed, name, i, j);
            }
        }
        return edits[typed.length()][name.length()];
    }

    private static int step(int[][] edits, String typed, String name, int i, int j) {
        int same = typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
        int least = Math.min(edits[i - 1][j - 1] + same, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == name.charAt(j - 2)
                && typed.charAt(i - 2) == name.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
