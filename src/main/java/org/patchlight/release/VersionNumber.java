package org.patchlight.release;

import com.google.errorprone.annotations.Immutable;

/**
 * A version of Patchlight: two to four numbers with dots. A missing number counts as 0, so 1.2 is the same version as
 * 1.2.0.
 */
@Immutable
public record VersionNumber(String text, long order) implements Comparable<VersionNumber> {
    private static final int MOST_NUMBERS = 4;
    private static final int LARGEST = 32_767;

    /**
     * Reads a version.
     *
     * @throws IllegalArgumentException if it has another form, or a number above 32,767
     */
    public static VersionNumber of(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length < 2 || parts.length > MOST_NUMBERS) {
            throw new IllegalArgumentException("not a version: " + text);
        }
        long order = 0;
        for (int i = 0; i < MOST_NUMBERS; i++) {
            order = order * (LARGEST + 1) + (i < parts.length ? number(parts[i]) : 0);
        }
        return new VersionNumber(text, order);
    }

    private static int number(String digits) {
        boolean plain = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = plain && digits.length() <= 5 ? Integer.parseInt(digits) : -1;
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("not a number of a version: " + digits);
        }
        return number;
    }

    /** Whether it is a later version. */
    public boolean isNewerThan(VersionNumber other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(VersionNumber other) {
        return Long.compare(order, other.order);
    }

    @Override
    public String toString() {
        return text;
    }
}
