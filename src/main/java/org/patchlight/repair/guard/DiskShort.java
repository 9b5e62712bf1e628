package org.patchlight.repair.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.DiskSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Setting folders aside needs no room, but what Windows downloads or unpacks anew does, and the old folders go on taking theirs. */
final class DiskShort implements Guard {
    private static final Logger LOG = LoggerFactory.getLogger(DiskShort.class);
    private static final Set<String> NEEDS_ROOM =
            Set.of("reset-update-cache", "repair-component-store", "run-media-creation-tool");

    @Override
    public Optional<Blocker> against(RepairContext about) {
        List<String> concerned = about.ids(fix -> NEEDS_ROOM.contains(fix.id()));
        if (concerned.isEmpty()) {
            return Optional.empty();
        }
        String folder = about.pc().facts().windowsFolder();
        try {
            DiskSpace space = about.pc().files().space(folder);
            return space.isScarce()
                    ? Optional.of(Blocker.to(concerned, "disk-short", drive(folder), gigabytes(space)))
                    : Optional.empty();
        } catch (PcException unread) {
            LOG.info("the room on the volume of Windows could not be told", unread);
            return Optional.empty();
        }
    }

    private static String drive(String folder) {
        return folder.substring(0, Math.min(2, folder.length()));
    }

    /** Rounded down. */
    private static String gigabytes(DiskSpace space) {
        long tenths = Math.max(space.free(), 0) * 10 / DiskSpace.GIGABYTE;
        return String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
    }
}
