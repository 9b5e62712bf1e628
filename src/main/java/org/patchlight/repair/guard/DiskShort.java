package org.patchlight.repair.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.DiskSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Blocks fixes that need space on a full disk. Renaming folders needs none, but Windows downloads or unpacks their
 * content again. The kept folders still use their space.
 */
final class DiskShort implements Guard {
    private static final Logger LOG = LoggerFactory.getLogger(DiskShort.class);

    @Override
    public Optional<Blocker> against(RepairContext about) {
        List<String> blocked = about.ids(fix -> fix.needs(Need.DISK_SPACE));
        if (blocked.isEmpty()) {
            return Optional.empty();
        }
        String folder = about.pc().facts().windowsFolder();
        try {
            DiskSpace space = about.pc().files().space(folder);
            return space.isScarce()
                    ? Optional.of(Blocker.to(blocked, "disk-short", drive(folder), gigabytes(space)))
                    : Optional.empty();
        } catch (PcException unread) {
            LOG.info("could not read the free space on the volume of Windows", unread);
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
