package org.patchlight.helper;

import java.util.Arrays;
import org.patchlight.health.Message;

/**
 * The exit codes of a helper, and of its starter ({@code packaging/launcher/starter.h}). The progress file has more details, if it could be
 * written; for a code of the starter, {@code starter.log} in the same folder has. None of them is an exit code of a command.
 */
public enum HelperExit {
    /** Its last line has the result. */
    REPORTED(0, "helper.died"),
    /** The arguments were not an order. The starter uses it for too many arguments. */
    NO_ORDER(2, "helper.no-order"),
    /** The folder that only administrators can write could not be created or is not safe. */
    NO_PLACE(3, "helper.no-place"),
    /** Windows could not be opened. */
    NO_PC(4, "helper.no-pc"),
    /** Starter: there is no Java beside it. */
    NO_JAVA(5, "helper.no-java"),
    /** Starter: its clean environment got a variable that it does not know. */
    FOREIGN_ENVIRONMENT(20, "helper.foreign-environment"),
    /** Starter: the search for libraries could not be limited to safe folders. */
    UNSAFE_SEARCH(21, "helper.unsafe-search"),
    /** Starter: Windows did not report its folders, or a path is too long. */
    NO_FOLDERS(22, "helper.no-folders"),
    /** Starter: Windows could not start it again with a clean environment. */
    NOT_STARTED(23, "helper.not-started"),
    /** Starter: the ANSI code page of Windows cannot express the path of the program. */
    CODE_PAGE(24, "helper.code-page"),
    /** Starter: Java is there and could not be loaded. */
    JAVA_DAMAGED(25, "helper.java-damaged"),
    /** Starter: Java was loaded and did not start. */
    JAVA_FAILED(26, "helper.java-failed"),
    /** Starter: Java started and did not find the program in the jar. */
    NO_PROGRAM(27, "helper.no-program"),
    /** Starter: a policy, App Control or an antivirus program forbids one of its files. */
    BLOCKED(28, "helper.blocked"),
    /** Anything else: killed, or a bug. */
    DIED(70, "helper.died");

    private final int code;
    private final String key;

    HelperExit(int code, String key) {
        this.code = code;
        this.key = key;
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
        return Message.of(key);
    }
}
