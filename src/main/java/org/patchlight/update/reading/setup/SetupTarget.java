package org.patchlight.update.reading.setup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.reading.servicing.StampedLine;

/**
 * Reads the target build of an upgrade from lines such as {@code Target OS version: 10.0.22621} or {@code
 * TargetOSBuildString = 10.0.22621.1}.
 */
final class SetupTarget {
    private static final Pattern BUILD =
            Pattern.compile("Target ?OS[A-Za-z ]{0,20}\\W{1,6}(?:10\\.0\\.|6\\.\\d\\.)?(\\d{4,5})(?!\\d)");

    private @Nullable Integer build;

    /** The last target build; null if there was none. */
    @Nullable Integer buildOrNull() {
        return build;
    }

    /** Reads a line; true if it had a target build. */
    boolean take(StampedLine line) {
        int target = line.whole().indexOf("Target", line.text());
        if (target < 0) {
            return false;
        }
        Matcher matcher =
                BUILD.matcher(line.whole()).region(target, line.whole().length());
        if (!matcher.find()) {
            return false;
        }
        build = Integer.valueOf(matcher.group(1));
        return true;
    }
}
