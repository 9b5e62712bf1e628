package org.patchlight.update.fix;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.patchlight.health.Message;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FolderSize;

/** Measures kept folders. Nothing writes into them, so each is measured once. */
public final class KeptFolderSize {
    private static final int MOST_ENTRIES = 50_000;
    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;
    private static final FolderSize UNKNOWN = new FolderSize(0, false);

    private final Map<String, FolderSize> measured = new ConcurrentHashMap<>();

    /** The size of a kept folder; incomplete if it could not be read. */
    public FolderSize of(FileTree files, KeptFolder folder) {
        FolderSize known = measured.get(folder.path());
        if (known != null) {
            return known;
        }
        try {
            FolderSize size = files.sizeOf(folder.path(), MOST_ENTRIES);
            measured.put(folder.path(), size);
            return size;
        } catch (PcException unread) {
            return UNKNOWN;
        }
    }

    /**
     * A size for people: whole megabytes, or gigabytes with one decimal. Rounded up, so that a small folder is never
     * shown as empty.
     */
    public static Message words(FolderSize size) {
        String least = size.whole() ? "" : ".at-least";
        long tenths = (size.bytes() * 10 + GIGABYTE - 1) / GIGABYTE;
        return size.bytes() < GIGABYTE
                ? Message.of("update.size.megabytes" + least, Long.toString((size.bytes() + MEGABYTE - 1) / MEGABYTE))
                : Message.of("update.size.gigabytes" + least, tenths / 10 + "." + tenths % 10);
    }
}
