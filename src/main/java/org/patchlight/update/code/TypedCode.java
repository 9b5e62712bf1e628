package org.patchlight.update.code;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;

/**
 * A result code as a person types it. Beside the spellings of copied text it may be a name from Microsoft's headers, or
 * the number of a system error alone. A number that lacks a digit is refused: read as it stands, it would be another code.
 */
public final class TypedCode {
    private static final int DIGITS = 8;
    private static final int DIGITS_OF_SYSTEM_ERROR = 4;
    /** FACILITY_WIN32 of a failure, as HRESULT_FROM_WIN32 of winerror.h sets it. */
    private static final int SYSTEM_ERROR = 0x80070000;

    private static final int LAST_SYSTEM_ERROR = 0xFFFF;
    private static final int MOST_DECIMALS = 5;

    /** System errors of winerror.h whose HRESULT has a name of its own, which is the one in the catalogue. */
    private static final Map<String, Integer> RENAMED = Map.of(
            "ERROR_ACCESS_DENIED", 5,
            "ERROR_INVALID_HANDLE", 6,
            "ERROR_OUTOFMEMORY", 14,
            "ERROR_INVALID_PARAMETER", 87);

    private TypedCode() {}

    /** Reads a code; empty if the text is none, or lacks a digit. */
    public static Optional<Hresult> parse(String text) {
        String typed = text.strip();
        Optional<Hresult> number = systemError(typed);
        if (number.isPresent()) {
            return number;
        }
        if (digitsAfterPrefix(typed) > 0 && digitsAfterPrefix(typed) < DIGITS && !isKnown(padded(typed))) {
            return Optional.empty();
        }
        Integer renamed = RENAMED.get(typed.toUpperCase(Locale.ROOT));
        if (renamed != null) {
            return Optional.of(new Hresult(SYSTEM_ERROR | renamed));
        }
        return CodeSpelling.parse(typed).or(() -> ErrorCatalogue.named(typed));
    }

    /** The digits of a hexadecimal number that has too few of them to be a code; 0 if it isn't such a number. */
    public static int digitsOfShortNumber(String text) {
        String typed = text.strip();
        int digits = digitsAfterPrefix(typed);
        return digits > DIGITS_OF_SYSTEM_ERROR && digits < DIGITS ? digits : 0;
    }

    /** The same hexadecimal number with all its digits. */
    public static String padded(String text) {
        String digits = text.strip().substring(2).toUpperCase(Locale.ROOT);
        return "0x" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    private static boolean isKnown(String code) {
        return CodeSpelling.parse(code).flatMap(ErrorCatalogue::find).isPresent();
    }

    private static Optional<Hresult> systemError(String typed) {
        int hexDigits = digitsAfterPrefix(typed);
        int value;
        if (hexDigits > 0 && hexDigits <= DIGITS_OF_SYSTEM_ERROR) {
            value = Integer.parseInt(typed.substring(2), 16);
        } else if (isDecimal(typed)) {
            value = Integer.parseInt(typed);
        } else {
            return Optional.empty();
        }
        if (value > LAST_SYSTEM_ERROR) {
            return Optional.empty();
        }
        return Optional.of(new Hresult(value == 0 ? 0 : SYSTEM_ERROR | value));
    }

    private static boolean isDecimal(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DECIMALS
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static int digitsAfterPrefix(String text) {
        if (!text.regionMatches(true, 0, "0x", 0, 2)) {
            return 0;
        }
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), 16) < 0) {
                return 0;
            }
        }
        return text.length() - 2;
    }
}
