package org.patchlight.evidence;

import org.patchlight.health.Message;

/** Counts the files of one visit, and reports once if there are too many. */
final class FileCount {
    private final int most;
    private final EvidenceVisitor visitor;
    private int files;

    FileCount(int most, EvidenceVisitor visitor) {
        this.most = most;
        this.visitor = visitor;
    }

    /** Counts a file; false if the limit is exceeded. */
    boolean another(String shown) {
        files++;
        if (files == most + 1) {
            visitor.unreadable(shown, Message.of("evidence.trouble.too-many", Integer.toString(most)));
        }
        return files <= most;
    }

    boolean isFull() {
        return files > most;
    }
}
