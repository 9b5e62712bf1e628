package org.patchlight.update.attempt;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What identifies the update of an attempt: its GUID, else its article, else its title. All searches are alike.
 *
 * @param search whether it was a search
 * @param updateIdOrNull the update's GUID in upper case
 * @param kbOrNull the update's article
 * @param titleOrNull the update's title
 */
public record UpdateIdentity(
        boolean search,

        /** The identity of the update that failed. */
        @Nullable String updateIdOrNull,
        @Nullable String kbOrNull,
        @Nullable String titleOrNull) {
    public UpdateIdentity {
        titleOrNull = KeptTitle.of(titleOrNull);
    }

    /** Whether both are about the same update, as far as is known. */
    public boolean matches(UpdateIdentity other) {
        if (search || other.search) {
            return search && other.search;
        }
        if (updateIdOrNull != null && updateIdOrNull.equals(other.updateIdOrNull)) {
            return true;
        }
        if (kbOrNull != null && other.kbOrNull != null) {
            return kbOrNull.equals(other.kbOrNull);
        }
        return (updateIdOrNull == null || other.updateIdOrNull == null)
                && Objects.equals(titleOrNull, other.titleOrNull);
    }

    /** The key for grouping: the article, else the GUID, else the title. */
    public String key() {
        if (search) {
            return "search";
        }
        if (kbOrNull != null) {
            return kbOrNull;
        }
        if (updateIdOrNull != null) {
            return updateIdOrNull;
        }
        return titleOrNull == null ? "" : titleOrNull;
    }
}
