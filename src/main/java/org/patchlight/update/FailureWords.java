package org.patchlight.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.health.Message;

/** Says failures, one line an update, so that a helpdesk can check each. */
final class FailureWords {
    private static final int MOST_LINES = 10;

    private FailureWords() {}

    /** The lines for failures that come newest first; attempts on the same update share one. */
    static List<Message> lines(List<UpdateFailure> newestFirst) {
        Map<String, List<UpdateFailure>> byUpdate = new LinkedHashMap<>();
        for (UpdateFailure failure : newestFirst) {
            byUpdate.computeIfAbsent(UpdateIdentity.of(failure).key(), key -> new ArrayList<>())
                    .add(failure);
        }
        List<Message> lines = new ArrayList<>();
        byUpdate.values().stream().limit(MOST_LINES).forEach(attempts -> lines.add(line(attempts)));
        if (byUpdate.size() > MOST_LINES) {
            lines.add(Message.of("update.evidence.more", Integer.toString(byUpdate.size() - MOST_LINES)));
        }
        return lines;
    }

    private static Message line(List<UpdateFailure> attempts) {
        UpdateFailure newest = attempts.get(0);
        Explanation explanation = Explanation.of(newest.code());
        Message what = Message.of(
                "update.evidence.failed",
                newest.time(),
                what(newest),
                explanation.codeAndSymbol(),
                explanation.meaning(),
                newest.source());
        if (newest.rootOrNull() != null) {
            Explanation root = Explanation.of(newest.rootOrNull());
            what = Message.of("update.evidence.failed-root", what, root.codeAndSymbol(), root.meaning());
        }
        if (attempts.size() == 1) {
            return what;
        }
        Instant first = attempts.get(attempts.size() - 1).time();
        return Message.of("update.evidence.failed-often", what, Integer.toString(attempts.size()), first);
    }

    /** What was tried on which update: {@code Installing "2026-05 Update" (KB5058411)}. */
    static Message what(UpdateFailure failure) {
        return switch (failure.operation()) {
            case SEARCH -> Message.of("update.tried.search");
            case DOWNLOAD -> Message.of("update.tried.download", name(failure));
            case INSTALL -> Message.of("update.tried.install", name(failure));
            case OTHER -> Message.of("update.tried.other", name(failure));
        };
    }

    private static Message name(UpdateFailure failure) {
        String title = failure.titleOrNull();
        String kb = failure.kbOrNull();
        if (title != null) {
            return kb == null || title.contains(kb)
                    ? Message.of("update.name.title", title)
                    : Message.of("update.name.title-and-article", title, kb);
        }
        if (kb != null) {
            return Message.of("update.name.title", kb);
        }
        return failure.updateIdOrNull() == null
                ? Message.of("update.name.unknown")
                : Message.of("update.name.id", failure.updateIdOrNull());
    }
}
