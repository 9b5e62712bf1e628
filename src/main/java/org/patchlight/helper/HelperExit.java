package org.patchlight.helper;

import java.util.Arrays;
import org.patchlight.health.Message;

/** With what a helper ends. Its file says more, where it could be written. */
public enum HelperExit {
    /** Its last line says how it went. */
    SAID(0),
    /** The arguments were no order. */
    NO_ORDER(2),
    /** The place that only administrators can write could not be made or is not what it should be. */
    NO_PLACE(3),
    /** Windows could not be opened. */
    NO_PC(4),
    /** There is no Java beside its starter; the starter itself says so. */
    NO_JAVA(5),
    /** Anything else: killed, or a bug. */
    DIED(70);

    private final int code;

    HelperExit(int code) {
        this.code = code;
    }

    /** The exit code. */
    public int code() {
        return code;
    }

    static HelperExit ofCode(int code) {
        return Arrays.stream(values())
                .filter(exit -> exit.code == code && exit != SAID)
                .findFirst()
                .orElse(DIED);
    }

    /** What that means, where no file says it. */
    Message words() {
        return switch (this) {
            case NO_ORDER -> Message.of("helper.no-order");
            case NO_PLACE -> Message.of("helper.no-place");
            case NO_JAVA -> Message.of("helper.no-java");
            case NO_PC -> Message.of("helper.no-pc");
            case SAID, DIED -> Message.of("helper.died");
        };
    }
}
