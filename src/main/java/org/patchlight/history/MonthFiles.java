package org.patchlight.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.patchlight.machine.FolderList;

/**
 * The files of a history, one per month in UTC: {@code history-2026-11.jsonl}. A fast clock may write a file for a
 * later month. When that is noticed, the file is renamed to the current month, such as {@code
 * history-2026-11b.jsonl}. The order of names is the order of writing.
 */
record MonthFiles(Path folder) {
    private static final String PREFIX = "history-";
    private static final String SUFFIX = ".jsonl";
    private static final int MONTH = "2026-11".length();

    /** The file for a new entry of this time: that of its month, or the newest file if that is later. */
    Path toAppendTo(Instant time) throws IOException {
        List<Path> files = from(time);
        return files.isEmpty() ? folder.resolve(PREFIX + month(time) + SUFFIX) : files.get(files.size() - 1);
    }

    /** The files of this month and later ones, in the order of writing. */
    List<Path> from(Instant time) throws IOException {
        return all().stream()
                .filter(file -> file.getFileName().toString().compareTo(PREFIX + month(time) + SUFFIX) >= 0)
                .toList();
    }

    /** All files, in the order of writing. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return FolderList.of(folder).stream()
                .filter(file -> {
                    String name = file.getFileName().toString();
                    return name.startsWith(PREFIX)
                            && name.endsWith(SUFFIX)
                            && name.length() >= PREFIX.length() + MONTH + SUFFIX.length();
                })
                .sorted()
                .toList();
    }

    /** The month in a file's name, such as {@code 2026-11}. */
    String monthOf(Path file) {
        return file.getFileName().toString().substring(PREFIX.length(), PREFIX.length() + MONTH);
    }

    /** A free name that sorts right after all files of this month. */
    Path nextOf(Instant time) throws IOException {
        String month = month(time);
        Path free = folder.resolve(PREFIX + month + SUFFIX);
        for (char letter = 'b'; Files.exists(free) && letter <= 'z'; letter++) {
            free = folder.resolve(PREFIX + month + letter + SUFFIX);
        }
        if (Files.exists(free)) {
            throw new IOException("no name is left in " + month);
        }
        return free;
    }

    /**
     * The month of a time, such as {@code 2026-11}. A time outside the years 1970 to 9999 is moved to the nearest of
     * them.
     */
    static String month(Instant time) {
        Instant oldest = Instant.parse("1970-01-01T00:00:00Z");
        Instant newest = Instant.parse("9999-12-31T00:00:00Z");
        Instant kept = time.isBefore(oldest) ? oldest : time.isAfter(newest) ? newest : time;
        return YearMonth.from(kept.atZone(ZoneOffset.UTC)).toString();
    }
}
