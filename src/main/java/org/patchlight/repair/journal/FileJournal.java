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
import org.patchlight.machine.BoundedFile;
import org.patchlight.repair.journal.RunNote.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal with one file per run, each line forced to the disk. Runs are numbered: a clock that is being set can't
 * order them. Beside the file of a run lies its index, which shows if lines are missing. Their format is described in
 * docs/decisions/0013.
 */
public final class FileJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
    private static final String USUAL = "run";
    /** More digits would not fit the numbers that the next run needs. */
    private static final long LAST = 999_999_999_999_999L;

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
        this.run = Pattern.compile(kind + "-(\\d{6}|[1-9]\\d{6,14})");
        this.file = Pattern.compile("(" + run.pattern() + ")\\.(?:jsonl|index)");
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
        while (number < LAST) {
            number++;
            String next = name(number);
            // another program may have started a run at the same moment
            if (disk.make(file(next))) {
                disk.make(index(next));
                disk.forceNames(folder);
                return next;
            }
        }
        throw new IOException(file(name(LAST)) + " leaves no number for another run");
    }

    @Override
    public void write(JournalLine line) throws IOException {
        RunFile before = open(line.run());
        if (before.losses().later()) {
            throw new IOException(line.run() + " is of a later version");
        }
        Path file = file(line.run());
        String json = JournalJson.write(line);
        if (!before.sealed()) {
            append(file, json);
            return;
        }
        if (before.notIndexedOrNull() != null) {
            append(index(line.run()), before.notIndexedOrNull().text());
        }
        JournalSeal sealed = JournalSeal.of(json, before.next(), isEnd(line) ? before.hash() : null);
        append(file, sealed.text());
        // the index may be one line behind after a kill, but never ahead
        append(index(line.run()), IndexEntry.of(line, sealed).text());
    }

    private static boolean isEnd(JournalLine line) {
        return line instanceof RunNote note && (note.kind() == Kind.ENDED || note.kind() == Kind.UNDO_ENDED);
    }

    private void append(Path file, String line) throws IOException {
        disk.append(file, (line + "\n").getBytes(UTF_8));
        disk.force(file);
    }

    @Override
    public List<JournalLine> lines(String id) throws IOException {
        return readable(id).lines();
    }

    @Override
    public JournalLosses losses(String id) throws IOException {
        return readable(id).losses();
    }

    /** A file that is no journal at all must not keep the other runs from being read. */
    private RunFile readable(String id) throws IOException {
        try {
            return open(id);
        } catch (BoundedFile.UnusableException foreign) {
            LOG.warn("{} can't be read", id, foreign);
            return RunFile.unreadable();
        }
    }

    private RunFile open(String id) throws IOException {
        if (!run.matcher(id).matches()) {
            return RunFile.read(id, new byte[0], Optional.empty());
        }
        return RunFile.read(id, disk.read(file(id)).orElse(new byte[0]), disk.read(index(id)));
    }

    @Override
    public List<String> runs() throws IOException {
        return disk.list(folder).stream()
                .map(file::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .sorted(newestFirst())
                .toList();
    }

    /** Orders ids of runs by their numbers, which may have more digits than six. */
    Comparator<String> newestFirst() {
        return Comparator.comparingLong(this::number).reversed();
    }

    private Path file(String name) {
        return folder.resolve(name + ".jsonl");
    }

    private Path index(String name) {
        return folder.resolve(name + ".index");
    }

    private String name(long number) {
        return String.format(Locale.ROOT, "%s-%06d", kind, number);
    }

    private long number(String name) {
        return Long.parseLong(name.substring(kind.length() + 1));
    }
}
