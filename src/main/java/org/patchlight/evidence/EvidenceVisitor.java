package org.patchlight.evidence;

import org.patchlight.health.Message;

/** Receives the files under the given paths. */
public interface EvidenceVisitor {
    /** Receives a file. It can be opened until this call returns. */
    void file(EvidenceFile file);

    /**
     * Receives something that cannot be read.
     *
     * @param path where it was found, as in {@link EvidenceFile#path}
     * @param reason why it cannot be read
     */
    void unreadable(String path, Message reason);
}
