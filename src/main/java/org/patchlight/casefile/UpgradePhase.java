package org.patchlight.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.patchlight.casefile.gather.CaseFacts.SourcedFact;
import org.patchlight.casefile.gather.TimeOrder;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.note.Fact;

/**
 * The second of the two codes that Windows Setup shows, such as {@code 0x20017}. Its first digit is the phase, its
 * last two digits are the operation at which the upgrade stopped (windows-itpro-docs, upgrade error codes).
 */
public final class UpgradePhase {
    private static final Set<String> OPERATIONS = Set.of(
            "01", "02", "03", "04", "05", "06", "07", "08", "09", "0A", "0B", "0C", "0D", "0E", "0F", "10", "11", "12",
            "17", "18", "19");

    private UpgradePhase() {}

    /** Whether two times belong to the end of the same upgrade. */
    public static boolean isSameEnd(Instant phase, Instant end) {
        return Duration.between(phase, end).abs().compareTo(Attempt.SAME_WITHIN) <= 0;
    }

    /**
     * Where upgrades of a case stopped, in words with their files. Only phases that belong to one of the failures
     * count.
     */
    static List<Message> linesFor(List<CaseFailure> upgrades, List<SourcedFact> phases, TimeOrder order) {
        return phases.stream()
                .filter(phase -> upgrades.stream().anyMatch(upgrade -> belongsTo(phase.fact(), upgrade, order)))
                .map(phase -> CaseWords.seen(inWords(phase.fact()), phase.fact().timeOrNull(), phase.path()))
                .toList();
    }

    private static boolean belongsTo(Fact phase, CaseFailure upgrade, TimeOrder order) {
        EvidenceTime stopped = phase.timeOrNull();
        EvidenceTime ended = upgrade.attempt().timeOrNull();
        return stopped != null && ended != null && isSameEnd(order.place(stopped), order.place(ended));
    }

    /** Both codes, and in words the phase and operation at which the upgrade stopped. */
    public static Message inWords(Fact fact) {
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
