package org.patchlight.helper;

import java.util.Arrays;
import org.patchlight.health.Message;

/** The exit codes of a helper. Its progress file has more details, if it could be written. */
public enum HelperExit {
    /** Its last line has the result. */
    REPORTED(0),
    /** The arguments were not an order. */
    NO_ORDER(2),
    /** The folder that only administrators can write could not be created or is not safe. */
    NO_PLACE(3),
    /** Windows could not be opened. */
    NO_PC(4),
    /** There is no Java beside its starter. The starter itself exits with this code. */
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
                .filter(exit -> exit.code == code && exit != REPORTED)
                .findFirst()
                .orElse(DIED);
    }

    /** The meaning, if no file has it. */
    Message words() {
        return switch (this) {
            case NO_ORDER -> Message.of("helper.no-order");
            case NO_PLACE -> Message.of("helper.no-place");
            case NO_JAVA -> Message.of("helper.no-java");
            case NO_PC -> Message.of("helper.no-pc");
            case REPORTED, DIED -> Message.of("helper.died");
        };
    }
}
