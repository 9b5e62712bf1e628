package org.patchlight.evidence;

import org.patchlight.health.Message;

/** Counts the files of one visit, and reports once if there are too many, or if the budget is spent. */
final class FileCount {
    private final int most;
    private final EvidenceVisitor visitor;
    private final EvidenceBudget budget;
    private boolean spent;
    private int files;

    FileCount(int most, EvidenceVisitor visitor, EvidenceBudget budget) {
        this.most = most;
        this.visitor = visitor;
        this.budget = budget;
    }

    /** Counts a file; false if the limit is exceeded. */
    boolean another(String shown) {
        files++;
        if (files == most + 1) {
            visitor.unreadable(shown, Message.of("evidence.trouble.too-many", Integer.toString(most)));
        }
        if (!spent && budget.isSpent()) {
            spent = true;
            visitor.unreadable(shown, Message.of("evidence.trouble.no-time"));
        }
        return files <= most && !spent;
    }

    boolean isFull() {
        return files > most || spent;
    }
}
