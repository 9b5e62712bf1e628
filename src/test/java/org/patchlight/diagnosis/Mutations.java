package org.patchlight.diagnosis;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.patchlight.evidence.kind.SourceKind;

/** Damages samples of evidence in many ways. */
public final class Mutations {
    private static final SourceKind[] KINDS = EvidenceSamples.ALL.keySet().toArray(SourceKind[]::new);

    private final Random random;

    public Mutations(Random random) {
        this.random = random;
    }

    /** A sample of the kind, damaged in up to three ways. */
    public byte[] of(SourceKind kind) {
        byte[] bytes = encoded(EvidenceSamples.of(kind), kind);
        for (int ways = 1 + random.nextInt(3); ways > 0; ways--) {
            bytes = damaged(bytes);
        }
        return bytes;
    }

    public byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int flips = 1 + random.nextInt(20); flips > 0 && flipped.length > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] encoded(byte[] sample, SourceKind kind) {
        if (kind == SourceKind.EVTX || random.nextBoolean()) {
            return sample;
        }
        return new String(sample, StandardCharsets.UTF_8)
                .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private byte[] damaged(byte[] bytes) {
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOfRange(bytes, place(bytes) / 2, bytes.length);
            case 1 -> Arrays.copyOf(bytes, place(bytes));
            case 2 -> noise();
            case 3 -> joined(bytes, noise());
            case 4 -> joined(bytes, EvidenceSamples.of(KINDS[random.nextInt(KINDS.length)]));
            case 5 -> shuffled(bytes);
            case 6 -> extreme(bytes);
            default -> flipped(bytes);
        };
    }

    private int place(byte[] bytes) {
        return random.nextInt(bytes.length + 1);
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(3000)];
        random.nextBytes(noise);
        return noise;
    }

    /** The first text with a piece of the second inside. */
    private byte[] joined(byte[] first, byte[] second) {
        int at = place(first);
        int from = place(second);
        int to = from + random.nextInt(Math.min(5000, second.length - from) + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first, 0, at);
        bytes.write(second, from, to - from);
        bytes.write(first, at, first.length - at);
        return bytes.toByteArray();
    }

    /** Lines of the sample in any order, some repeated, some cut off. */
    private byte[] shuffled(byte[] bytes) {
        List<String> lines =
                new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
        StringBuilder text = new StringBuilder();
        for (int left = lines.isEmpty() ? 0 : random.nextInt(60); left > 0; left--) {
            String line = lines.get(random.nextInt(lines.size()));
            text.append(random.nextInt(4) == 0 ? line.substring(0, random.nextInt(line.length() + 1)) : line)
                    .append(random.nextInt(8) == 0 ? "" : "\r\n");
            if (text.length() > 100_000) {
                break;
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Digits and letters of numbers changed to extreme values. */
    private byte[] extreme(byte[] bytes) {
        byte[] grown = bytes.clone();
        for (int i = 0; i < grown.length; i++) {
            if (grown[i] >= '0' && grown[i] <= '9' && random.nextInt(5) == 0) {
                grown[i] = (byte) "09fF-:".charAt(random.nextInt(6));
            }
        }
        return grown;
    }
}
