package org.patchlight.health;

import java.util.Collection;
import java.util.Locale;

/** The result of a fix. The order is that of CLI.md: the first one that occurs decides for the whole run. */
public enum Verdict {
    FAILED(1),
    NOT_FIXED(1),
    BLOCKED(5),
    DECLINED(4),
    RESTART_NEEDED(6),
    UNPROVEN(3),
    FIXED(0),
    NOTHING_TO_DO(0);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The stable name used in JSON and in text keys, such as {@code not-fixed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The exit code of a command with this result. */
    public int exitCode() {
        return exitCode;
    }

    /** The verdict for a whole run: the first one in order, or {@link #NOTHING_TO_DO} if there are none. */
    public static Verdict ofAll(Collection<Verdict> verdicts) {
        return verdicts.stream().min(Verdict::compareTo).orElse(NOTHING_TO_DO);
    }
}
