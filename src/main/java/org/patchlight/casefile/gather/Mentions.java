package org.patchlight.casefile.gather;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.Mention;

/** The codes that stand in plain sight in texts of a case. The same code beside the same article counts once. */
public final class Mentions {
    /** The most mentions that are kept; the first ones. */
    public static final int MOST = 40;

    private final Map<Key, SourcedMention> byCode = new LinkedHashMap<>();

    private record Key(Hresult code, @Nullable String kb) {
        // Written out, because Java links those of a record at run time, which takes milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key known && code.equals(known.code) && Objects.equals(kb, known.kb);
        }

        @Override
        public int hashCode() {
            return 31 * code.hashCode() + Objects.hashCode(kb);
        }
    }

    /**
     * A mention and its file.
     *
     * @param path the file
     * @param kind the kind of the file
     */
    public record SourcedMention(String path, SourceKind kind, Mention mention) {}

    void add(Mention mention, String path, SourceKind kind) {
        Key key = new Key(mention.code(), mention.kbOrNull());
        SourcedMention known = byCode.get(key);
        boolean says = known == null || (known.mention().extendOrNull() == null && mention.extendOrNull() != null);
        if (says && (known != null || byCode.size() < MOST)) {
            byCode.put(key, new SourcedMention(path, kind, mention));
        }
    }

    /** All of them, in the order of reading. */
    public List<SourcedMention> all() {
        return List.copyOf(byCode.values());
    }
}
