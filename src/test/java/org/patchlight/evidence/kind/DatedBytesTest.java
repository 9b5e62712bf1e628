package org.patchlight.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.text.LineSkipper.Fate;

/** A line that is counted as bytes has the same signs as its text. */
final class DatedBytesTest {
    private static final List<String> LINES = List.of(
            "2025-03-01 05:58:12, Info                  CBS    Session: 1",
            "2025-03-01 05:58:12, Error                 CSI    00000a1f Begin",
            "2025-03-01 05:58:12, Warning               DISM   DISM.EXE: text",
            "2025-03-01 05:58:12, Info                  MOUPG  text",
            "2025-03-01 05:58:12, Info Error MIG text",
            "2025-03-01 05:58:12, Info                  CSetupHost text",
            "2025-03-01 05:58:12, Info       [0x080831] SP     text",
            "2025/03/01 05:58:12.1234567 1000  2fA0  Agent           * START *",
            "2025-03-01\t05:58:12:123\t 936\t1a4\tAgent\tWARNING: text",
            "2025-03-01 05:58:12:123+0100 1 147 [AGENT_X] 101 text, Info CBS",
            "{0D4B6E1A-0001-4F2C-8A3B-9C5D7E6F1A2B}\t2025-03-01 05:58:12:123+0100\t1\t147 [X]\t101\t{5F1C}\t200\t0");
    private static final String SIGNS = " \t,.:-+/[]{}0x9aAEIWgZ_\f";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void counted_lines_have_the_signs_of_their_text(int seed) {
        Random random = new Random(seed);
        int counted = 0;
        for (int round = 0; round < 4000; round++) {
            StringBuilder line = new StringBuilder(LINES.get(random.nextInt(LINES.size())));
            for (int change = random.nextInt(4); change > 0; change--) {
                changed(line, random);
            }
            DatedBytes bytes = new DatedBytes();
            byte[] text = ('#' + line.toString() + '#').getBytes(StandardCharsets.US_ASCII);
            if (bytes.judge(text, 1, text.length - 1) == Fate.DROPPED) {
                counted++;
                Map<SourceKind, Integer> dated = new EnumMap<>(SourceKind.class);
                LineMarks marks = new LineMarks(dated, bytes);
                marks.end();
                assertThat(dated).as("%s", line).isEqualTo(marks(line.toString()));
            }
        }
        assertThat(counted).isGreaterThan(500);
    }

    private static void changed(StringBuilder line, Random random) {
        if (line.length() == 0) {
            return;
        }
        int place = random.nextInt(Math.min(70, line.length()));
        char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
        switch (random.nextInt(4)) {
            case 0 -> line.deleteCharAt(place);
            case 1 -> line.insert(place, sign);
            case 2 -> line.setLength(place + 1);
            default -> line.setCharAt(place, sign);
        }
    }

    private static Map<SourceKind, Integer> marks(String line) {
        Map<SourceKind, Integer> marks = new EnumMap<>(SourceKind.class);
        LineMarks judge = new LineMarks(marks, new DatedBytes());
        judge.take(line);
        judge.end();
        return marks;
    }

    @Test
    void the_usual_forms_are_counted() {
        for (int i : new int[] {0, 1, 2, 3, 7, 8, 10}) {
            byte[] line = LINES.get(i).getBytes(StandardCharsets.US_ASCII);
            assertThat(new DatedBytes().judge(line, 0, line.length))
                    .as(LINES.get(i))
                    .isEqualTo(Fate.DROPPED);
        }
    }
}
