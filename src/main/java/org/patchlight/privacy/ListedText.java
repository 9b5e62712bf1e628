package org.patchlight.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps of a text only what is listed: words of the log formats of Windows and of Patchlight's own texts, and the
 * shapes of numbers, times, codes and ids of updates. Everything else becomes {@code <text>}. Safe for several threads.
 */
public final class ListedText {
    private static final String PLACEHOLDER = "<text>";
    private static final List<String> BUNDLES = List.of(
            "cli",
            "clock",
            "collect",
            "desktop",
            "diagnosis",
            "driver",
            "evidence",
            "helper",
            "repair",
            "selftest",
            "settings",
            "ui",
            "update");

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++");
    /** A part of a compound name: capitals, a capitalized word, or digits. */
    private static final Pattern PART =
            Pattern.compile("\\p{N}++|\\p{Lu}{1,40}(?![\\p{Ll}])|\\p{Lu}?[\\p{Ll}\\p{M}]++|[\\p{L}\\p{M}]");

    private static final Pattern SHAPE =
            Pattern.compile("\\p{Nd}{1,8}|0[xX]\\p{XDigit}{1,16}|(?=.{0,3}\\d)[0-9a-fA-F]{1,4}|[89CcDd0]\\p{XDigit}{7}"
                    // Times, durations and sizes.
                    + "|\\d{1,2}T\\d{1,2}|\\d{1,9}Z|\\d{1,9}(?:s|ms|us|\u00b5s|ns|h|d|min|x|kB|KB|MB|GB|TB)|P?T\\d{1,6}[HMSD]?"
                    // Articles, versions of Windows and of files, architectures.
                    + "|[Kk][Bb]\\d{6,8}|\\d\\dH[12]|[vV]\\d{1,4}|[xX](?:64|86|32)|IA64|[rR]ev\\d{1,4}");
    /** The id of an update or of a device, an assembly, a product of the store. */
    private static final Pattern IDENTITY = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:"
            + "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|31bf3856ad364e35|(?<=_none_)[0-9a-f]{16}"
            + "|(?:VEN|DEV|VID|PID|REV|MI|COL|SUBSYS|CC)_[0-9a-f]{1,8}|\\d{8}_\\d{10}"
            + "|(?:9[0-9A-Z]{11}|XP[0-9A-Z]{10})(?=-\\p{L})|(?<=\\d\\.)\\d{1,9}|-2\\d{9})(?![\\p{L}\\p{N}])");

    private static final int SHORTEST = 2;

    private static final Set<String> WORDS = words();

    private ListedText() {}

    /** The text with a placeholder for each word that is not listed, and for each server that is not public. */
    public static String keep(String line) {
        String text = PublicHosts.scrub(line);
        Matcher identity = IDENTITY.matcher(text);
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        while (identity.find()) {
            append(kept, text, from, identity.start());
            kept.append(text, identity.start(), identity.end());
            from = identity.end();
        }
        append(kept, text, from, text.length());
        return kept.toString();
    }

    private static void append(StringBuilder kept, String text, int from, int to) {
        Matcher run = RUN.matcher(text).region(from, to);
        int done = from;
        while (run.find()) {
            kept.append(text, done, run.start());
            String word = run.group();
            kept.append(isListed(word) ? word : PLACEHOLDER);
            done = run.end();
        }
        kept.append(text, done, to);
    }

    private static boolean isListed(String run) {
        if (run.length() < SHORTEST
                || WORDS.contains(lower(run))
                || SHAPE.matcher(run).matches()) {
            return run.length() >= SHORTEST || run.charAt(0) < 128;
        }
        // A compound name, such as UpdateClient or windows10. Two words at least, else it would be listed itself.
        Matcher part = PART.matcher(run);
        int end = 0;
        while (part.find()) {
            String one = part.group();
            boolean number = Character.isDigit(one.charAt(0));
            if (number ? one.length() > 4 : one.length() < SHORTEST || !WORDS.contains(lower(one))) {
                return false;
            }
            end = part.end();
        }
        return end == run.length();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        read(words, "/org/patchlight/privacy/words.txt");
        BUNDLES.forEach(bundle -> read(words, "/org/patchlight/words/" + bundle + ".properties"));
        return words;
    }

    private static void read(Set<String> words, String resource) {
        try (InputStream in = ListedText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher run = RUN.matcher(line);
                while (run.find()) {
                    words.add(lower(run.group()));
                    Matcher part = PART.matcher(run.group());
                    while (part.find()) {
                        words.add(lower(part.group()));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
