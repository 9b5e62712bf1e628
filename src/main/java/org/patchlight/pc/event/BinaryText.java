package org.patchlight.pc.event;

import java.util.Optional;

/**
 * The binary data of an event record, if they are text. The Service Control Manager puts the key name of a service there,
 * because names in its other fields are in the PC's language.
 */
final class BinaryText {
    private static final int DIGITS = 4;
    private static final int LONGEST = 400;

    private BinaryText() {}

    /**
     * The text; empty if the data are none.
     *
     * @param hex UTF-16 with the lower byte first, as hexadecimal digits
     */
    static Optional<String> of(String hex) {
        String digits = hex.strip();
        if (digits.length() % DIGITS != 0 || digits.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < digits.length(); at += DIGITS) {
            int low = value(digits, at);
            int high = value(digits, at + 2);
            if (high == 0 && low == 0) {
                break;
            }
            if (high != 0 || low < ' ' || low > '~') {
                return Optional.empty();
            }
            text.append((char) low);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private static int value(String digits, int at) {
        int upper = digit(digits.charAt(at));
        int lower = digit(digits.charAt(at + 1));
        return upper < 0 || lower < 0 ? -1 : upper * 16 + lower;
    }

    private static int digit(char c) {
        return c < 'g' ? Character.digit(c, 16) : -1;
    }
}
