package org.patchlight.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A journal in files, one a run, every line forced to the disk. Runs are counted, because a clock that is being set cannot order them. */
public final class FileJournal implements Journal {
    private static final Pattern RUN = Pattern.compile("run-(\\d{6})");
    private static final Pattern FILE = Pattern.compile("(run-\\d{6})\\.jsonl");

    private final Path folder;
    private final JournalDisk disk;

    public FileJournal(Path folder) {
        this(folder, JournalDisk.OWN);
    }

    FileJournal(Path folder, JournalDisk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    @Override
    public String newRun() throws IOException {
        disk.makeFolder(folder);
        long number = runs().stream().findFirst().map(FileJournal::number).orElse(0L);
        while (true) {
            number++;
            String run = String.format(Locale.ROOT, "run-%06d", number);
            // another program may have begun a run in the same moment
            if (disk.make(file(run))) {
                disk.forceNames(folder);
                return run;
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
    public List<JournalLine> lines(String run) throws IOException {
        if (!RUN.matcher(run).matches()) {
            return List.of();
        }
        // damaged characters cost the line they are in, not the journal
        return disk.read(file(run))
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
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Path file(String run) {
        return folder.resolve(run + ".jsonl");
    }

    private static long number(String run) {
        return Long.parseLong(run.substring("run-".length()));
    }
}
