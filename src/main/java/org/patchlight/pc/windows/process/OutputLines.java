package org.patchlight.pc.windows.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Passes on the lines of a program's output as they arrive, up to a number of bytes, so that endless output does not
 * fill the memory.
 */
public final class OutputLines {
    private OutputLines() {}

    /**
     * Reads to the end.
     *
     * @param most the most bytes to read
     * @param lines receives each line without its end
     * @return false if there are more
     */
    public static boolean read(InputStream output, int most, Consumer<String> lines) throws IOException {
        InputStream in = new BufferedInputStream(output);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (++read > most) {
                return false;
            }
            if (one == '\n') {
                pass(line, lines);
            } else {
                line.write(one);
            }
        }
        if (line.size() > 0) {
            pass(line, lines);
        }
        return true;
    }

    private static void pass(ByteArrayOutputStream line, Consumer<String> lines) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
