package org.patchlight.update.join;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * Titles and articles by update id. The record of a failed download has only the id; another record, perhaps of
 * another source, has the title.
 */
final class AttemptNames {
    private static final int MOST = 10_000;

    private record Name(@Nullable String title, @Nullable String kb) {}

    private final Map<String, Name> names = new LruMap<>(MOST);

    void take(@Nullable String id, @Nullable String title, @Nullable String kb) {
        if (id != null && (title != null || kb != null)) {
            names.merge(id.toUpperCase(Locale.ROOT), new Name(title, kb), AttemptNames::both);
        }
    }

    void addAll(AttemptNames other) {
        other.names.forEach((id, name) -> names.merge(id, name, AttemptNames::both));
    }

    /** A later record counts more, because a large log is not read from its beginning. */
    private static Name both(Name one, Name later) {
        return new Name(
                later.title() == null ? one.title() : later.title(), later.kb() == null ? one.kb() : later.kb());
    }

    /** The attempt with title and article, as far as any record has them. */
    Attempt named(Attempt attempt) {
        String title = attempt.titleOrNull();
        String kb = attempt.kbOrNull();
        Name known = attempt.updateIdOrNull() == null ? null : names.get(attempt.updateIdOrNull());
        if (known != null) {
            title = title == null ? known.title() : title;
            kb = kb == null ? known.kb() : kb;
        }
        if (kb == null && title != null) {
            kb = UpdateTitle.article(title);
        }
        return attempt.named(title, kb);
    }
}
