package org.patchlight.health;

import java.util.List;

/**
 * What a person may choose for a fix, such as the zone in {@code fix set-time-zone="Romance Standard Time"}.
 *
 * @param kind what the value names
 * @param names the values that are possible; only for {@link Kind#NAME}, else empty
 */
public record FixValue(Kind kind, List<String> names) {
    /** Nothing can be chosen. */
    public static final FixValue NONE = new FixValue(Kind.NONE, List.of());
    /** A time zone that this Windows knows. */
    public static final FixValue TIME_ZONE = new FixValue(Kind.TIME_ZONE, List.of());
    /** A device of this PC that has a problem, or for which a driver is offered. */
    public static final FixValue DEVICE = new FixValue(Kind.DEVICE, List.of());

    /** A file or folder on a drive of this PC. */
    public static final FixValue PATH = new FixValue(Kind.PATH, List.of());

    /** What a value names. */
    public enum Kind {
        NONE,
        TIME_ZONE,
        DEVICE,
        PATH,
        /** One of the names that the fix itself declares. */
        NAME
    }

    public FixValue {
        names = List.copyOf(names);
    }

    /** One of these names, which do not depend on the PC. */
    public static FixValue oneOf(List<String> names) {
        return new FixValue(Kind.NAME, names);
    }
}
