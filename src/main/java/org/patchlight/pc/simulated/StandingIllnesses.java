package org.patchlight.pc.simulated;

import org.patchlight.pc.DiskSpace;

/** Puts into a {@link Model} what holds updates back whatever is tried. */
final class StandingIllnesses {
    private StandingIllnesses() {}

    static void fillDisk(Model model) {
        model.disk = new DiskSpace(118L << 30, 1_900L << 20);
    }
}
