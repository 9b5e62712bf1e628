package org.patchlight.casefile.gather;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * Titles and articles by update id. The record of a failed download has only the id; another record, perhaps in
 * another file, has the title.
 */
final class CaseUpdateNames {
    private static final int MOST = 10_000;

    private record Name(@Nullable String title, @Nullable String kb) {}

    private final Map<String, Name> names = new LruMap<>(MOST);

    void take(Attempt attempt) {
        String id = attempt.updateIdOrNull();
        if (id != null && (attempt.titleOrNull() != null || attempt.kbOrNull() != null)) {
            names.merge(id, new Name(attempt.titleOrNull(), attempt.kbOrNull()), CaseUpdateNames::both);
        }
    }

    private static Name both(Name one, Name other) {
        return new Name(one.title() == null ? other.title() : one.title(), one.kb() == null ? other.kb() : one.kb());
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
