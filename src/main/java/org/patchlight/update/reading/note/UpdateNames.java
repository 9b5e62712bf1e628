package org.patchlight.update.reading.note;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.attempt.UpdateTitle;

/** The titles and articles of updates that a source has named so far. Remembers the last few thousand. */
public final class UpdateNames {
    private static final int MOST = 5000;

    private final Map<String, Name> names = new LruMap<>(MOST);
    private final Map<String, Name> hints = new LruMap<>(MOST);

    /**
     * The name of an update.
     *
     * @param titleOrNull its title
     * @param kbOrNull its article
     */
    record Name(@Nullable String titleOrNull, @Nullable String kbOrNull) {}

    /** Adds a title, an article, or both. Null keeps what is known already. */
    public void know(String updateId, @Nullable String title, @Nullable String kb) {
        Name known = names.get(updateId);
        String article = kb != null ? kb : title == null ? null : UpdateTitle.article(title);
        if (known == null) {
            names.put(updateId, new Name(title, article));
            return;
        }
        String newTitle = title == null ? known.titleOrNull() : title;
        String newKb = article == null ? known.kbOrNull() : article;
        names.put(updateId, new Name(newTitle, newKb));
    }

    /**
     * Adds a name that a file or a package of the update has. It counts only if nothing names the update itself.
     *
     * @param title the name of a package; null keeps what is known already
     * @param kb the article; null keeps what is known already
     */
    public void hint(String updateId, @Nullable String title, @Nullable String kb) {
        Name known = hints.get(updateId);
        hints.put(
                updateId,
                new Name(
                        title == null && known != null ? known.titleOrNull() : title,
                        kb == null && known != null ? known.kbOrNull() : kb));
    }

    /** The name that files and packages of the update have; null if unknown. */
    @Nullable Name hintOf(@Nullable String updateId) {
        return updateId == null ? null : hints.get(updateId);
    }

    /** The update's name; null if unknown. */
    @Nullable Name of(@Nullable String updateId) {
        return updateId == null ? null : names.get(updateId);
    }
}
