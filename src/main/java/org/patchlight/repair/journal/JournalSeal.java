package org.patchlight.repair.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.JsonFields;

/**
 * The members at the end of a journal line that show whether it is whole. Their order and form are fixed, because the
 * checksum covers every byte before it, also in lines of later formats. docs/decisions/0013 describes them.
 *
 * @param format the format of the line
 * @param number its number in the file, from 1
 * @param hash the SHA-256 of all lines before it in hex; null in all lines but those that end a run or an undo
 * @param crc the CRC-32C of the line in hex
 * @param text the whole line
 */
record JournalSeal(int format, int number, @Nullable String hash, String crc, String text) {
    /** The format that this version writes. Format 1 had no seal. */
    static final int FORMAT = 2;

    private static final String LENGTH = ",\"length\":";
    private static final String CRC = ",\"crc\":\"";
    private static final int CRC_DIGITS = 8;
    /** The bytes from the start of the checksum member to the end of the line. */
    private static final int CRC_MEMBER = CRC.length() + CRC_DIGITS + 2;
    /** A line of 8 MB has 7 digits. */
    private static final int MOST_DIGITS = 8;

    private static final HexFormat HEX = HexFormat.of();

    /**
     * Adds the seal to a JSON object.
     *
     * @param json the object without its seal
     * @param number the number of the line in its file
     * @param hash the SHA-256 of the lines before it in hex; null for none
     */
    static JournalSeal of(String json, int number, @Nullable String hash) {
        String body = json.substring(0, json.length() - 1)
                + ",\"format\":" + FORMAT + ",\"n\":" + number
                + (hash == null ? "" : ",\"hash\":\"" + hash + "\"");
        String covered = body + LENGTH + body.getBytes(UTF_8).length;
        String crc = crc(covered.getBytes(UTF_8));
        return new JournalSeal(FORMAT, number, hash, crc, covered + CRC + crc + "\"}");
    }

    /** Reads the seal of a line; empty if the line is not whole, or has none. */
    static Optional<JournalSeal> read(byte[] line) {
        int end = line.length - CRC_MEMBER;
        if (end <= 0) {
            return Optional.empty();
        }
        byte[] covered = Arrays.copyOf(line, end);
        String crc = crc(covered);
        String member = new String(line, end, CRC_MEMBER, UTF_8);
        if (!member.equals(CRC + crc + "\"}") || !hasItsLength(covered)) {
            return Optional.empty();
        }
        String text = new String(line, UTF_8);
        try {
            return Optional.of(JsonFields.read(
                    text,
                    json -> new JournalSeal(
                            JsonFields.number(json, "format"),
                            JsonFields.number(json, "n"),
                            JsonFields.textOrNull(json, "hash"),
                            crc,
                            text)));
        } catch (JsonParseException foreign) {
            return Optional.empty();
        }
    }

    private static boolean hasItsLength(byte[] covered) {
        int digits = 0;
        while (digits < Math.min(MOST_DIGITS, covered.length)
                && Character.isDigit(covered[covered.length - 1 - digits])) {
            digits++;
        }
        int body = covered.length - digits - LENGTH.length();
        return body > 0 && new String(covered, body, covered.length - body, UTF_8).equals(LENGTH + body);
    }

    /** The CRC-32C (Castagnoli, RFC 3720 appendix B.4) of these bytes, as eight hex digits. */
    static String crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return HEX.toHexDigits((int) crc.getValue());
    }
}
