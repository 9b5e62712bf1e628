package org.patchlight.diagnosis;

import java.util.Locale;
import java.util.Set;
import org.patchlight.health.Message;
import org.patchlight.update.reading.Fact;

/**
 * The second of the two codes that Windows Setup shows, such as {@code 0x20017}: its first digit names the phase, its last two the operation at
 * which the upgrade stopped (windows-itpro-docs, upgrade error codes).
 */
final class UpgradePhase {
    private static final Set<String> OPERATIONS = Set.of(
            "01", "02", "03", "04", "05", "06", "07", "08", "09", "0A", "0B", "0C", "0D", "0E", "0F", "10", "11", "12",
            "17", "18", "19");

    private UpgradePhase() {}

    /** The pair of codes, and in words where the upgrade stopped. */
    static Message inWords(Fact fact) {
        String extend = fact.subject();
        String phase =
                extend.length() == 7 && "12345".indexOf(extend.charAt(2)) >= 0 ? extend.substring(2, 3) : "other";
        String last = extend.substring(Math.max(0, extend.length() - 2)).toUpperCase(Locale.ROOT);
        return Message.of(
                "diagnosis.evidence.upgrade-phase",
                String.valueOf(fact.codeOrNull()),
                extend,
                Message.of("diagnosis.upgrade.phase." + phase),
                Message.of("diagnosis.upgrade.operation." + (OPERATIONS.contains(last) ? last : "other")));
    }
}
