package org.patchlight.evidence;

import java.util.function.Consumer;
import org.patchlight.health.Message;

/** Receives the files under the given paths. */
public interface EvidenceVisitor {
    /** Receives a file. It can be opened until this call returns. */
    void file(EvidenceFile file);

    /**
     * Does what needs no other file, perhaps on another thread while earlier files are received. It must change nothing
     * that others see.
     *
     * @param file the file, for which no budget pays here; it can be opened until this call returns
     * @return receives the file in its turn, as {@link #file} does
     */
    default Consumer<EvidenceFile> prepare(EvidenceFile file) {
        return this::file;
    }

    /**
     * Receives something that cannot be read.
     *
     * @param path where it was found, as in {@link EvidenceFile#path}
     * @param reason why it cannot be read
     */
    void unreadable(String path, Message reason);
}
