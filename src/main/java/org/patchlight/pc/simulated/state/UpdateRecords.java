package org.patchlight.pc.simulated.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;

/**
 * The records of the update agent about its work: each step in ReportingEvents.log and, where Windows logs it there, in
 * the event log and in the agent's own history. Times are by the PC's own clock, codes are HRESULTs.
 */
public final class UpdateRecords {
    private UpdateRecords() {}

    /** A search ended and found so many updates. */
    public static void found(Model model, Instant at, int count) {
        ReportingLog.found(model, stamp(at), count);
        UpdateEvents.found(model, stamp(at), count);
        AgentStore.searched(model, stamp(at));
    }

    /** A search failed. */
    public static void searchFailed(Model model, Instant at, int code) {
        ReportingLog.searchFailed(model, stamp(at), code);
        UpdateEvents.searchFailed(model, stamp(at), code);
    }

    /** A download succeeded. */
    public static void downloaded(Model model, Instant at, Update update) {
        ReportingLog.downloaded(model, stamp(at), update);
        UpdateEvents.downloaded(model, stamp(at), update);
    }

    /** A download failed. */
    public static void downloadFailed(Model model, Instant at, Update update, int code) {
        ReportingLog.downloadFailed(model, stamp(at), update, code);
        UpdateEvents.downloadFailed(model, stamp(at), update, code);
    }

    /** An installation started. */
    public static void installStarted(Model model, Instant at, Update update) {
        ReportingLog.installStarted(model, stamp(at), update);
        UpdateEvents.installStarted(model, stamp(at), update);
    }

    /** An installation succeeded, with code 0 or another success code, such as 0x00240005 if a restart is needed. */
    public static void installed(Model model, Instant at, Update update, int code) {
        ReportingLog.installed(model, stamp(at), update, code);
        UpdateEvents.installed(model, stamp(at), update);
        AgentStore.ended(model, stamp(at), update, code);
    }

    /** An installation failed. */
    public static void installFailed(Model model, Instant at, Update update, int code) {
        ReportingLog.installFailed(model, stamp(at), update, code);
        UpdateEvents.installFailed(model, stamp(at), update, code);
        AgentStore.ended(model, stamp(at), update, code);
    }

    /** Sorts the records of both logs by their times, as the agent would have written them. */
    public static void sort(Model model) {
        ReportingLog.sort(model);
        UpdateEvents.sort(model);
    }

    /** The logs hold milliseconds. Rounded up, so that a record is never older than the request that caused it. */
    private static Instant stamp(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    }
}
