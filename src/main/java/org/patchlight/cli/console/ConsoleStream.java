package org.patchlight.cli.console;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** An output stream whose letters its reader can show. Bytes that are written to it pass through unchanged. */
public final class ConsoleStream extends PrintStream {
    private final ReadableText readable;

    /**
     * A stream.
     *
     * @param out receives the bytes; flushed after each line
     * @param charset the character set of the program that reads them
     */
    public ConsoleStream(OutputStream out, Charset charset) {
        super(out, true, charset);
        this.readable = new ReadableText(charset);
    }

    /** Prints a text. The superclass prints lines with this method, too. */
    @Override
    public void print(@Nullable String text) {
        synchronized (this) {
            super.print(readable.of(String.valueOf(text)));
        }
    }
}
