package org.patchlight.update.reading.servicing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.pc.file.SystemFileLine;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Follows the lines that {@code sfc} writes to {@code CBS.log} with the mark {@code [SR]}. The last of several runs
 * counts. A file that was repaired later is no longer damaged.
 */
final class SystemFileLines {
    private final Notes notes;
    private boolean runEnded;
    private String damaged = "";
    private @Nullable EvidenceTime since;

    SystemFileLines(Notes notes) {
        this.notes = notes;
    }

    boolean take(StampedLine line) {
        Optional<SystemFileLine> marked = SystemFileLine.of(line.whole());
        marked.ifPresent(found -> take(found, line));
        return marked.isPresent();
    }

    private void take(SystemFileLine line, StampedLine whole) {
        switch (line.kind()) {
            case VERIFYING -> begun();
            case CANNOT_REPAIR -> {
                begun();
                damaged = line.file().orElse("?");
                since = whole.time();
            }
            case REPAIRING -> {
                if (line.text().contains(damaged)) {
                    damaged = "";
                }
            }
            case REPAIR_COMPLETE -> runEnded = true;
            case VERIFY_COMPLETE, OTHER -> {}
        }
    }

    /** Ends the log. */
    void end() {
        if (!damaged.isEmpty()) {
            notes.fact(new Fact(Fact.Kind.STORE_DAMAGED, since, damaged, null));
        }
    }

    private void begun() {
        if (runEnded) {
            damaged = "";
            runEnded = false;
        }
    }
}
