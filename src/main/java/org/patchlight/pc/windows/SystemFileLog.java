package org.patchlight.pc.windows;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.SystemFileCheck;

/** What {@code sfc} writes into CBS.log, always in English, in lines marked {@code [SR]}; neither its exit code nor its words tell what it came to. */
final class SystemFileLog {
    private static final int MOST_BYTES = 64 << 20;
    private static final String MARK = "[SR] ";
    private static final String CANNOT = "Cannot repair member file";
    private static final String REPAIRING = "Repairing corrupted file";
    /** {@code [l:12]'ntdll.dll' of Microsoft-Windows-...}; in double quotes on older Windows. */
    private static final Pattern NAME = Pattern.compile("['\"]([^'\"]{1,200})['\"]");

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

    /** Remembers where the log ends before a check. */
    static SystemFileLog before(FileTree files, String windows) throws PcException {
        String path = windows + "\\Logs\\CBS\\CBS.log";
        return new SystemFileLog(files, path, size(files, path));
    }

    /**
     * What a check came to that has ended since.
     *
     * @throws PcException FAILED if the log tells of none
     */
    SystemFileCheck whatCameOfIt(int exitCode) throws PcException {
        // a log that is shorter now was begun anew meanwhile
        long from = size(files, path) < begin ? 0 : begin;
        try (InputStream log = files.open(path)) {
            log.skipNBytes(from);
            OutputLines.read(log, MOST_BYTES, this::take);
        } catch (IOException unreadable) {
            throw new PcException(Reason.FAILED, ComponentStore.CHECK, path, unreadable);
        }
        if (!ended) {
            throw new PcException(Reason.FAILED, ComponentStore.CHECK, "Windows", exitCode);
        }
        return new SystemFileCheck(repaired.size(), damaged.size());
    }

    private void take(String line) {
        int mark = line.indexOf(MARK);
        if (mark < 0) {
            return;
        }
        String told = line.substring(mark + MARK.length());
        if (told.startsWith(CANNOT)) {
            damaged.add(name(told));
        } else if (told.startsWith(REPAIRING)) {
            // one that could not be repaired at first is whole once it was
            damaged.removeIf(told::contains);
            repaired.add(told);
        } else if (told.startsWith("Verify complete") || told.startsWith("Repair complete")) {
            ended = true;
        }
    }

    private static String name(String told) {
        Matcher name = NAME.matcher(told);
        return name.find() ? String.valueOf(name.group(1)) : told;
    }

    private static long size(FileTree files, String path) throws PcException {
        Optional<FileFacts> log = files.find(path);
        return log.map(FileFacts::size).orElse(0L);
    }
}
