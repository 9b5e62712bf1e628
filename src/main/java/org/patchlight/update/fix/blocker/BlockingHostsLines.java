package org.patchlight.update.fix.blocker;

import java.util.List;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.HostsFile;
import org.patchlight.pc.policy.HostsLine;
import org.patchlight.pc.policy.HostsText;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.file.CommentOutHostsLine;

/** Comments out the lines of the hosts file that redirect Microsoft's update servers, one step for each line. */
final class BlockingHostsLines {
    /** Each line is a step that a person must read. */
    private static final int MOST_LINES = 100;

    private static final String KEY = "fix.remove-update-blocker.";

    private BlockingHostsLines() {}

    /**
     * The steps on this PC, or why there are none.
     *
     * @throws PcException if the file or its folder can't be read
     */
    static FixProposal propose(Pc pc) throws PcException {
        Optional<String> path = HostsFile.path(pc);
        if (path.isEmpty()) {
            return FixProposal.none(Message.of(KEY + "hosts-elsewhere"));
        }
        String file = path.get();
        if (pc.files().find(file).isEmpty()) {
            return FixProposal.none(Message.of(KEY + "nothing"));
        }
        Optional<HostsText> text = HostsFile.read(pc, file);
        if (text.isEmpty()) {
            return FixProposal.none(Message.of(KEY + "hosts-form", file, megabytes()));
        }
        List<CommentOutHostsLine> steps = text.get().lines().stream()
                .filter(line -> HostsLine.blocksUpdates(line.text()))
                .limit(MOST_LINES + 1L)
                .map(line -> new CommentOutHostsLine(file, line.number(), line.text()))
                .toList();
        if (steps.isEmpty()) {
            return FixProposal.none(Message.of(KEY + "nothing"));
        }
        if (steps.size() > MOST_LINES) {
            return FixProposal.none(Message.of(KEY + "hosts-many", file, Integer.toString(MOST_LINES)));
        }
        return HostsFile.isOpenToEveryone(pc, file)
                ? FixProposal.none(Message.of(KEY + "hosts-open", file))
                : FixProposal.of(steps);
    }

    private static String megabytes() {
        return Integer.toString(HostsFile.MOST_BYTES >> 20);
    }
}
