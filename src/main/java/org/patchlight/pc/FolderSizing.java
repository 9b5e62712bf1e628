package org.patchlight.pc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.FolderSize;

/** Computes the size of a folder by reading one entry after the other. */
final class FolderSizing {
    private FolderSizing() {}

    static FolderSize of(FileTree files, String folder, int mostEntries) throws PcException {
        Deque<String> open = new ArrayDeque<>();
        open.add(folder);
        long bytes = 0;
        int entries = 0;
        while (!open.isEmpty()) {
            String next = open.remove();
            for (String name : files.list(next)) {
                if (++entries > mostEntries) {
                    return new FolderSize(bytes, false);
                }
                String path = next + "\\" + name;
                Optional<FileFacts> found = files.find(path);
                if (found.isPresent() && found.get().folder()) {
                    open.add(path);
                } else {
                    bytes += found.map(FileFacts::size).orElse(0L);
                }
            }
        }
        return new FolderSize(bytes, true);
    }
}
