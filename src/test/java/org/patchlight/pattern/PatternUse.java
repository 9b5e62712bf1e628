package org.patchlight.pattern;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out from the source whether an expression searches in texts or matches whole texts. */
final class PatternUse {
    private static final Pattern WHOLE = Pattern.compile("\\s*\\.(?:matches|lookingAt)\\(");
    private static final Pattern VARIABLE = Pattern.compile("Matcher (\\w+) =[^=;]*$");

    private PatternUse() {}

    /** Whether the constant is used for a search anywhere in its file; empty if the source doesn't show its use. */
    static Optional<Boolean> isSearch(String source, String constant) {
        Matcher use = Pattern.compile("\\b" + constant + "\\s*\\.(\\w+)\\(").matcher(source);
        Optional<Boolean> search = Optional.empty();
        while (use.find()) {
            if (!use.group(1).equals("matcher") || isSearch(source, use.start(), use.end())) {
                return Optional.of(true);
            }
            search = Optional.of(false);
        }
        return search;
    }

    private static boolean isSearch(String source, int start, int open) {
        int end = open;
        for (int depth = 1; depth > 0; end++) {
            depth += source.charAt(end) == '(' ? 1 : source.charAt(end) == ')' ? -1 : 0;
        }
        if (WHOLE.matcher(source).region(end, source.length()).lookingAt()) {
            return false;
        }
        if (source.startsWith(")", end) && source.contains("Matcher::matches")) {
            return false;
        }
        Matcher variable = VARIABLE.matcher(source.substring(Math.max(0, start - 200), start));
        if (!variable.find()) {
            return true;
        }
        return Pattern.compile("\\b" + variable.group(1) + "\\s*\\.(?:find|results|replace)")
                .matcher(source)
                .find();
    }
}
