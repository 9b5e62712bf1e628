package org.patchlight.pc.policy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a hosts file, whose lines can be commented out and back in. Encoding, byte order mark, line ends and all
 * other bytes stay. Lines end in CRLF, LF or CR.
 */
public final class HostsText {
    /** What stands before a line that Patchlight commented out. */
    public static final String MARK = "# Patchlight: ";

    private final byte[] bytes;
    private final Charset charset;
    /** The bytes of a line end's character: 1, or 2 in UTF-16. */
    private final int unit;

    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param number from 1
     * @param start the position of its first byte, after a byte order mark
     * @param end the position after its last byte, before the line end
     * @param text its text
     */
    public record Line(int number, int start, int end, String text) {}

    private HostsText(byte[] bytes, Charset charset, int unit) {
        this.bytes = bytes;
        this.charset = charset;
        this.unit = unit;
    }

    /**
     * Splits the content of a file.
     *
     * @return empty if it holds zeros without a byte order mark of UTF-16, which no hosts file does
     */
    public static Optional<HostsText> of(byte[] content) {
        byte[] bytes = content.clone();
        HostsText text;
        int start = 0;
        if (startsWith(bytes, 0xFF, 0xFE)) {
            text = new HostsText(bytes, StandardCharsets.UTF_16LE, 2);
            start = 2;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            text = new HostsText(bytes, StandardCharsets.UTF_16BE, 2);
            start = 2;
        } else {
            text = new HostsText(bytes, StandardCharsets.UTF_8, 1);
            start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            for (byte one : bytes) {
                if (one == 0) {
                    return Optional.empty();
                }
            }
        }
        text.split(start);
        return Optional.of(text);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void split(int first) {
        int start = first;
        int at = first;
        while (at + unit <= bytes.length) {
            int character = character(at);
            if (character != '\r' && character != '\n') {
                at += unit;
                continue;
            }
            add(start, at);
            boolean pair = character == '\r' && at + 2 * unit <= bytes.length && character(at + unit) == '\n';
            at += pair ? 2 * unit : unit;
            start = at;
        }
        if (start < bytes.length) {
            add(start, bytes.length);
        }
    }

    private void add(int start, int end) {
        lines.add(new Line(lines.size() + 1, start, end, new String(bytes, start, end - start, charset)));
    }

    private int character(int at) {
        if (unit == 1) {
            return bytes[at] & 0xFF;
        }
        int low = charset.equals(StandardCharsets.UTF_16LE) ? at : at + 1;
        return (bytes[at + at + 1 - low] & 0xFF) << 8 | bytes[low] & 0xFF;
    }

    /** All lines, in order. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The line of this number; empty if there is none. */
    public Optional<Line> line(int number) {
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    /** The bytes of a line. */
    public byte[] bytesOf(Line line) {
        return Arrays.copyOfRange(bytes, line.start(), line.end());
    }

    /** The bytes that a line has once it is commented out. */
    public byte[] commentedOut(byte[] line) {
        byte[] mark = MARK.getBytes(charset);
        byte[] marked = Arrays.copyOf(mark, mark.length + line.length);
        System.arraycopy(line, 0, marked, mark.length, line.length);
        return marked;
    }

    /** The content of the whole file with other bytes in the place of a line. */
    public byte[] with(Line line, byte[] instead) {
        int tail = bytes.length - line.end();
        byte[] whole = Arrays.copyOf(bytes, line.start() + instead.length + tail);
        System.arraycopy(instead, 0, whole, line.start(), instead.length);
        System.arraycopy(bytes, line.end(), whole, line.start() + instead.length, tail);
        return whole;
    }
}
