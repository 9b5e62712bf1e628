package org.patchlight.eventlog;

import static org.patchlight.pc.ApplicationLog.Level.ERROR;
import static org.patchlight.pc.ApplicationLog.Level.INFORMATION;
import static org.patchlight.pc.ApplicationLog.Level.WARNING;

import java.util.List;
import org.patchlight.pc.ApplicationLog.Level;

/**
 * The events that Patchlight writes. Their ids are a contract: {@code packaging/events/events.txt} and {@code docs/fleet.md}
 * have the same, with the names of their strings in the same order.
 */
public enum EventId {
    PROBLEM_FOUND(100, ERROR, "finding", "subject", "owner", "codes", "updates"),
    ATTENTION_FOUND(101, WARNING, "finding", "subject", "owner", "codes", "updates"),
    FINDING_GONE(102, INFORMATION, "finding", "subject"),
    CHECK_IMPOSSIBLE(103, WARNING, "finding", "subject"),
    CHECK_POSSIBLE_AGAIN(104, INFORMATION, "finding", "subject"),
    RUN_BEGAN(200, INFORMATION, "fixes"),
    RUN_FIXED(201, INFORMATION, "run", "verdict", "results"),
    RUN_NOT_FIXED(202, WARNING, "run", "verdict", "results"),
    RUN_OPEN(203, INFORMATION, "run", "verdict", "results"),
    RUN_INTERRUPTED(204, WARNING, "finding"),
    RUN_UNDONE(205, INFORMATION, "run", "verdict"),
    UNDO_FAILED(206, WARNING, "run", "verdict"),
    RUN_DECLINED(207, INFORMATION, "run", "verdict", "results"),
    REMEDIATION_STOPPED(300, WARNING, "findings", "failures"),
    REFUSED_BY_ORGANISATION(301, WARNING, "reason", "fixes"),
    BLOCKED(302, INFORMATION, "reason", "fixes"),
    UPDATE_BEGAN(400, INFORMATION, "from", "to"),
    RETURN_BEGAN(401, INFORMATION, "from"),
    UPDATE_FAILED(402, WARNING, "reason", "version"),
    LIMIT_REACHED(900, INFORMATION, "count");

    private final int number;
    private final Level level;
    private final List<String> strings;

    EventId(int number, Level level, String... strings) {
        this.number = number;
        this.level = level;
        this.strings = List.of(strings);
    }

    /** The id in the log, which never changes its meaning. */
    public int number() {
        return number;
    }

    /** How serious it is. */
    public Level level() {
        return level;
    }

    /** The names of its strings, in their order. */
    public List<String> strings() {
        return strings;
    }
}
