package org.patchlight.update.reading.setup;

import java.util.Locale;
import java.util.Set;

/** The names of the fields in reports of SetupDiag, in all their forms. They are English on every Windows. */
final class SetupDiagNames {
    private static final int LONGEST_NAME = 40;

    /** Names that only such a report has, in lower case and without spaces. */
    private static final Set<String> OWN = Set.of(
            "setupdiagversion",
            "matchingprofilefound",
            "profilename",
            "targetosbuildstring",
            "hostosbuildstring",
            "upgradestarttime",
            "upgradeendtime",
            "lastsetupphase",
            "lastsetupoperation",
            "failuredata",
            "failuredetails",
            "logerrorline");

    /** Other names that count once such a report has begun. */
    private static final Set<String> FURTHER = Set.of(
            "error",
            "err",
            "logentry",
            "lastphase",
            "lastoperation",
            "phasestarttime",
            "phasestarted",
            "phaseendtime",
            "phaseended",
            "infname",
            "packagename",
            "blockapplication",
            "blockingapplication",
            "profileguid",
            "phasename",
            "completedsuccessfully?",
            "upgradeelapsedtime",
            "systeminformation",
            "machinename");

    private SetupDiagNames() {}

    /** Whether only such a report has a field of this name. */
    static boolean isOwn(String key) {
        return OWN.contains(key);
    }

    /** Whether such a report may have a field of this name. */
    static boolean isKnown(String key) {
        return OWN.contains(key) || FURTHER.contains(key);
    }

    /** Where the name of a field ends; -1 if the line has no field. */
    static int end(String line) {
        for (int at = 0; at < line.length() && at <= LONGEST_NAME; at++) {
            if (line.charAt(at) == '=' || line.charAt(at) == ':') {
                return at;
            }
        }
        return -1;
    }

    /** A name in lower case and without spaces, as {@link #isOwn} and {@link #isKnown} want it. */
    static String key(String name) {
        return name.replace(" ", "").replace("\t", "").toLowerCase(Locale.ROOT);
    }
}
