package org.patchlight.evidence.kind;

import java.util.regex.Pattern;

/**
 * A sign of a kind.
 *
 * @param contains a text that the line must contain, which avoids most of the slower searches; empty for none
 * @param weight how strong the sign is
 */
record TextMark(SourceKind kind, int weight, String contains, Pattern pattern) {
    boolean isIn(String line) {
        return line.contains(contains) && pattern.matcher(line).find();
    }
}
