package org.patchlight.casefile.gather;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.build.BuildSnapshot;

/** What the sources say about the build of Windows, up to a limit. */
public final class CopiedBuilds {
    private static final int MOST = 100;

    /** What one source says, and its path. */
    public record SourcedBuild(BuildSnapshot seen, String path) {}

    private final List<SourcedBuild> all = new ArrayList<>();
    private boolean full;

    void take(BuildSnapshot seen, String path) {
        full |= all.size() == MOST;
        if (!full) {
            all.add(new SourcedBuild(seen, path));
        }
    }

    /**
     * Those that may be the present state: the newest with a time, else all, because their order is not known. Empty if
     * there were too many.
     */
    public List<SourcedBuild> present(TimeOrder order) {
        Optional<SourcedBuild> newest = all.stream()
                .filter(build -> build.seen().timeOrNull() != null)
                .max(Comparator.comparing(CopiedBuilds::time, Comparator.nullsFirst(order)));
        return full ? List.of() : newest.map(List::of).orElseGet(() -> List.copyOf(all));
    }

    private static @Nullable EvidenceTime time(SourcedBuild build) {
        return build.seen().timeOrNull();
    }
}
