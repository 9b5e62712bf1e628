package org.patchlight.update.reading.servicing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.pc.file.SystemFileLine;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Follows the lines that {@code sfc} writes to {@code CBS.log} with the marks {@code [SR]} and {@code [Pnp]}. The last of several runs
 * counts. A file that was repaired later is no longer damaged.
 */
final class SystemFileLines {
    private final Notes notes;
    private boolean runEnded;
    /** By file, since when. */
    private final Map<String, Optional<EvidenceTime>> damaged = new LinkedHashMap<>();

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
                damaged(line, whole);
            }
            // Drivers follow after the end of the repair, and belong to the same run.
            case DRIVER_DAMAGED -> damaged(line, whole);
            case REPAIRING, DRIVER_REPAIRED -> damaged.keySet().removeIf(line::repairs);
            case REPAIR_COMPLETE -> runEnded = true;
            case VERIFY_COMPLETE, OTHER -> {}
        }
    }

    /** Ends the log. One fact stands for all damage; it names the last file. */
    void end() {
        String last = null;
        for (String file : damaged.keySet()) {
            last = file;
        }
        if (last != null) {
            EvidenceTime since = damaged.getOrDefault(last, Optional.empty()).orElse(null);
            notes.fact(new Fact(Fact.Kind.STORE_DAMAGED, since, last, null));
        }
    }

    private void damaged(SystemFileLine line, StampedLine whole) {
        String file = line.file().orElse("?");
        damaged.remove(file);
        damaged.put(file, Optional.ofNullable(whole.time()));
    }

    private void begun() {
        if (runEnded) {
            damaged.clear();
            runEnded = false;
        }
    }
}
