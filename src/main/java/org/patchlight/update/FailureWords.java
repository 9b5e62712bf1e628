package org.patchlight.update;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.InstallerExitCode;

/**
 * Describes failures, of this PC and of copied evidence alike: one line for each update, with its time and source, so
 * that a helpdesk can check it.
 */
public final class FailureWords {
    private static final int MOST_LINES = 10;

    private FailureWords() {}

    /**
     * The lines for failures that come newest first. Attempts on the same update share one line. At most ten lines,
     * then one with the number of the rest.
     */
    public static List<Message> lines(List<UpdateFailure> newestFirst) {
        Map<String, List<UpdateFailure>> byUpdate = new LinkedHashMap<>();
        for (UpdateFailure failure : newestFirst) {
            byUpdate.computeIfAbsent(SameUpdate.key(failure.attempt()), key -> new ArrayList<>())
                    .add(failure);
        }
        List<Message> lines = new ArrayList<>();
        byUpdate.values().stream().limit(MOST_LINES).map(FailureWords::line).forEach(lines::add);
        if (byUpdate.size() > MOST_LINES) {
            lines.add(Message.of("update.evidence.more", Integer.toString(byUpdate.size() - MOST_LINES)));
        }
        return lines;
    }

    /** The newest attempt on an update, with the number of attempts and the time of the first if there were several. */
    private static Message line(List<UpdateFailure> attempts) {
        Message newest = line(attempts.get(0));
        if (attempts.size() == 1) {
            return newest;
        }
        Object first = time(attempts.get(attempts.size() - 1).attempt().timeOrNull());
        return Message.of("update.evidence.failed-often", newest, Integer.toString(attempts.size()), first);
    }

    private static Message line(UpdateFailure failure) {
        Attempt attempt = failure.attempt();
        Object time = time(attempt.timeOrNull());
        Hresult code = attempt.codeOrNull();
        if (code == null) {
            return Message.of("update.evidence.failed-without-code", time, what(attempt), failure.source());
        }
        Explanation explanation = Explanation.of(code);
        Message line = Message.of(
                "update.evidence.failed",
                time,
                what(attempt),
                explanation.codeAndSymbol(),
                withExitCode(explanation.meaning(), attempt),
                failure.source());
        Hresult root = attempt.rootCodeOrNull();
        if (root != null && !root.equals(code)) {
            Explanation deeper = Explanation.of(root);
            line = Message.of("update.evidence.failed-root", line, deeper.codeAndSymbol(), deeper.meaning());
        }
        return line;
    }

    /** The meaning of the code, and what the update's own installer returned. */
    private static Message withExitCode(Message meaning, Attempt attempt) {
        Integer exitCode = attempt.detail().exitCodeOrNull();
        return exitCode == null
                ? meaning
                : Message.of("diagnosis.evidence.and-installer", meaning, InstallerExitCode.words(exitCode));
    }

    /** A time as an argument of a text: an instant, or the text as written if its zone is unknown. */
    public static Object time(@Nullable EvidenceTime time) {
        if (time == null) {
            return Message.of("diagnosis.time.none");
        }
        EvidenceTime exact = time.toMillis();
        return exact.moment().<Object>map(moment -> moment).orElseGet(exact::toString);
    }

    /** The operation and the update: {@code The installation of 2026-05 Update (KB5058411)}. */
    public static Message what(Attempt attempt) {
        return switch (attempt.operation()) {
            case SEARCH -> Message.of("update.tried.search");
            case DOWNLOAD -> Message.of("update.tried.download", name(attempt));
            case INSTALL -> Message.of("update.tried.install", name(attempt));
            case OTHER -> Message.of("update.tried.other", name(attempt));
            case SELF_UPDATE -> Message.of("diagnosis.tried.self-update");
            case SETUP ->
                attempt.titleOrNull() == null
                        ? Message.of("diagnosis.tried.setup")
                        : Message.of("update.tried.install", name(attempt));
            case SERVICING ->
                attempt.isStoreRepair()
                        ? Message.of("diagnosis.tried.servicing")
                        : Message.of("update.tried.install", name(attempt));
        };
    }

    private static Message name(Attempt attempt) {
        String title = attempt.titleOrNull();
        String kb = attempt.kbOrNull();
        if (title != null) {
            return kb == null || title.contains(kb)
                    ? Message.of("update.name.title", title)
                    : Message.of("update.name.title-and-article", title, kb);
        }
        if (kb != null) {
            return Message.of("update.name.title", kb);
        }
        return attempt.updateIdOrNull() == null
                ? Message.of("update.name.unknown")
                : Message.of("update.name.id", attempt.updateIdOrNull());
    }

    /** A fact with its time, if it has one, and its source. */
    public static Message seen(Message what, @Nullable EvidenceTime time, String source) {
        Message line = Message.of("diagnosis.evidence.seen", what, source);
        return time == null ? line : Message.of("diagnosis.evidence.dated", time(time), line);
    }

    /**
     * The arguments of a finding's texts: the failed operation, its code, the meaning of the code, the first sentence,
     * and the title.
     *
     * @param upgrade whether the failure is one of an upgrade to another Windows version
     */
    static List<Object> arguments(Attempt attempt, boolean upgrade) {
        Hresult code = attempt.codeOrNull();
        return List.of(
                what(attempt),
                code == null ? Message.of("diagnosis.code.none") : code.toString(),
                code == null
                        ? Message.of("diagnosis.code.untold")
                        : Explanation.of(code).meaning(),
                FailureTitle.sentence(attempt),
                FailureTitle.of(attempt, upgrade));
    }
}
