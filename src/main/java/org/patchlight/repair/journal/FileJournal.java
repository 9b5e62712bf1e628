package org.patchlight.repair.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A journal with one file per run, each line forced to the disk. Runs are numbered: a clock that is being set can't
 * order them.
 */
public final class FileJournal implements Journal {
    private static final String USUAL = "run";

    private final Path folder;
    private final String kind;
    private final JournalDisk disk;
    private final Pattern run;
    private final Pattern file;

    /**
     * A journal whose runs are called {@code run-000001} and so on.
     *
     * @param folder where the files are; created with the first run
     */
    public FileJournal(Path folder) {
        this(folder, USUAL, new OwnDisk());
    }

    /** @param kind the prefix of its run ids, letters only, which keeps the runs of several journals apart */
    public FileJournal(Path folder, String kind) {
        this(folder, kind, new OwnDisk());
    }

    /** A journal on another disk, such as one that loses its power in a test. */
    public FileJournal(Path folder, JournalDisk disk) {
        this(folder, USUAL, disk);
    }

    private FileJournal(Path folder, String kind, JournalDisk disk) {
        this.folder = folder;
        this.kind = kind;
        this.disk = disk;
        this.run = Pattern.compile(kind + "-(\\d{6})");
        this.file = Pattern.compile("(" + kind + "-\\d{6})\\.jsonl");
    }

    @Override
    public String newRun() throws IOException {
        return newRun(Optional.empty());
    }

    /**
     * Begins a run whose number is above that of another one, too.
     *
     * @param other a run of this kind in another folder
     * @throws IOException as {@link #newRun()}
     */
    String newRun(Optional<String> other) throws IOException {
        disk.makeFolder(folder);
        long number = Stream.concat(runs().stream().limit(1), other.stream())
                .mapToLong(this::number)
                .max()
                .orElse(0);
        while (true) {
            number++;
            String next = String.format(Locale.ROOT, "%s-%06d", kind, number);
            // another program may have started a run at the same moment
            if (disk.make(file(next))) {
                disk.forceNames(folder);
                return next;
            }
        }
    }

    @Override
    public void write(JournalLine line) throws IOException {
        Path file = file(line.run());
        disk.append(file, (JournalJson.write(line) + "\n").getBytes(UTF_8));
        disk.force(file);
    }

    @Override
    public List<JournalLine> lines(String id) throws IOException {
        if (!run.matcher(id).matches()) {
            return List.of();
        }
        // damaged characters lose their own line, not the whole journal
        return disk.read(file(id))
                .map(bytes -> new String(bytes, UTF_8))
                .orElse("")
                .lines()
                .map(JournalJson::read)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<String> runs() throws IOException {
        return disk.list(folder).stream()
                .map(file::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Path file(String name) {
        return folder.resolve(name + ".jsonl");
    }

    private long number(String name) {
        return Long.parseLong(name.substring(kind.length() + 1));
    }
}
