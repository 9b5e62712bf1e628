package org.patchlight.evidence.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file one after the other, in bounded memory. Lines end in CRLF, LF or CR. NUL characters, which
 * a crash leaves instead of text, are dropped. Undecodable bytes become U+FFFD. The last line may be incomplete. No
 * content makes it throw. The lines of a large file are read ahead on another thread.
 */
public final class EvidenceLines implements Closeable {
    /** The longest line that is returned in full, in characters; the rest is dropped. */
    public static final int LONGEST = LineSplitter.LONGEST;

    /** A file with fewer lines is read without another thread, which would not pay. */
    private static final int FEW = 4096;

    private final LineSplitter splitter;
    private final Deque<String> first = new ArrayDeque<>();
    private final Deque<Long> numbersOfFirst = new ArrayDeque<>();
    private boolean numbersJudged;
    private boolean seesNumbers;
    private @Nullable LineNumbers numbers;
    private @Nullable ReadAhead ahead;
    private int given;
    private long numberRead;
    private long number;

    /**
     * Reads the first bytes and detects the encoding.
     *
     * @param in the file; closed with this object
     * @throws IOException if reading failed
     */
    public EvidenceLines(InputStream in) throws IOException {
        splitter = new LineSplitter(in);
    }

    /**
     * As above, and hands on only lines that a skipper leaves to the reader. {@link #number} stays that in the file.
     *
     * @param in the file; closed with this object
     * @param skipper judges the lines
     * @throws IOException if reading failed
     */
    public EvidenceLines(InputStream in, LineSkipper skipper) throws IOException {
        splitter = new LineSplitter(new AheadInput(in), null, skipper);
    }

    /** The detected encoding. */
    public Charset charset() {
        return splitter.charset();
    }

    /** The number of lines so far that were longer than {@link #LONGEST} and were cut. */
    public long cut() {
        return ahead == null ? splitter.cut() : ahead.cut();
    }

    /** The number of the line that {@link #next} returned last, from 1; 0 before the first. */
    public long number() {
        return number;
    }

    /** The number of lines that were skipped; final after {@link #next} returned null. */
    public long skipped() {
        return splitter.skipped();
    }

    /**
     * The next line without its line end, and without the number that a page put before each line.
     *
     * @return null after the last
     * @throws IOException if reading failed
     */
    public @Nullable String next() throws IOException {
        if (!numbersJudged) {
            judgeNumbers();
        }
        String line;
        if (first.isEmpty()) {
            line = read();
            number = numberRead;
        } else {
            line = first.removeFirst();
            number = numbersOfFirst.removeFirst();
        }
        if (line == null) {
            return null;
        }
        if (seesNumbers && LineNumbers.isFirst(line)) {
            numbers = begun(line);
        }
        return numbers == null ? line : numbers.removed(line);
    }

    /** The numbers that begin with this line, below other text; those so far if the next lines don't follow it. */
    private @Nullable LineNumbers begun(String line) throws IOException {
        while (first.size() < LineNumbers.ENOUGH - 1) {
            String following = read();
            if (following == null) {
                return numbers;
            }
            first.add(following);
            numbersOfFirst.add(numberRead);
        }
        List<String> block = new ArrayList<>(List.of(line));
        first.stream().limit(LineNumbers.ENOUGH - 1).forEach(block::add);
        LineNumbers begun = LineNumbers.of(block);
        return begun == null ? numbers : begun;
    }

    /** The first lines decide. Where the third line that is read is a later one, a skipper knew the lines before it. */
    private void judgeNumbers() throws IOException {
        numbersJudged = true;
        for (String line = read(); line != null; line = first.size() < LineNumbers.ENOUGH ? read() : null) {
            first.add(line);
            numbersOfFirst.add(numberRead);
        }
        boolean whole = numbersOfFirst.isEmpty() || numbersOfFirst.getLast() == first.size();
        numbers = whole ? LineNumbers.of(first) : null;
        seesNumbers = true;
    }

    private @Nullable String read() throws IOException {
        String line = ahead == null ? splitter.next() : ahead.next();
        if (line == null) {
            return null;
        }
        numberRead = ahead == null ? splitter.number() : ahead.number();
        if (ahead == null && ++given == FEW) {
            ahead = ReadAhead.start(splitter);
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.close();
        }
        splitter.close();
    }
}
