package org.patchlight.evidence;

import org.patchlight.health.Message;

/** Is shown what lies under the paths that were given. */
public interface EvidenceVisitor {
    /** A file; it can be opened until this call returns. */
    void file(EvidenceFile file);

    /**
     * Something that cannot be read.
     *
     * @param path where it was found, as in {@link EvidenceFile#path}
     * @param reason why not
     */
    void unreadable(String path, Message reason);
}
