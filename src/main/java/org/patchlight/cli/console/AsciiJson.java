package org.patchlight.cli.console;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON in ASCII alone, so that it is the same in every code page. In JSON, other letters occur only in strings,
 * where RFC 8259 allows {@code \}{@code uXXXX} for each of them; a letter beyond the first plane is written as two.
 */
public final class AsciiJson extends FilterWriter {
    private static final int LAST_PRINTABLE = 0x7E;
    private static final String HEX = "0123456789abcdef";

    /** JSON that is passed on to this writer. */
    public AsciiJson(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        if (c <= LAST_PRINTABLE) {
            out.write(c);
            return;
        }
        out.write("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.write(HEX.charAt((c >> shift) & 0xF));
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }

    /** Nearly all texts are ASCII. Those are passed on whole, because single characters take three calls each. */
    @Override
    public void write(String text, int from, int length) throws IOException {
        int passed = from;
        for (int i = from; i < from + length; i++) {
            if (text.charAt(i) > LAST_PRINTABLE) {
                out.write(text, passed, i - passed);
                write(text.charAt(i));
                passed = i + 1;
            }
        }
        out.write(text, passed, from + length - passed);
    }
}
