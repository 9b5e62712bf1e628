package org.patchlight.update.reading.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;

/**
 * The property UnmappedResultCode of an entry: the code of what installed the update, before the agent replaced it.
 * Below 65536 it is what the update's own installer returned, which is no HRESULT.
 */
final class UnmappedCode {
    private static final int LAST_EXIT_CODE = 0xFFFF;
    private static final int MOST_DIGITS = 10;

    private final @Nullable Hresult code;

    /**
     * Reads the property.
     *
     * @param text decimal as scripts print it, or hexadecimal; null if the entry lacks it
     */
    UnmappedCode(@Nullable String text) {
        this.code = text == null ? null : read(text.strip());
    }

    private static @Nullable Hresult read(String text) {
        Hresult full = CodeSpelling.parse(text).orElse(null);
        if (full != null || text.isEmpty() || text.length() > MOST_DIGITS) {
            return full;
        }
        if (text.startsWith("0x") || text.startsWith("0X")) {
            return CodeSpelling.parseHexField(text).orElse(null);
        }
        boolean decimal = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return decimal ? new Hresult(Integer.parseInt(text)) : null;
    }

    /** The code beneath the one that is shown; null if there is none. */
    @Nullable Hresult root(@Nullable Hresult shown) {
        return code == null || !code.isFailure() || code.equals(shown) ? null : code;
    }

    /** What the installer returned. */
    FailureDetail detail() {
        boolean returned = code != null && code.value() > 0 && code.value() <= LAST_EXIT_CODE;
        return returned && code != null
                ? new FailureDetail(List.of(), FailedStage.EXTERNAL_INSTALLER, code.value())
                : FailureDetail.NONE;
    }
}
