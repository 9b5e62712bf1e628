package org.patchlight.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a regular expression apart and makes texts that parts of it match. Repeating such texts is what makes an
 * expression slow. Its grammar is that of {@link Pattern}, as far as this program uses it.
 */
final class RegexPieces {
    private static final String CANDIDATES = "a1 -.:/Z,_0x\\=@<[](){}\"'%~9fdKb\t\n\uFF1A\u2028\u0000+*|&;^?!#";
    private static final int MOST_BEGINNINGS = 8;

    private final String regex;
    private final Set<String> pieces = new LinkedHashSet<>();
    private final Set<String> beginnings = new LinkedHashSet<>();
    private int at;
    private int depth;

    private RegexPieces(String regex) {
        this.regex = regex;
    }

    static RegexPieces of(Pattern pattern) {
        RegexPieces pieces = new RegexPieces(pattern.pattern());
        pieces.beginnings.add("");
        pieces.pieces.add(pieces.alternatives());
        return pieces;
    }

    /** A text that each part of the expression matches, and the whole. */
    List<String> pieces() {
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    /** What may stand before a part: texts that the first parts match together. */
    List<String> beginnings() {
        List<String> all = new ArrayList<>(beginnings);
        while (all.size() > MOST_BEGINNINGS) {
            all.remove(1 + all.size() % (all.size() - 1));
        }
        return all;
    }

    private String alternatives() {
        depth++;
        String longest = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            String other = sequence();
            longest = other.length() > longest.length() ? other : longest;
        }
        depth--;
        return longest;
    }

    private String sequence() {
        StringBuilder matched = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            String atom = atom();
            String repeated = repeated(atom);
            pieces.add(atom);
            pieces.add(repeated);
            matched.append(repeated);
            if (depth == 1) {
                beginnings.add(matched.toString());
            }
        }
        pieces.add(matched.toString());
        return matched.toString();
    }

    private String atom() {
        char c = regex.charAt(at);
        if (c == '(') {
            return group();
        }
        if (c == '[') {
            int from = at;
            at = endOfClass(at);
            return example(regex.substring(from, at));
        }
        if (c == '\\') {
            int from = at;
            at += 2;
            char kind = regex.charAt(from + 1);
            if ((kind == 'p' || kind == 'P' || kind == 'x') && regex.charAt(at) == '{') {
                at = regex.indexOf('}', at) + 1;
            } else if ((kind == 'p' || kind == 'P')) {
                at++;
            } else if (kind == 'u') {
                at += 4;
            } else if (kind == 'x') {
                at += 2;
            }
            return "bBAzZGQE".indexOf(kind) >= 0 || Character.isDigit(kind) ? "" : example(regex.substring(from, at));
        }
        at++;
        return c == '^' || c == '$' ? "" : c == '.' ? "a" : String.valueOf(c);
    }

    private String group() {
        at++;
        boolean text = true;
        if (regex.startsWith("?", at)) {
            int from = at;
            if (regex.startsWith("?<", at) && "=!".indexOf(regex.charAt(at + 2)) < 0) {
                at = regex.indexOf('>', at) + 1;
            } else {
                while (":=!>)".indexOf(regex.charAt(at)) < 0) {
                    at++;
                }
                char end = regex.charAt(at++);
                text = end == ':' || end == '>' && at == from + 2;
                if (end == ')') {
                    return "";
                }
            }
        }
        String inside = alternatives();
        at++;
        return text ? inside : "";
    }

    private int endOfClass(int from) {
        int end = from + 1;
        end += regex.startsWith("^", end) ? 1 : 0;
        end += regex.startsWith("]", end) ? 1 : 0;
        while (regex.charAt(end) != ']') {
            end = regex.charAt(end) == '\\' ? end + 2 : regex.charAt(end) == '[' ? endOfClass(end) : end + 1;
        }
        return end + 1;
    }

    private static String example(String oneCharacter) {
        Pattern pattern = Pattern.compile(oneCharacter);
        for (char candidate : CANDIDATES.toCharArray()) {
            if (pattern.matcher(String.valueOf(candidate)).matches()) {
                return String.valueOf(candidate);
            }
        }
        for (char candidate = 0; candidate < Character.MIN_SURROGATE; candidate++) {
            if (pattern.matcher(String.valueOf(candidate)).matches()) {
                return String.valueOf(candidate);
            }
        }
        return "";
    }

    private String repeated(String atom) {
        if (at >= regex.length()) {
            return atom;
        }
        int least = 1;
        @Nullable Character quantifier = switch (regex.charAt(at)) {
            case '*', '+', '?', '{' -> regex.charAt(at);
            default -> null;
        };
        if (quantifier == null) {
            return atom;
        }
        if (quantifier == '{') {
            int end = regex.indexOf('}', at);
            least = Math.max(1, Integer.parseInt(regex.substring(at + 1, end).split(",", -1)[0]));
            at = end;
        }
        at++;
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return atom.repeat(least);
    }
}
