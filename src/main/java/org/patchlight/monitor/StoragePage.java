package org.patchlight.monitor;

import org.patchlight.pc.PcException;
import org.patchlight.pc.Programs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the page of Windows on which a person can free up space. */
final class StoragePage {
    private static final Logger LOG = LoggerFactory.getLogger(StoragePage.class);

    private final Programs programs;

    StoragePage(Programs programs) {
        this.programs = programs;
    }

    /** Returns false if the page can't be opened; the log says why. */
    boolean open() {
        try {
            LOG.info("opened {}", programs.open(Programs.Page.STORAGE));
            return true;
        } catch (PcException refused) {
            LOG.warn("the storage page can't be opened", refused);
            return false;
        }
    }
}
