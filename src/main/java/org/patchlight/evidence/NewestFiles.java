package org.patchlight.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The newest entries of a folder, up to a limit. A limit must not hide the newest log, and a folder may have millions of
 * entries.
 */
final class NewestFiles {
    /** An entry and when it was changed. */
    private record Dated(Path path, Instant changed) {
        private Instant hour() {
            return changed.truncatedTo(ChronoUnit.HOURS);
        }
    }

    private static final Comparator<Dated> OLDEST_FIRST =
            Comparator.comparing(Dated::changed).thenComparing(Dated::path, Comparator.reverseOrder());

    private final int most;
    private final PriorityQueue<Dated> newest = new PriorityQueue<>(OLDEST_FIRST);
    private long leftOut;

    NewestFiles(int most) {
        this.most = most;
    }

    void add(Path path) {
        newest.add(new Dated(path, changed(path)));
        if (newest.size() > most) {
            newest.poll();
            leftOut++;
        }
    }

    /** Newest first; those of the same hour, such as the files of one collection, in the order of their names. */
    List<Path> all() {
        return newest.stream()
                .sorted(Comparator.comparing(Dated::hour).reversed().thenComparing(Dated::path))
                .map(Dated::path)
                .toList();
    }

    long leftOut() {
        return leftOut;
    }

    private static Instant changed(Path path) {
        try {
            FileTime time = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
            return time.toInstant();
        } catch (IOException unknown) {
            return Instant.MIN;
        }
    }
}
