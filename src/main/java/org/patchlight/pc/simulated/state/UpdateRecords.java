package org.patchlight.pc.simulated.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;

/**
 * What the update agent writes down about its work: each step in ReportingEvents.log and, where it is a step that they tell, in the event log
 * and in its own history.
 */
public final class UpdateRecords {
    private UpdateRecords() {}

    public static void found(Model model, Instant at, int count) {
        ReportingLog.found(model, stamp(at), count);
        UpdateEvents.found(model, stamp(at), count);
        AgentStore.searched(model, stamp(at));
    }

    public static void searchFailed(Model model, Instant at, int code) {
        ReportingLog.searchFailed(model, stamp(at), code);
        UpdateEvents.searchFailed(model, stamp(at), code);
    }

    public static void downloaded(Model model, Instant at, Update update) {
        ReportingLog.downloaded(model, stamp(at), update);
        UpdateEvents.downloaded(model, stamp(at), update);
    }

    public static void downloadFailed(Model model, Instant at, Update update, int code) {
        ReportingLog.downloadFailed(model, stamp(at), update, code);
        UpdateEvents.downloadFailed(model, stamp(at), update, code);
    }

    public static void installStarted(Model model, Instant at, Update update) {
        ReportingLog.installStarted(model, stamp(at), update);
        UpdateEvents.installStarted(model, stamp(at), update);
    }

    /** Code 0, or a code of success that says more, such as 0x00240005: a restart is needed. */
    public static void installed(Model model, Instant at, Update update, int code) {
        ReportingLog.installed(model, stamp(at), update, code);
        UpdateEvents.installed(model, stamp(at), update);
        AgentStore.ended(model, stamp(at), update, code);
    }

    public static void installFailed(Model model, Instant at, Update update, int code) {
        ReportingLog.installFailed(model, stamp(at), update, code);
        UpdateEvents.installFailed(model, stamp(at), update, code);
        AgentStore.ended(model, stamp(at), update, code);
    }

    /** Puts the records of both logs in the order of their times, in which the agent wrote them. */
    public static void sort(Model model) {
        ReportingLog.sort(model);
        UpdateEvents.sort(model);
    }

    /** The log tells milliseconds. Rounded up: what was asked for at some time never ends before it. */
    private static Instant stamp(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    }
}
