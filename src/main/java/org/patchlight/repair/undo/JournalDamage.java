package org.patchlight.repair.undo;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Message;
import org.patchlight.repair.journal.RunRecord;

/** Reports what an undo can't restore, because its lines in the journal are damaged. */
final class JournalDamage {
    private JournalDamage() {}

    /** One line for each lost step of the run, and one if anything else is lost that an undo needs. */
    static List<UndoLine> of(RunRecord run) {
        List<Message> damages = new ArrayList<>();
        run.lost().forEach(step -> damages.add(Message.of("undo.damaged", String.valueOf(step))));
        if (run.isIncomplete()) {
            damages.add(Message.of(run.losses().unreadable() ? "undo.unreadable" : "undo.incomplete"));
        }
        return damages.stream()
                .map(why -> new UndoLine("undo", run.run(), UndoLine.Outcome.CANNOT, why))
                .toList();
    }
}
