package org.patchlight.evidence.kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of a text that belong together: no blank line, no prompt, and no change between dated logs is among them. */
final class TextBlock {
    final List<String> lines = new ArrayList<>();
    final Map<SourceKind, Integer> marks = new EnumMap<>(SourceKind.class);
    final LineMarks judge = new LineMarks(marks, new DatedBytes());

    /** The kind of its lines; null if it has too few signs of any. */
    @Nullable SourceKind kind;

    /** Whether its own signs show the kind, and not the block before it. */
    boolean own;
}
