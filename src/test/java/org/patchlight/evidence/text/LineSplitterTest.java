package org.patchlight.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines split as bytes are the lines of the decoded text, whatever the text, its encoding and its damage. */
final class LineSplitterTest {
    private static final List<String> PIECES = List.of(
            "2025-03-01 12:00:00, Info   CBS    text",
            "\t",
            "\t\t",
            "\u00E4\u00F6\u00FC",
            "\u0421\u0431\u043E\u0439 ",
            "\u66F4\u65B0\uFF1A",
            "\uD83D\uDE00",
            "\u0A0A\u0D0D\u090D\u0D09",
            "\u0085\u2028\u2029\uFEFF\u000B\f\u000E",
            "0x80070643",
            "\0",
            " ");
    private static final List<LineSkipper.Fate> FATES = List.of(LineSkipper.Fate.values());
    private static final List<String> ENDS = List.of("\r\n", "\n", "\r", "\r\r\n", "\n\n", "\r\n\r\n");

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', 11",
        "UTF-8, EFBBBF, 12",
        "windows-1252, '', 13",
        "UTF-16LE, FFFE, 14",
        "UTF-16LE, '', 15",
        "UTF-16BE, FEFF, 16",
        "UTF-16BE, '', 17",
    })
    void splitting_bytes_is_splitting_text(String encoding, String mark, int seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            byte[] file = file(encoding, mark, round, random);
            List<String> plain = PlainSplitting.lines(file);
            assertThat(read(file, random)).as("round %d", round).isEqualTo(plain);
            assertThat(filtered(file, random)).as("round %d", round).isEqualTo(plain);
            skips(file, plain, random);
        }
    }

    /** A file whose first line shows its encoding. Every third is torn, and every fifth has lines beyond all limits. */
    private static byte[] file(String encoding, String mark, int round, Random random) throws IOException {
        StringBuilder text = new StringBuilder("The first line is plain text, so that the encoding is known.\r\n");
        boolean plain = round % 4 == 0;
        for (int line = random.nextInt(300); line >= 0; line--) {
            boolean huge = round % 5 == 0 && random.nextInt(100) == 0;
            for (int length = huge ? 6000 : random.nextInt(12); length >= 0; length--) {
                text.append(PIECES.get(random.nextInt(plain ? 3 : PIECES.size())));
            }
            text.append(line > 0 || random.nextBoolean() ? ENDS.get(random.nextInt(ENDS.size())) : "");
        }
        if (round % 7 == 0) {
            text.append("x".repeat(EvidenceLines.LONGEST + random.nextInt(3) - 1))
                    .append('\n');
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < mark.length(); i += 2) {
            file.write(Integer.parseInt(mark.substring(i, i + 2), 16));
        }
        file.write(text.toString().getBytes(Charset.forName(encoding)));
        return round % 3 == 0 ? torn(file.toByteArray(), encoding, random) : file.toByteArray();
    }

    /** Overwrites some bytes after those that show the encoding, and cuts the end off. */
    private static byte[] torn(byte[] file, String encoding, Random random) {
        int start = Math.min(file.length, EncodingGuess.SAMPLE);
        for (int i = 0; i < 50 && start < file.length; i++) {
            int at = start + random.nextInt(file.length - start);
            file[at] = (byte) (encoding.startsWith("UTF-16") ? 0xD8 + random.nextInt(8) : random.nextInt());
        }
        return Arrays.copyOf(file, file.length - random.nextInt(Math.min(4, file.length)));
    }

    private static List<String> read(byte[] file, Random random) throws IOException {
        List<String> lines = new ArrayList<>();
        try (EvidenceLines in = new EvidenceLines(PlainSplitting.inPieces(file, random))) {
            for (String line = in.next(); line != null; line = in.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Reads with a filter that hands on everything, and checks the places of tabs. */
    private static List<String> filtered(byte[] file, Random random) throws IOException {
        LineFilter all = (text, from, to, tabs, count, lines) -> {
            String line = Utf16Line.text(text, from, to);
            int next = 0;
            for (int i = 0; i < line.length() && next < LineFilter.TABS; i++) {
                if (line.charAt(i) == '\t') {
                    assertThat(tabs[next++]).isEqualTo(from + 2 * i);
                }
            }
            assertThat(count).isEqualTo(next);
            lines.accept(line);
        };
        List<String> lines = new ArrayList<>();
        try (FilteredLines in = new FilteredLines(PlainSplitting.inPieces(file, random), all)) {
            for (String line = in.next(); line != null; line = in.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Reads with a skipper that goes by the length of lines, and checks which lines come, and their numbers. */
    private static void skips(byte[] file, List<String> plain, Random random) throws IOException {
        List<String> judged = new ArrayList<>();
        LineSkipper byLength = (text, from, to) -> {
            judged.add(new String(text, from, to - from, StandardCharsets.US_ASCII));
            return fate(to - from);
        };
        int read = 0;
        try (EvidenceLines in = new EvidenceLines(PlainSplitting.inPieces(file, random), byLength)) {
            long last = 0;
            for (String line = in.next(); line != null; line = in.next()) {
                read++;
                assertThat(in.number()).isGreaterThan(last);
                assertThat(line).isEqualTo(plain.get((int) in.number() - 1));
                assertThat(mayBeMissing(plain, judged, last, in.number())).isTrue();
                last = in.number();
            }
            assertThat(mayBeMissing(plain, judged, last, plain.size() + 1L)).isTrue();
            assertThat(in.skipped()).isEqualTo(plain.size() - read);
        }
    }

    private static LineSkipper.Fate fate(int length) {
        return FATES.get(length % 7 % FATES.size());
    }

    /** Whether the lines between two others may all be missing. The last one is not, if the next continues it. */
    private static boolean mayBeMissing(List<String> plain, List<String> judged, long last, long next) {
        for (long number = last + 1; number < next; number++) {
            String line = plain.get((int) number - 1);
            LineSkipper.Fate fate = fate(line.length());
            boolean missing = judged.contains(line)
                    && (fate == LineSkipper.Fate.DROPPED
                            || fate == LineSkipper.Fate.SKIPPED && !isNeeded(plain, judged, number));
            if (!missing) {
                return false;
            }
        }
        return true;
    }

    /** Whether a skipped line must be handed on because of the line after it, or because there is none. */
    private static boolean isNeeded(List<String> plain, List<String> judged, long number) {
        if (number == plain.size()) {
            return true;
        }
        String next = plain.get((int) number);
        return !judged.contains(next) || fate(next.length()) == LineSkipper.Fate.CONTINUES;
    }
}
