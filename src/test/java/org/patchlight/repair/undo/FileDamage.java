package org.patchlight.repair.undo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** All simple ways in which a file of lines can be damaged. */
final class FileDamage {
    private static final int SECTOR = 512;
    /** Where only some damages are tried, losses of more lines than these are tried only up to the end. */
    private static final int SHORT_LOSS = 3;

    private final byte[] file;
    private final int every;

    /** @param every try one of so many bit flips and cuts; 1 for all of them */
    FileDamage(byte[] file, int every) {
        this.file = file.clone();
        this.every = every;
    }

    /** Calls the receiver with the name of each damage and the damaged content. */
    void each(BiConsumer<String, byte[]> receiver) {
        flips(receiver);
        for (int length = 0; length < file.length; length += every) {
            receiver.accept("cut to " + length, Arrays.copyOf(file, length));
            receiver.accept("begins at " + length, Arrays.copyOfRange(file, length, file.length));
        }
        for (int begin = 0; begin < file.length; begin += SECTOR) {
            byte[] zeros = file.clone();
            Arrays.fill(zeros, begin, Math.min(begin + SECTOR, file.length), (byte) 0);
            receiver.accept("a sector of zeros at " + begin, zeros);
        }
        receiver.accept("garbage", "\u0000\u00ff{]garbage\n".getBytes(ISO_8859_1));
        lines(receiver);
    }

    private void flips(BiConsumer<String, byte[]> receiver) {
        for (int bit = 0; bit < file.length * 8; bit += every) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            receiver.accept("bit " + bit % 8 + " of byte " + bit / 8, flipped);
        }
    }

    private void lines(BiConsumer<String, byte[]> receiver) {
        List<String> lines = new String(file, ISO_8859_1).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j <= lines.size(); j++) {
                if (every > 1 && j - i > SHORT_LOSS && j < lines.size()) {
                    continue;
                }
                List<String> lost = new ArrayList<>(lines);
                lost.subList(i, j).clear();
                receiver.accept("lost lines from " + (i + 1) + " to " + j, joined(lost));
            }
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(lines.get(i));
            receiver.accept("line " + (i + 1) + " again at the end", joined(doubled));
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, 0);
            receiver.accept("line " + (i + 1) + " swapped with the first", joined(swapped));
        }
    }

    private static byte[] joined(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n", "", "\n")).getBytes(ISO_8859_1);
    }
}
