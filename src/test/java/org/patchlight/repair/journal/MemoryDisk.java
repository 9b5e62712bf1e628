package org.patchlight.repair.journal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A disk in memory, whose files a test can copy and damage. */
public final class MemoryDisk implements JournalDisk {
    private final Map<Path, byte[]> files = new TreeMap<>();
    private final Runnable written;

    /** @param written called after each line */
    public MemoryDisk(Map<Path, byte[]> files, Runnable written) {
        this.files.putAll(files);
        this.written = written;
    }

    /** The content of its files. */
    public Map<Path, byte[]> files() {
        return new TreeMap<>(files);
    }

    @Override
    public void makeFolder(Path folder) {
        // a folder needs nothing here
    }

    @Override
    public List<String> list(Path folder) {
        return files.keySet().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    @Override
    public boolean make(Path file) {
        return files.putIfAbsent(file, new byte[0]) == null;
    }

    @Override
    public void forceNames(Path folder) {
        // nothing is cached
    }

    @Override
    public Optional<byte[]> read(Path file) {
        return Optional.ofNullable(files.get(file));
    }

    @Override
    public void append(Path file, byte[] line) throws IOException {
        byte[] old = files.getOrDefault(file, new byte[0]);
        boolean torn = old.length > 0 && old[old.length - 1] != '\n';
        byte[] all = Arrays.copyOf(old, old.length + (torn ? 1 : 0) + line.length);
        if (torn) {
            all[old.length] = '\n';
        }
        System.arraycopy(line, 0, all, all.length - line.length, line.length);
        files.put(file, all);
    }

    @Override
    public void force(Path file) throws IOException {
        if (!files.containsKey(file)) {
            throw new NoSuchFileException(file.toString());
        }
        written.run();
    }
}
