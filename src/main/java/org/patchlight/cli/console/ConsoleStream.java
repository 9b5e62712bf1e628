package org.patchlight.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * An output stream whose letters its reader can show. Bytes that are written to it pass through unchanged. It remembers
 * whether something could not be written, because a {@link PrintStream} reports no errors by itself.
 */
public final class ConsoleStream extends PrintStream {
    private final ReadableText readable;
    private final Watched watched;

    /**
     * A stream.
     *
     * @param out receives the bytes; flushed after each line
     * @param charset the character set of the program that reads them
     */
    public ConsoleStream(OutputStream out, Charset charset) {
        this(new Watched(out), charset);
    }

    private ConsoleStream(Watched out, Charset charset) {
        super(out, true, charset);
        this.watched = out;
        this.readable = new ReadableText(charset);
    }

    /**
     * Whether text was lost, such as on a full disk. A reader that closed its end of a pipe, such as {@code head}, has all
     * that it wants, so nothing is lost then.
     */
    public static boolean isLost(PrintStream stream) {
        boolean trouble = stream.checkError();
        return trouble && !(stream instanceof ConsoleStream console && console.watched.isReaderGone());
    }

    /** Prints a text. The superclass prints lines with this method, too. */
    @Override
    public void print(@Nullable String text) {
        synchronized (this) {
            super.print(readable.of(String.valueOf(text)));
        }
    }

    /** Keeps the first failure of a stream. */
    private static final class Watched extends FilterOutputStream {
        /** The text of EPIPE on every Unix, whatever the language. Windows has no such case: it writes its own. */
        private static final String EPIPE = "Broken pipe";

        private @Nullable IOException first;

        Watched(OutputStream out) {
            super(out);
        }

        boolean isReaderGone() {
            return first != null && EPIPE.equals(first.getMessage());
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException refused) {
                throw kept(refused);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException refused) {
                throw kept(refused);
            }
        }

        private IOException kept(IOException refused) {
            first = first == null ? refused : first;
            return refused;
        }
    }
}
