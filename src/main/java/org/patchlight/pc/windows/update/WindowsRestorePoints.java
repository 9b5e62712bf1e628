package org.patchlight.pc.windows.update;

import java.time.Duration;
import java.util.List;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RestorePoints;

/** The restore points of this Windows. A child process asks for them, because calls of WMI have no time limit. */
public final class WindowsRestorePoints implements RestorePoints {
    private final AgentQuestion question = new AgentQuestion();

    @Override
    public List<Point> all(Duration limit) throws PcException {
        return question.restorePoints(limit);
    }

    @Override
    public List<Point> create(String description, Duration limit) throws PcException {
        return question.createRestorePoint(description, limit);
    }
}
