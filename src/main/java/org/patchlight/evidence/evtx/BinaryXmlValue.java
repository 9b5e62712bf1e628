package org.patchlight.evidence.evtx;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A value that a record inserts into its template ([MS-EVEN6] 2.2.12, BinXmlValueType), in the format of Event
 * Viewer.
 *
 * @param chunk the chunk that holds it
 * @param at where it begins
 * @param length its length in bytes
 * @param type its type
 */
record BinaryXmlValue(ByteBuffer chunk, int at, int length, int type) {
    private static final int XML = 0x21;
    private static final int ARRAY = 0x80;
    private static final int SHOWN_BYTES = 4096;
    /** The number of 100 ns steps from 1601 to 1970. */
    private static final long EPOCH = 116_444_736_000_000_000L;

    private static final Charset ANSI = Charset.forName("windows-1252");

    /** Whether it is an XML fragment. */
    boolean isXml() {
        return type == XML && length > 0;
    }

    String text() {
        if (length == 0) {
            return "";
        }
        return switch (type) {
            case 0x00 -> "";
            case 0x01, ARRAY | 0x01 -> withoutEnd(utf16(chunk, at, length / 2));
            case 0x02 -> withoutEnd(new String(bytes(length), ANSI));
            case 0x03 -> Integer.toString(chunk.get(at));
            case 0x04 -> Integer.toString(chunk.get(at) & 0xFF);
            case 0x05 -> Integer.toString(chunk.getShort(at));
            case 0x06 -> Integer.toString(chunk.getShort(at) & 0xFFFF);
            case 0x07 -> Integer.toString(chunk.getInt(at));
            case 0x08 -> Integer.toUnsignedString(chunk.getInt(at));
            case 0x09 -> Long.toString(chunk.getLong(at));
            case 0x0A -> Long.toUnsignedString(chunk.getLong(at));
            case 0x0B -> Float.toString(chunk.getFloat(at));
            case 0x0C -> Double.toString(chunk.getDouble(at));
            case 0x0D -> Boolean.toString(chunk.getInt(at) != 0);
            case 0x0F -> guid();
            case 0x10, 0x14, 0x15 -> "0x" + Long.toHexString(number());
            case 0x11 -> fileTime(chunk.getLong(at));
            case 0x12 -> systemTime();
            case 0x13 -> sid();
            default -> HexFormat.of().withUpperCase().formatHex(bytes(Math.min(length, SHOWN_BYTES)));
        };
    }

    private long number() {
        return length == 4 ? Integer.toUnsignedLong(chunk.getInt(at)) : chunk.getLong(at);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        chunk.get(at, bytes);
        return bytes;
    }

    private String guid() {
        return String.format(
                Locale.ROOT,
                "{%08x-%04x-%04x-%04x-%012x}",
                chunk.getInt(at),
                chunk.getShort(at + 4),
                chunk.getShort(at + 6),
                Short.reverseBytes(chunk.getShort(at + 8)),
                Long.reverseBytes(chunk.getLong(at + 8)) & 0xFFFF_FFFF_FFFFL);
    }

    private static String fileTime(long steps) {
        long since = steps - EPOCH;
        return Instant.ofEpochSecond(Math.floorDiv(since, 10_000_000L), Math.floorMod(since, 10_000_000L) * 100)
                .toString();
    }

    private String systemTime() {
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
                chunk.getShort(at),
                chunk.getShort(at + 2),
                chunk.getShort(at + 6),
                chunk.getShort(at + 8),
                chunk.getShort(at + 10),
                chunk.getShort(at + 12),
                chunk.getShort(at + 14));
    }

    private String sid() {
        StringBuilder sid = new StringBuilder("S-").append(chunk.get(at) & 0xFF).append('-');
        sid.append(Long.reverseBytes(chunk.getLong(at)) & 0xFFFF_FFFF_FFFFL);
        int parts = Math.min(chunk.get(at + 1) & 0xFF, (length - 8) / 4);
        for (int i = 0; i < parts; i++) {
            sid.append('-').append(Integer.toUnsignedString(chunk.getInt(at + 8 + 4 * i)));
        }
        return sid.toString();
    }

    static String utf16(ByteBuffer chunk, int at, int characters) {
        byte[] bytes = new byte[2 * characters];
        chunk.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_16LE);
    }

    /** The name of an element or attribute. Anything else would break the surrounding XML. */
    static String name(ByteBuffer chunk, int at, int characters) {
        String name = utf16(chunk, at, characters);
        boolean fits = !name.isEmpty()
                && name.chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':');
        if (!fits) {
            throw new DamagedXmlException("no name");
        }
        return name;
    }

    /** Adds text with XML escapes. Characters that XML does not allow are left out. */
    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append(c);
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF) {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end).replace('\0', '\n');
    }
}
