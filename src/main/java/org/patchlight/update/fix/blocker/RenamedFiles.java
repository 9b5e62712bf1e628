package org.patchlight.update.fix.blocker;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.UpdateFiles;
import org.patchlight.pc.policy.UpdateFiles.Renamed;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.file.RenameBack;

/** Gives renamed libraries of update services and renamed update programs their own names again. */
final class RenamedFiles {
    private RenamedFiles() {}

    /**
     * The steps for libraries of services on this PC, or why there are none.
     *
     * @throws PcException if the files can't be read
     */
    static FixProposal libraries(Pc pc) throws PcException {
        return back(UpdateFiles.libraries(pc));
    }

    /**
     * The same for programs.
     *
     * @throws PcException if the files can't be read
     */
    static FixProposal programs(Pc pc) throws PcException {
        return back(UpdateFiles.programs(pc));
    }

    private static FixProposal back(List<Renamed> files) {
        Stream<RenameBack> steps = files.stream().map(file -> new RenameBack(file.path(), file.name()));
        return files.isEmpty()
                ? FixProposal.none(Message.of("fix.remove-update-blocker.nothing"))
                : FixProposal.of(steps.toList());
    }
}
