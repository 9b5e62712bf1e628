package org.patchlight.update.reading.event;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes back one level of the escapes with which a page shows XML, such as {@code &lt;Event&gt;}. */
final class UnescapedReader extends FilterReader {
    private static final int LONGEST = "&quot;".length();
    private static final Map<String, Character> ESCAPES =
            Map.of("&lt;", '<', "&gt;", '>', "&quot;", '"', "&apos;", '\'', "&#39;", '\'', "&#34;", '"', "&amp;", '&');

    private final StringBuilder pending = new StringBuilder();
    private int given;

    /** Closes the other reader with itself. */
    UnescapedReader(Reader escaped) {
        super(escaped);
    }

    @Override
    public int read() throws IOException {
        if (given < pending.length()) {
            return pending.charAt(given++);
        }
        int next = in.read();
        if (next != '&') {
            return next;
        }
        pending.setLength(0);
        given = 1;
        pending.append('&');
        while (pending.length() < LONGEST) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            pending.append((char) c);
            @Nullable Character plain = c == ';' ? ESCAPES.get(pending.toString()) : null;
            if (plain != null) {
                given = pending.length();
                return plain;
            }
            if (c == ';' || c == '&') {
                break;
            }
        }
        return '&';
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                break;
            }
            buffer[offset + count++] = (char) next;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
