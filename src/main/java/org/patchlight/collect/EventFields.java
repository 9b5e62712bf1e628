package org.patchlight.collect;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The fields of events that are copied: those of the update agent, the servicing stack, the standalone installer, the
 * time service and the kernel's clock events. A field whose values are numbers, codes, times or ids of updates is
 * copied only if its value has that shape.
 */
final class EventFields {
    private static final Set<String> TEXTS = Set.of(
            "updateTitle",
            "updatelist",
            "UpdateTitle",
            "PackageIdentifier",
            "InitialPackageState",
            "IntendedPackageState",
            "Client",
            "CallerId",
            "ManualPeer",
            "DomainPeer",
            "TimeSource",
            "TimeProvider",
            "ErrorMessage");

    private static final Set<String> VALUES = Set.of(
            "updateGuid",
            "updateRevisionNumber",
            "updateCount",
            "serviceGuid",
            "errorCode",
            "ErrorCode",
            "OldTime",
            "NewTime",
            "Reason",
            "RetryMinutes",
            "MaxSystemTimeChangeSeconds",
            "TimeDifferenceMilliseconds",
            "TimeDifferenceSeconds",
            "TimeSampleSeconds",
            "UnsynchronizedTimeSeconds");

    private static final Pattern VALUE = Pattern.compile("[+-]?\\d{1,10}|0[xX]\\p{XDigit}{1,8}|\\p{XDigit}{8}"
            + "|\\{?\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}?"
            + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");

    private EventFields() {}

    /** Whether a field is copied. Fields without a name have numbers instead. */
    static boolean isListed(String name) {
        return TEXTS.contains(name) || VALUES.contains(name) || name.matches("\\d{1,2}");
    }

    /** What is copied of the value of a listed field. */
    static String kept(String name, String value, UnaryOperator<String> keeping) {
        String text = value.strip();
        if (VALUES.contains(name)) {
            return VALUE.matcher(text).matches() ? text : "<text>";
        }
        return keeping.apply(value);
    }
}
