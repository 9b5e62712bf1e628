package org.patchlight.helper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.patchlight.machine.FolderList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes old progress files. The journals of the helpers stay. */
final class OldProgress {
    /** Enough to check a past run. None that is still followed is deleted, because only one helper runs at a time. */
    static final int KEPT = 20;

    private static final Logger LOG = LoggerFactory.getLogger(OldProgress.class);
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.jsonl");

    private OldProgress() {}

    /** Deletes all but the newest progress files in the folder; other files stay. */
    static void clear(Path folder) {
        try {
            List<Path> ours = FolderList.of(folder).stream()
                    .filter(file ->
                            OURS.matcher(String.valueOf(file.getFileName())).matches())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            Map<Path, FileTime> written = new TreeMap<>();
            for (Path file : ours) {
                written.put(file, Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
            }
            for (Path old : written.entrySet().stream()
                    .sorted(Map.Entry.<Path, FileTime>comparingByValue(Comparator.reverseOrder()))
                    .skip(KEPT)
                    .map(Map.Entry::getKey)
                    .toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException left) {
            LOG.info("old progress stays", left);
        }
    }
}
