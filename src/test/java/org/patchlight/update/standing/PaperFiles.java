package org.patchlight.update.standing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.file.FileFacts;

/** The files of a {@code PaperPc}. A path is a folder if another path starts with it. */
class PaperFiles implements FileTree {
    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private @Nullable DiskSpace space;
    private Instant modified = Instant.EPOCH;
    int opened;

    PaperFiles text(String path, String content) {
        return bytes(path, content.getBytes(UTF_8));
    }

    PaperFiles bytes(String path, byte[] content) {
        files.put(path.toLowerCase(Locale.ROOT), content);
        return this;
    }

    PaperFiles without(String path) {
        files.remove(path.toLowerCase(Locale.ROOT));
        return this;
    }

    /** A file that can neither be found nor opened. */
    PaperFiles refuse(String path) {
        refused.add(path.toLowerCase(Locale.ROOT));
        return this;
    }

    PaperFiles free(DiskSpace room) {
        this.space = room;
        return this;
    }

    PaperFiles modified(Instant time) {
        this.modified = time;
        return this;
    }

    @Override
    public Optional<FileFacts> find(String path) throws PcException {
        guard(path);
        byte[] content = files.get(path.toLowerCase(Locale.ROOT));
        if (content != null) {
            return Optional.of(new FileFacts(false, content.length, modified));
        }
        String folder = path.toLowerCase(Locale.ROOT) + "\\";
        return files.keySet().stream().anyMatch(file -> file.startsWith(folder))
                ? Optional.of(new FileFacts(true, 0, modified))
                : Optional.empty();
    }

    @Override
    public List<String> list(String folder) {
        throw new AssertionError("big folders must not be walked: " + folder);
    }

    @Override
    public InputStream open(String path) throws PcException {
        guard(path);
        opened++;
        byte[] content = files.get(path.toLowerCase(Locale.ROOT));
        if (content == null) {
            throw new PcException(Reason.MISSING, "CreateFile", path, 2);
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public DiskSpace space(String folder) throws PcException {
        if (space == null) {
            throw new PcException(Reason.UNAVAILABLE, "GetDiskFreeSpaceEx", folder, 0);
        }
        return space;
    }

    @Override
    public void rename(String path, String newName) {
        throw new AssertionError("looking must not change anything");
    }

    private void guard(String path) throws PcException {
        if (refused.contains(path.toLowerCase(Locale.ROOT))) {
            throw new PcException(Reason.DENIED, "CreateFile", path, 5);
        }
    }
}
