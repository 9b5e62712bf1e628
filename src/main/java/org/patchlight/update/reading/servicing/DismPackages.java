package org.patchlight.update.reading.servicing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.build.BuildSnapshot;
import org.patchlight.update.build.RollupPackage;
import org.patchlight.update.build.WindowsBuild;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads which cumulative updates {@code dism /online /get-packages} lists, as a list or a table, and the version of the
 * image before it: both are true at the same moment. Only the English words of states are known. Without the command the
 * list may be that of an image in a folder, and counts for nothing.
 */
final class DismPackages {
    private static final String IMAGE = "Image Version";

    /** Older versions of DISM show the revision with which Windows was released, and not the present one. */
    private static final int FIRST_WITH_REVISION = 19041;

    private static final int MOST = 100;
    private static final int LONGEST_STATE = 40;

    /** The numbers of the states in the registry. */
    private static final Map<String, Integer> STATES = Map.of(
            "not present", 0,
            "uninstall pending", 5,
            "staged", 64,
            "superseded", 80,
            "install pending", 96,
            "partially installed", 101,
            "installed", RollupPackage.INSTALLED);

    private final List<RollupPackage> rollups = new ArrayList<>();
    private boolean online;
    private boolean doubtful;
    private @Nullable WindowsBuild image;
    private @Nullable String waiting;

    /** A command was typed, in lower case. */
    void command(String lower) {
        online = lower.contains("/online") && lower.contains("/get-packages");
    }

    /** Reads a line of the output. */
    void take(String text) {
        if (!online) {
            return;
        }
        if (text.startsWith(IMAGE)) {
            image = WindowsBuild.ofVersion(text.substring(text.indexOf(':') + 1))
                    .orElse(null);
            return;
        }
        String identity = PackageIdentity.in(text);
        if (identity != null) {
            doubtful |= waiting != null;
            waiting = WindowsBuild.ofPackage(identity).isPresent() ? identity : null;
            int bar = text.indexOf('|', text.indexOf(identity));
            if (bar >= 0) {
                int end = text.indexOf('|', bar + 1);
                state(text.substring(bar + 1, end < 0 ? text.length() : end));
            }
        } else if (waiting != null) {
            state(text.substring(text.indexOf(':') + 1));
        }
    }

    private void state(String word) {
        String identity = waiting;
        waiting = null;
        if (identity == null) {
            return;
        }
        Integer state =
                word.length() > LONGEST_STATE ? null : STATES.get(word.strip().toLowerCase(Locale.ROOT));
        doubtful |= state == null || rollups.size() == MOST;
        if (state != null && !doubtful) {
            RollupPackage.of(identity, state).ifPresent(rollups::add);
        }
    }

    /** Passes on what the output says, and forgets it. */
    void end(Notes notes) {
        boolean whole = online && !doubtful && waiting == null && !rollups.isEmpty();
        Optional.ofNullable(image)
                .filter(build -> whole && build.build() >= FIRST_WITH_REVISION)
                .ifPresent(build -> notes.build(new BuildSnapshot(null, build, rollups, null)));
        rollups.clear();
        online = false;
        doubtful = false;
        image = null;
        waiting = null;
    }
}
