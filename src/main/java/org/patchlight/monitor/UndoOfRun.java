package org.patchlight.monitor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Message;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a run back and tells it as windows show it. */
final class UndoOfRun {
    private static final Logger LOG = LoggerFactory.getLogger(UndoOfRun.class);

    private UndoOfRun() {}

    static UndoReport undo(CheckRunner checkRunner, Undoer undoer, String run) {
        try {
            Undoer.Proposal proposal = undoer.propose(run);
            UndoResult result = checkRunner.undo(undoer, proposal);
            List<Message> lines = new ArrayList<>();
            proposal.block().ifPresent(lines::add);
            result.lines().forEach(line -> lines.add(Message.of("undo.line", line.target(), line.detail())));
            return new UndoReport(result.verdict().id(), lines);
        } catch (IOException unreadable) {
            LOG.warn("the journal could not be read", unreadable);
            return new UndoReport(
                    UndoResult.Verdict.FAILED.id(),
                    List.of(Message.of("failure.journal", String.valueOf(unreadable.getMessage()))));
        }
    }
}
