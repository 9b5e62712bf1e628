package org.patchlight.repair;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A journal in files, one a run, every entry forced to the disk. Runs are counted, because a clock that is being set cannot order them. */
public final class FileJournal implements Journal {
    private static final Pattern RUN = Pattern.compile("run-(\\d{6})");
    private static final Pattern FILE = Pattern.compile("(run-\\d{6})\\.jsonl");

    private final Path folder;

    public FileJournal(Path folder) {
        this.folder = folder;
    }

    @Override
    public String newRun() throws IOException {
        Files.createDirectories(folder);
        long number = newest(run -> true).map(FileJournal::number).orElse(0L);
        while (true) {
            number++;
            String run = String.format(Locale.ROOT, "run-%06d", number);
            try {
                Files.createFile(file(run));
                return run;
            } catch (FileAlreadyExistsException taken) {
                continue; // another program began a run in the same moment
            }
        }
    }

    @Override
    public void write(JournalEntry entry) throws IOException {
        String line = JournalJson.write(entry) + "\n";
        try (FileChannel channel = FileChannel.open(
                file(entry.run()), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            String text = endsALine(channel, end) ? line : "\n" + line;
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(true);
        }
    }

    /** A line torn by a kill or a full disk must not swallow the next one. */
    private static boolean endsALine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end == 0 || (channel.read(last, end - 1) == 1 && last.get(0) == '\n');
    }

    @Override
    public List<JournalEntry> read(String run) throws IOException {
        if (!RUN.matcher(run).matches() || !Files.exists(file(run))) {
            return List.of();
        }
        // damaged characters cost the line they are in, not the journal
        return new String(Files.readAllBytes(file(run)), StandardCharsets.UTF_8)
                .lines()
                .map(JournalJson::read)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<String> lastRun() throws IOException {
        return newest(run -> !read(run).isEmpty());
    }

    /** Asks of a run, which may mean reading it. */
    private interface Question {
        boolean holdsFor(String run) throws IOException;
    }

    private Optional<String> newest(Question question) throws IOException {
        for (String run : newestFirst()) {
            if (question.holdsFor(run)) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    private List<String> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private Path file(String run) {
        return folder.resolve(run + ".jsonl");
    }

    private static long number(String run) {
        return Long.parseLong(run.substring("run-".length()));
    }
}
