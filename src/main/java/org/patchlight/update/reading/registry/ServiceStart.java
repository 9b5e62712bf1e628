package org.patchlight.update.reading.registry;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.Fact;

/**
 * What the tools say when a service does not start. {@code net} prints system errors (winerror.h) in a sentence of the
 * PC's language, and errors of its own (lmerr.h) as numbers of {@code NET HELPMSG}. PowerShell prints the name of the
 * service in brackets.
 */
final class ServiceStart {
    /** Errors of the service itself. Others, such as 5 without administrator rights, are errors of the command. */
    private static final Set<Integer> FAILURES = Set.of(
            2, // ERROR_FILE_NOT_FOUND
            3, // ERROR_PATH_NOT_FOUND
            14, // ERROR_OUTOFMEMORY
            126, // ERROR_MOD_NOT_FOUND
            127, // ERROR_PROC_NOT_FOUND
            193, // ERROR_BAD_EXE_FORMAT
            1053, // ERROR_SERVICE_REQUEST_TIMEOUT
            1059, // ERROR_CIRCULAR_DEPENDENCY
            1067, // ERROR_PROCESS_ABORTED
            1068, // ERROR_SERVICE_DEPENDENCY_FAIL
            1069, // ERROR_SERVICE_LOGON_FAILED
            1070, // ERROR_SERVICE_START_HANG
            1072, // ERROR_SERVICE_MARKED_FOR_DELETE
            1075, // ERROR_SERVICE_DEPENDENCY_DELETED
            1079, // ERROR_DIFFERENT_SERVICE_ACCOUNT
            1083, // ERROR_SERVICE_NOT_IN_EXE
            1114, // ERROR_DLL_INIT_FAILED
            1290, // ERROR_INCOMPATIBLE_SERVICE_SID_TYPE
            1920); // ERROR_CANT_ACCESS_FILE

    /** The service does not answer, could not be started, reported no error, or one of its own (lmerr.h). */
    private static final Set<Integer> OWN_FAILURES = Set.of(2186, 3523, 3534, 3547);
    /** NERR_BadServiceName: no such service. */
    static final int UNKNOWN_NAME = 2185;

    /** {@code Service 'Windows Update (wuauserv)' cannot be started}, in any language. */
    private static final Pattern NAMED = Pattern.compile("\\((\\w{2,60})\\)['\u2019\u201D\u300D\u00BB\"]");

    private static final String CATEGORY = "[Start-Service]";

    /** What stands in the facts instead of the number of an event. */
    private static final String START = "start";

    /** The service runs already. */
    private static final Set<Integer> RUNNING = Set.of(1056, 2182);

    private final Consumer<Fact> failed;
    private @Nullable String named;

    /**
     * A reader.
     *
     * @param failed receives that a service did not start
     */
    ServiceStart(Consumer<Fact> failed) {
        this.failed = failed;
    }

    /** Whether the number of an error message, or an English sentence, says that the service runs. */
    static boolean isRunning(int number, String text) {
        return RUNNING.contains(number) || text.endsWith("service was started successfully.");
    }

    /** Whether a number of an error message says that a service did not start. */
    static boolean isFailure(int number) {
        return FAILURES.contains(number) || OWN_FAILURES.contains(number);
    }

    /** A service did not start. */
    void failed(String service, int number) {
        failed.accept(new Fact(
                Fact.Kind.SERVICE_FAILED,
                null,
                service + Fact.SEPARATOR + START,
                FAILURES.contains(number) ? CodeIn.ofWin32(number) : null));
    }

    /** Reads a line of an error of PowerShell; true if it is one. */
    boolean take(String text) {
        if (text.contains(CATEGORY)) {
            if (named != null) {
                failed.accept(new Fact(Fact.Kind.SERVICE_FAILED, null, named + Fact.SEPARATOR + START, null));
            }
            named = null;
            return true;
        }
        Matcher name = NAMED.matcher(text);
        if (!text.contains("Start-Service") && !text.contains("'.") || !name.find()) {
            return false;
        }
        named = ServiceNames.watched(name.group(1));
        return true;
    }
}
