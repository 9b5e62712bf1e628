package org.patchlight.update.reading.setup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The build of Windows that an upgrade would install. */
final class SetupBuild {
    /** Such as {@code Target OS version: 10.0.22621} or {@code TargetOSBuildString = 10.0.22621.1}. */
    private static final Pattern IN_LINE =
            Pattern.compile("Target ?OS[A-Za-z ]{0,20}\\W{1,6}(?:10\\.0\\.|6\\.\\d\\.)?(\\d{4,5})(?!\\d)");

    private static final Pattern ALONE = Pattern.compile("\\s{0,9}(?:10\\.0\\.|6\\.\\d\\.)?(\\d{4,5})(?!\\d)");

    private SetupBuild() {}

    /** The build in a line of a log; null if there is none. */
    static @Nullable Integer inLine(String line, int from) {
        int target = line.indexOf("Target", from);
        if (target < 0) {
            return null;
        }
        Matcher build = IN_LINE.matcher(line).region(target, line.length());
        return build.find() ? Integer.valueOf(build.group(1)) : null;
    }

    /** The build of a version such as {@code 10.0.22621.1}; null if it has none. */
    static @Nullable Integer of(String version) {
        Matcher build = ALONE.matcher(version);
        return build.lookingAt() ? Integer.valueOf(build.group(1)) : null;
    }
}
