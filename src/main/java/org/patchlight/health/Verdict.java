package org.patchlight.health;

import java.util.Collection;
import java.util.Locale;

/** How a fix ended; the order is that of CLI.md: the first that occurs speaks for the whole run. */
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

    /** The exit code of a command that ends so. */
    public int exitCode() {
        return exitCode;
    }

    /** The verdict that speaks for all of them; {@link #NOTHING_TO_DO} if there are none. */
    public static Verdict ofAll(Collection<Verdict> verdicts) {
        return verdicts.stream().min(Verdict::compareTo).orElse(NOTHING_TO_DO);
    }
}
