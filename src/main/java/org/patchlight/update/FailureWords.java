package org.patchlight.update;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.attempt.UpdateFailure.Operation;
import org.patchlight.update.code.Explanation;

/**
 * Describes failures, live ones and those of copied evidence, one line for each update, so that a helpdesk can check
 * each.
 */
public final class FailureWords {
    private static final int MOST_LINES = 10;

    private FailureWords() {}

    /**
     * The lines for failures that come newest first. Attempts on the same update share one line. At most ten lines,
     * then one with the number of the rest.
     *
     * @param key the same for attempts on the same update
     * @param line describes the attempts on one update, which come newest first
     */
    public static <T> List<Message> lines(
            List<T> newestFirst, Function<T, String> key, Function<List<T>, Message> line) {
        Map<String, List<T>> byUpdate = new LinkedHashMap<>();
        for (T failure : newestFirst) {
            byUpdate.computeIfAbsent(key.apply(failure), name -> new ArrayList<>())
                    .add(failure);
        }
        List<Message> lines = new ArrayList<>();
        byUpdate.values().stream().limit(MOST_LINES).map(line).forEach(lines::add);
        if (byUpdate.size() > MOST_LINES) {
            lines.add(Message.of("update.evidence.more", Integer.toString(byUpdate.size() - MOST_LINES)));
        }
        return lines;
    }

    /** The line of the newest attempt, with the number of attempts and the time of the first if there were several. */
    public static Message withCount(Message newest, int attempts, Object first) {
        return attempts == 1
                ? newest
                : Message.of("update.evidence.failed-often", newest, Integer.toString(attempts), first);
    }

    /** The operation and the update: {@code The installation of 2026-05 Update (KB5058411)}. */
    public static Message tried(
            Operation operation, @Nullable String title, @Nullable String kb, @Nullable String updateId) {
        return switch (operation) {
            case SEARCH -> Message.of("update.tried.search");
            case DOWNLOAD -> Message.of("update.tried.download", name(title, kb, updateId));
            case INSTALL -> Message.of("update.tried.install", name(title, kb, updateId));
            case OTHER -> Message.of("update.tried.other", name(title, kb, updateId));
        };
    }

    static List<Message> lines(List<UpdateFailure> newestFirst) {
        return lines(newestFirst, failure -> failure.identity().key(), FailureWords::line);
    }

    static Message what(UpdateFailure failure) {
        return tried(failure.operation(), failure.titleOrNull(), failure.kbOrNull(), failure.updateIdOrNull());
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
        return withCount(
                what, attempts.size(), attempts.get(attempts.size() - 1).time());
    }

    private static Message name(@Nullable String title, @Nullable String kb, @Nullable String updateId) {
        if (title != null) {
            return kb == null || title.contains(kb)
                    ? Message.of("update.name.title", title)
                    : Message.of("update.name.title-and-article", title, kb);
        }
        if (kb != null) {
            return Message.of("update.name.title", kb);
        }
        return updateId == null ? Message.of("update.name.unknown") : Message.of("update.name.id", updateId);
    }
}
