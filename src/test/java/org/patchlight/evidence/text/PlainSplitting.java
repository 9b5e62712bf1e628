package org.patchlight.evidence.text;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The plainest way to split a file into lines: decode all of it, then split. Fast ways are compared with it. */
final class PlainSplitting {
    private PlainSplitting() {}

    /** The lines of a file in memory. */
    static List<String> lines(byte[] file) throws CharacterCodingException {
        EncodingGuess guess = EncodingGuess.of(file, Math.min(file.length, EncodingGuess.SAMPLE));
        String text = text(file, guess.markLength(), guess.charset());
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                lines.add(line(text.substring(from, i)));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                from = i + 1;
            }
        }
        if (from < text.length()) {
            lines.add(line(text.substring(from)));
        }
        return lines;
    }

    private static String line(String whole) {
        String fits = whole.length() > EvidenceLines.LONGEST ? whole.substring(0, EvidenceLines.LONGEST) : whole;
        return fits.replace("\0", "");
    }

    /** Decodes all bytes. Of UTF-16 the units are kept as they are, because Windows writes halves of pairs. */
    private static String text(byte[] file, int from, Charset charset) throws CharacterCodingException {
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        if (!little && !charset.equals(StandardCharsets.UTF_16BE)) {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString();
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i + 1 < file.length; i += 2) {
            int first = file[i] & 0xFF;
            int second = file[i + 1] & 0xFF;
            text.append((char) (little ? first | second << 8 : first << 8 | second));
        }
        return text.append((file.length - from) % 2 == 0 ? "" : "\uFFFD").toString();
    }

    /** A stream of a file that returns any number of bytes at a time. */
    static InputStream inPieces(byte[] file, Random random) {
        return new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(40_000)));
            }
        };
    }
}
