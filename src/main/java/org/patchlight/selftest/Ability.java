package org.patchlight.selftest;

import java.util.Locale;

/** Whether the program can do what a line of the self-test is about. */
public enum Ability {
    /** It can. */
    OK,
    /** It can't, or only in part, and works around it. */
    ATTENTION,
    /** Something that it relies on is missing. */
    MISSING,
    /** It could not be checked. That never counts as {@link #OK}. */
    UNKNOWN;

    /** The stable name for JSON and text keys, such as {@code attention}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
