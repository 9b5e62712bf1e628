package org.patchlight.update.reading.note;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;

/**
 * A result code in plain sight in a text. It shows what someone saw, not that an operation failed, so it decides
 * nothing.
 *
 * @param code the code; a number below 65536 is what a program returned
 * @param extendOrNull the code and the second number that Windows Setup shows after it; null if there is none
 * @param line the number of the line, from 1
 * @param kbOrNull the article next to the code, {@code KB} and digits; null if there is none
 */
public record Mention(
        Hresult code,
        @Nullable String extendOrNull,
        long line,
        @Nullable String kbOrNull) {
    /** The same mention beside an article. */
    public Mention beside(@Nullable String kb) {
        return new Mention(code, extendOrNull, line, kb);
    }
}
