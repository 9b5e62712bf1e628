package org.patchlight.evidence.text;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The code page of a text that older Windows tools wrote, judged by how often bytes of its most common letters occur. Only
 * scripts are told apart in which every letter is above ASCII; all Western code pages count as windows-1252.
 */
final class LegacyEncoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final @Nullable Charset JAPANESE = known("windows-31j");
    private static final @Nullable Charset KOREAN = known("x-windows-949");
    private static final @Nullable Charset SIMPLIFIED = known("GBK");
    private static final @Nullable Charset TRADITIONAL = known("x-windows-950");
    private static final @Nullable Charset CYRILLIC = known("windows-1251");
    private static final @Nullable Charset CYRILLIC_CONSOLE = known("IBM866");

    /** Fewer letters above ASCII prove nothing. */
    private static final int FEWEST = 8;

    private int high;
    private int beside;
    private int hiragana;
    private int hangul;
    private int simplified;
    private int traditional;
    private int lowTrails;
    private int pairs;
    private int upperQuarter;
    private int console;

    private LegacyEncoding() {}

    /**
     * Judges a text that is neither ASCII nor UTF-8 nor UTF-16.
     *
     * @param length how many of the bytes count
     */
    static Charset of(byte[] head, int length) {
        LegacyEncoding text = new LegacyEncoding();
        text.countPairs(head, length);
        text.countBytes(head, length);
        Charset found = text.judge();
        return found == null ? WESTERN : found;
    }

    /** As double bytes: each byte above ASCII begins a pair. */
    private void countPairs(byte[] head, int length) {
        for (int at = 0; at + 1 < length; at++) {
            int lead = head[at] & 0xFF;
            if (lead < 0x81) {
                continue;
            }
            int trail = head[at + 1] & 0xFF;
            at++;
            pairs++;
            // lines drawn by a console are one byte again and again
            boolean bothHigh = trail >= 0xA1 && trail != lead;
            hiragana += lead == 0x82 && trail >= 0x9F && trail <= 0xF1 ? 1 : 0;
            hangul += bothHigh && lead >= 0xB0 && lead <= 0xC8 ? 1 : 0;
            simplified += bothHigh && lead >= 0xB0 && lead <= 0xD7 ? 1 : 0;
            traditional += lead >= 0xA4 && lead <= 0xC6 && trail >= 0x40 ? 1 : 0;
            lowTrails += trail >= 0x40 && trail <= 0x7E ? 1 : 0;
        }
    }

    /** As single bytes: letters of one script stand side by side, accented letters of another apart. */
    private void countBytes(byte[] head, int length) {
        for (int at = 0; at < length; at++) {
            int value = head[at] & 0xFF;
            if (value < 0x80) {
                continue;
            }
            high++;
            boolean apart = (at == 0 || head[at - 1] >= 0) && (at + 1 >= length || head[at + 1] >= 0);
            beside += apart ? 0 : 1;
            upperQuarter += value >= 0xC0 ? 1 : 0;
            console += value <= 0xAF || value >= 0xE0 && value <= 0xF1 ? 1 : 0;
        }
    }

    private @Nullable Charset judge() {
        if (high < FEWEST) {
            return null;
        }
        if (hiragana >= 2 && isShare(hiragana, pairs, 10)) {
            return JAPANESE;
        }
        if (isShare(hangul, pairs, 85)) {
            return KOREAN;
        }
        if (isShare(simplified, pairs, 75)) {
            return SIMPLIFIED;
        }
        if (isShare(traditional, pairs, 80) && isShare(lowTrails, pairs, 20) && isShare(beside, high, 50)) {
            return TRADITIONAL;
        }
        if (!isShare(beside, high, 80)) {
            return null;
        }
        if (isShare(upperQuarter, high, 85)) {
            return CYRILLIC;
        }
        return isShare(console, high, 95) ? CYRILLIC_CONSOLE : null;
    }

    private static boolean isShare(int part, int whole, int percent) {
        return whole > 0 && 100L * part >= (long) percent * whole;
    }

    /** A small runtime may lack a code page. */
    private static @Nullable Charset known(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : null;
    }
}
