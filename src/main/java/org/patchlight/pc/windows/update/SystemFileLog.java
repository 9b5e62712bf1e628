package org.patchlight.pc.windows.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.SystemFileCheck;
import org.patchlight.pc.file.SystemFileLine;
import org.patchlight.pc.windows.process.OutputLines;

/**
 * The result of {@code sfc}, read from what it adds to {@code CBS.log}: its exit code and its output do not say how
 * many files were repaired.
 */
final class SystemFileLog {
    private static final int MOST_BYTES = 64 << 20;

    private final FileTree files;
    private final String path;
    private final long begin;
    private final Set<String> repaired = new LinkedHashSet<>();
    private final Set<String> damaged = new LinkedHashSet<>();
    private boolean ended;

    private SystemFileLog(FileTree files, String path, long begin) {
        this.files = files;
        this.path = path;
        this.begin = begin;
    }

    /** Notes where the log ends before a check. */
    static SystemFileLog before(FileTree files, String windows) throws PcException {
        String path = windows + "\\Logs\\CBS\\CBS.log";
        return new SystemFileLog(files, path, size(files, path));
    }

    /**
     * The result of a check that has ended since.
     *
     * @throws PcException FAILED if the log has no result
     */
    SystemFileCheck result(int exitCode) throws PcException {
        // a log that is shorter now was started again meanwhile
        long from = size(files, path) < begin ? 0 : begin;
        try (InputStream log = files.open(path)) {
            log.skipNBytes(from);
            OutputLines.read(log, MOST_BYTES, line -> SystemFileLine.of(line).ifPresent(this::take));
        } catch (IOException unreadable) {
            throw new PcException(Reason.FAILED, ComponentStore.CHECK, path, unreadable);
        }
        if (!ended) {
            throw new PcException(Reason.FAILED, ComponentStore.CHECK, "Windows", exitCode);
        }
        return new SystemFileCheck(repaired.size(), damaged.size());
    }

    private void take(SystemFileLine line) {
        switch (line.kind()) {
            case CANNOT_REPAIR, DRIVER_DAMAGED -> damaged.add(line.file().orElse(line.text()));
            case REPAIRING, DRIVER_REPAIRED -> {
                // A file that could not be repaired at first may be repaired later.
                damaged.removeIf(line::repairs);
                repaired.add(line.text());
            }
            case VERIFY_COMPLETE, REPAIR_COMPLETE -> ended = true;
            case VERIFYING, OTHER -> {}
        }
    }

    private static long size(FileTree files, String path) throws PcException {
        Optional<FileFacts> log = files.find(path);
        return log.map(FileFacts::size).orElse(0L);
    }
}
