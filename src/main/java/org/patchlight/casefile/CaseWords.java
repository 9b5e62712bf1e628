package org.patchlight.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Message;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.attempt.UpdateFailure.Operation;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.InstallerExitCode;

/** Describes failures and facts of a case, each line with its time and file, so that a helpdesk can check it. */
public final class CaseWords {
    private CaseWords() {}

    /** The lines for failures that come newest first. Attempts on the same update share one line. */
    public static List<Message> lines(List<CaseFailure> newestFirst) {
        return FailureWords.lines(newestFirst, failure -> SameUpdate.key(failure.attempt()), CaseWords::line);
    }

    private static Message line(List<CaseFailure> attempts) {
        CaseFailure newest = attempts.get(0);
        Attempt attempt = newest.attempt();
        Message what = Message.of(
                "diagnosis.evidence.failed", what(attempt), withExitCode(code(attempt), attempt), newest.path());
        if (attempt.rootCodeOrNull() != null && !attempt.rootCodeOrNull().equals(attempt.codeOrNull())) {
            Message root = withExitCode(explained(attempt.rootCodeOrNull()), attempt);
            what = Message.of("diagnosis.evidence.failed-deeper", what(attempt), code(attempt), root, newest.path());
        }
        Message dated = Message.of("diagnosis.evidence.dated", time(attempt.timeOrNull()), what);
        EvidenceTime first = attempts.get(attempts.size() - 1).attempt().timeOrNull();
        return FailureWords.withCount(dated, attempts.size(), time(first));
    }

    /** A fact with its time, if it has one, and its file. */
    static Message seen(Message what, @Nullable EvidenceTime time, String path) {
        Message line = Message.of("diagnosis.evidence.seen", what, path);
        return time == null ? line : Message.of("diagnosis.evidence.dated", time(time), line);
    }

    /** The arguments of a finding's texts: the failed operation, its code, the meaning of the code. */
    public static List<Object> arguments(Attempt attempt) {
        if (attempt.codeOrNull() == null) {
            return List.of(what(attempt), Message.of("diagnosis.code.none"), Message.of("diagnosis.code.untold"));
        }
        Explanation explanation = Explanation.of(attempt.codeOrNull());
        return List.of(what(attempt), attempt.codeOrNull().toString(), explanation.meaning());
    }

    private static Message code(Attempt attempt) {
        return attempt.codeOrNull() == null ? Message.of("diagnosis.code.none") : explained(attempt.codeOrNull());
    }

    /** The codes, and what the update's own installer returned. */
    private static Message withExitCode(Message codes, Attempt attempt) {
        Integer exitCode = attempt.detail().exitCodeOrNull();
        return exitCode == null
                ? codes
                : Message.of("diagnosis.evidence.and-installer", codes, InstallerExitCode.words(exitCode));
    }

    private static Message explained(Hresult code) {
        Explanation explanation = Explanation.of(code);
        return Message.of("diagnosis.code", explanation.codeAndSymbol(), explanation.meaning());
    }

    private static Object time(@Nullable EvidenceTime time) {
        return time == null
                ? Message.of("diagnosis.time.none")
                : time.toMillis().toString();
    }

    /** The operation and the update. */
    public static Message what(Attempt attempt) {
        return switch (attempt.operation()) {
            case SEARCH -> tried(Operation.SEARCH, attempt);
            case DOWNLOAD -> tried(Operation.DOWNLOAD, attempt);
            case INSTALL -> tried(Operation.INSTALL, attempt);
            case OTHER -> tried(Operation.OTHER, attempt);
            case SELF_UPDATE -> Message.of("diagnosis.tried.self-update");
            case SETUP ->
                attempt.titleOrNull() == null ? Message.of("diagnosis.tried.setup") : tried(Operation.INSTALL, attempt);
            case SERVICING ->
                attempt.isStoreRepair() ? Message.of("diagnosis.tried.servicing") : tried(Operation.INSTALL, attempt);
        };
    }

    private static Message tried(Operation operation, Attempt attempt) {
        return FailureWords.tried(operation, attempt.titleOrNull(), attempt.kbOrNull(), attempt.updateIdOrNull());
    }
}
