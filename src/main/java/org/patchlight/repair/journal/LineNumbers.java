package org.patchlight.repair.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Checks the running numbers of the lines of a journal, and the hashes at its ends. */
final class LineNumbers {
    private final Set<JournalSeal> proved = new HashSet<>();
    private final int last;
    private final int newestWhole;
    private final int newestIndexed;
    private final boolean forged;
    private final String hash;

    private LineNumbers(List<JournalSeal> lines, List<IndexEntry> index) {
        MessageDigest digest = sha256();
        boolean gapless = true;
        boolean wrong = false;
        int number = 0;
        for (JournalSeal line : lines) {
            gapless &= line.number() == number + 1;
            number = line.number();
            if (gapless && line.hash() != null) {
                boolean right = line.hash().equals(hex(digest));
                wrong |= !right;
                if (right) {
                    proved.add(line);
                }
            }
            digest.update((line.text() + "\n").getBytes(UTF_8));
        }
        this.newestWhole = number;
        this.newestIndexed = index.stream().mapToInt(IndexEntry::number).max().orElse(0);
        this.last = Math.max(newestWhole, newestIndexed);
        this.forged = wrong;
        this.hash = hex(digest);
    }

    /** @param lines the whole lines, in the order of their numbers */
    static LineNumbers of(List<JournalSeal> lines, List<IndexEntry> index) {
        return new LineNumbers(lines, index);
    }

    /** The highest number that is known of; 0 if there is none. */
    int last() {
        return last;
    }

    /** Whether all lines before this one are there, and are those that its hash covers. */
    boolean isProved(JournalSeal line) {
        return proved.contains(line);
    }

    /** Whether the lines before an end are not those that its hash covers. */
    boolean isForged() {
        return forged;
    }

    /** Whether the index can't show if the newest lines are lost. A kill leaves it at most one line behind. */
    boolean isIndexBehind(boolean present) {
        return !present ? last > 0 : newestIndexed < newestWhole - 1;
    }

    /** The SHA-256 of all these lines in hex. */
    String hash() {
        return hash;
    }

    private static String hex(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
