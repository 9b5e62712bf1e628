package org.patchlight.repair.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A disk in memory with a cache that is lost with the power. A created file is lost unless the names of its folder were
 * forced. What was written to a file is lost unless the file was forced: nothing, all or a part of it may be on the
 * disk.
 */
public final class LossyDisk implements JournalDisk {
    private final Map<Path, byte[]> cached = new HashMap<>();
    private final Map<Path, byte[]> forced = new HashMap<>();
    private final Set<Path> lasting = new HashSet<>();
    private final Runnable moment;
    private int bytesLeft = Integer.MAX_VALUE;

    /** @param moment called before and after each operation: the power may fail then */
    public LossyDisk(Runnable moment) {
        this.moment = moment;
    }

    /** From now on the disk accepts only this many bytes. */
    public void fillUpAfter(int bytes) {
        bytesLeft = bytes;
    }

    /** The possible states of the disk if the power failed now, as content by path; each state once. */
    public List<Map<Path, byte[]>> afterPowerCut() {
        Map<String, Map<Path, byte[]>> ways = new LinkedHashMap<>();
        for (double part : new double[] {0, 0.5, 1}) {
            for (boolean names : new boolean[] {false, true}) {
                Map<Path, byte[]> way = new HashMap<>();
                cached.forEach((file, content) -> {
                    byte[] sure = forced.getOrDefault(file, new byte[0]);
                    if (names || lasting.contains(file)) {
                        int kept = sure.length + (int) ((content.length - sure.length) * part);
                        way.put(file, Arrays.copyOf(content, kept));
                    }
                });
                StringBuilder key = new StringBuilder();
                way.forEach((file, content) -> key.append(file).append(content.length));
                ways.putIfAbsent(key.toString(), way);
            }
        }
        return new ArrayList<>(ways.values());
    }

    @Override
    public void makeFolder(Path folder) {
        moment.run();
    }

    @Override
    public List<String> list(Path folder) {
        return cached.keySet().stream()
                .filter(file -> folder.equals(file.getParent()))
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    @Override
    public boolean make(Path file) {
        moment.run();
        boolean fresh = cached.putIfAbsent(file, new byte[0]) == null;
        moment.run();
        return fresh;
    }

    @Override
    public void forceNames(Path folder) {
        cached.keySet().stream().filter(file -> folder.equals(file.getParent())).forEach(lasting::add);
        moment.run();
    }

    @Override
    public Optional<byte[]> read(Path file) {
        return Optional.ofNullable(cached.get(file)).map(byte[]::clone);
    }

    @Override
    public void append(Path file, byte[] line) throws IOException {
        byte[] old = cached.get(file);
        if (old == null) {
            throw new NoSuchFileException(file.toString());
        }
        boolean torn = old.length > 0 && old[old.length - 1] != '\n';
        byte[] added = torn ? ("\n" + new String(line, UTF_8)).getBytes(UTF_8) : line;
        int taken = Math.min(added.length, bytesLeft);
        bytesLeft -= taken;
        byte[] all = Arrays.copyOf(old, old.length + taken);
        System.arraycopy(added, 0, all, old.length, taken);
        cached.put(file, all);
        moment.run();
        if (taken < added.length) {
            throw new IOException("the disk is full");
        }
    }

    @Override
    public void force(Path file) {
        forced.put(file, cached.getOrDefault(file, new byte[0]).clone());
        moment.run();
    }
}
